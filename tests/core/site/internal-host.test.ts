import { expect, test } from 'vitest';
import { isInternalHost, leadsInside } from '../../../src/core/site/internal-host.ts';

test.each([
  ['web', true],
  ['app.svc.cluster.local', true],
  ['printer.lan', true],
  ['db.internal', true],
  ['router.home.arpa', true],
  ['10.1.2.3', true],
  ['192.168.0.7', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['100.64.0.1', true],
  ['100.128.0.1', false],
  ['[fd00::1]', true],
  ['[fe80::1]', true],
  ['[2001:db8::1]', false],
  ['8.8.8.8', false],
  ['app.test', false],
  ['internal.example.com', false],
  ['localhost', false],
  ['127.0.0.1', false],
  ['', false],
])('%s: %s', (host, internal) => {
  expect(isInternalHost(host)).toBe(internal);
});

test.each([
  ['app.test', 'web', true],
  ['app.test', 'localhost', true],
  ['localhost', 'web', true],
  ['192.168.0.7', 'localhost', true],
  ['localhost', '127.0.0.1', false],
  ['intranet', 'wiki', false],
  ['192.168.0.7', 'nas.local', false],
  ['app.test', 'www.app.test', false],
  ['', 'web', false],
])('%s → %s: %s', (from, to, inside) => {
  expect(leadsInside(from, to)).toBe(inside);
});
