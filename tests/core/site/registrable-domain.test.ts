import { expect, test } from 'vitest';
import { isPublicSuffix, registrableDomain } from '../../../src/core/site/registrable-domain.ts';

test.each([
  ['app.test', 'app.test'],
  ['a.b.app.test', 'app.test'],
  ['www.example.co.uk', 'example.co.uk'],
  ['me.github.io', 'me.github.io'], // private section
  ['a.me.github.io', 'me.github.io'],
  ['github.io', 'github.io'],
  ['co.uk', 'co.uk'],
  ['localhost', 'localhost'],
  ['app.localhost', 'app.localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['', ''],
])('%j → %j', (host, domain) => expect(registrableDomain(host)).toBe(domain));

test.each([
  ['com', true],
  ['co.uk', true],
  ['github.io', true],
  ['test', true],
  ['localhost', true],
  ['app.test', false],
  ['127.0.0.1', false],
  ['[::1]', false],
])('%s is a public suffix: %s', (host, expected) => expect(isPublicSuffix(host)).toBe(expected));
