import { expect, test } from 'vitest';
import { partsOfUrl } from '../../../src/report/redact/parts-of-url.ts';

/** The text with what is secret in guillemets. */
function marked(text: string): string {
  const parts = partsOfUrl(text).filter(({ secret }) => secret !== undefined);
  return parts
    .sort((a, b) => b.from - a.from)
    .reduce((done, { from, to }) => `${done.slice(0, from)}«${done.slice(from, to)}»${done.slice(to)}`, text);
}

test.each([
  ['https://app.test/login?error=access_denied&page=2', 'https://app.test/login?error=access_denied&page=2'],
  ['https://user:pa55@app.test:8443/', 'https://«user»:«pa55»@app.test:8443/'],
  ['https://tok3n@app.test/', 'https://«tok3n»@app.test/'],
  ['https://app.test/cb?code=a%2Fb&state=1', 'https://app.test/cb?code=«a%2Fb»&state=«1»'],
  ['/cb?SAMLResponse=PHNh&RelayState=%2Fhome', '/cb?SAMLResponse=«PHNh»&RelayState=«%2Fhome»'],
  ['/app;jsessionid=1A2B.node1?x=1', '/app;jsessionid=«1A2B.node1»?x=1'],
  ['/u/3f2504e0-4f89-11d3-9a0c-0305e82c3301/edit', '/u/«3f2504e0»-«4f89»-«11d3»-«9a0c»-«0305e82c3301»/edit'],
  ['/signin-3f9a8b7c2d1e.php', '/signin-«3f9a8b7c2d1e».php'],
  ['/a#access_token=x1&state=y', '/a#access_token=«x1»&state=«y»'],
  ['/a#/dashboard', '/a#«/dashboard»'],
  [
    '/auth?redirect_uri=https%3A%2F%2Fapp.test%2Fcb%3Fcode%3DS3cr3t%26next%3D%252F',
    '/auth?redirect_uri=https%3A%2F%2Fapp.test%2Fcb%3Fcode%3D«S3cr3t»%26next%3D%252F',
  ],
  ['//u:p@app.test', '//«u»:«p»@app.test'],
  ['?q1w2e3r4t5y6u7i8', '?«q1w2e3r4t5y6u7i8»'],
  ['javascript:k3y9x8w7v6()', 'javascript:«k3y9x8w7v6()»'],
  [
    'blob:https://app.test/3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'blob:https://app.test/«3f2504e0»-«4f89»-«11d3»-«9a0c»-«0305e82c3301»',
  ],
  ['', ''],
])('%s', (url, expected) => expect(marked(url)).toBe(expected));

test.each([
  ['segments', (n: number) => `https://app.test/${'a/'.repeat(n)}tail`, 'tail'],
  ['pairs', (n: number) => `https://app.test/?${'a=b&'.repeat(n)}t=tail`, 't=tail'],
])('of many thousand %s the last ones are secret as a whole', (_, url, tail) => {
  expect(marked(url(4000))).toBe(url(4000));
  expect(marked(url(5000))).toBe(url(5000).replace(tail, `«${tail}»`));
  expect(partsOfUrl(url(500_000)).filter(({ secret }) => secret !== undefined)).toHaveLength(1);
});
