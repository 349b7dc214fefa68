import { expect, test } from 'vitest';
import { partsOfHeader } from '../../../src/report/redact/parts-of-header.ts';

function marked(name: string, value: string): string {
  const parts = partsOfHeader(name, value).filter(({ secret }) => secret !== undefined);
  return parts
    .sort((a, b) => b.from - a.from)
    .reduce((done, { from, to }) => `${done.slice(0, from)}«${done.slice(from, to)}»${done.slice(to)}`, value);
}

test.each([
  ['Cookie', 'a=1; nameless; q="x y"; e=', 'a=«1»; «nameless»; q="«x y»"; e='],
  [
    'Set-Cookie',
    'sid=v; Path=/app; Domain=app.test; Max-Age=3600; HttpOnly',
    'sid=«v»; Path=/app; Domain=app.test; Max-Age=3600; HttpOnly',
  ],
  ['Set-Cookie', 'nameless; Secure', '«nameless»; Secure'],
  ['Set-Cookie', 'sid=deleted; Max-Age=0', 'sid=deleted; Max-Age=0'],
  [
    'Set-Cookie',
    'a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT, b=2; Path=/',
    'a=«1»; Expires=Thu, 01 Jan 1970 00:00:00 GMT, b=«2»; Path=/',
  ],
  ['Set-Cookie', 'a=1; Path=/u/x9K2mmQ8s7', 'a=«1»; Path=/u/«x9K2mmQ8s7»'],
  ['Set-Cookie', 'a=1; x9K2mmQ8s7vvB', 'a=«1»; «x9K2mmQ8s7vvB»'],
  ['Server', 'WSGIServer/0.2 CPython/3.11.2', 'WSGIServer/0.2 CPython/3.11.2'],
  ['server', 'BaseHTTP/0.6 Python/3.13.12', 'BaseHTTP/0.6 Python/3.13.12'],
  ['X-Powered-By', 'PHP/8.2.1, x9K2mmQ8s7vvB', 'PHP/8.2.1, «x9K2mmQ8s7vvB»'],
  ['Server', 'Python/x9K2mmQ8s7vvB', '«Python»/«x9K2mmQ8s7vvB»'],
  ['Server', 'Python/813992771.550271', '«Python»/«813992771».«550271»'],
  ['Server', 'Pythxqzw', '«Pythxqzw»'],
  ['Via', '1.1 varnish (x9K2mmQ8s7vvB)', '1.1 varnish («x9K2mmQ8s7vvB»)'],
  ['authorization', 'Bearer a.b', 'Bearer «a.b»'],
  ['Proxy-Authorization', 'abc', '«abc»'],
  ['X-CSRF-Token', 'ab', '«ab»'],
  ['Referer', 'https://a.test/?code=c0de', 'https://a.test/?code=«c0de»'],
  ['Refresh', '0; url=/next?ticket=ST-1', '0; url=/next?ticket=«ST-1»'],
  ['Link', '<https://a.test/?token=t>; rel=preload', '<https://a.test/?token=«t»>; rel=preload'],
  [
    'Content-Security-Policy',
    "default-src 'self'; report-uri https://r.test/?key=k1",
    "default-src 'self'; report-uri https://r.test/?key=«k1»",
  ],
  [
    'Report-To',
    '{"endpoints":[{"url":"https://r.test/?sig=s1"}]}',
    '{"endpoints":[{"url":"https://r.test/?sig=«s1»"}]}',
  ],
  ['WWW-Authenticate', 'Digest nonce="dcd98b7102dd2f0e8b11"', 'Digest nonce="«dcd98b7102dd2f0e8b11»"'],
  ['X-Whatever', 'node-1 q9w8e7r6t5y4', 'node-1 «q9w8e7r6t5y4»'],
  [
    'User-Agent',
    'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
    'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
  ],
  ['Date', 'Sat, 21 Nov 2026 09:13:04 GMT', 'Sat, 21 Nov 2026 09:13:04 GMT'],
  ['Via', '1.1 3f2a9c8d7e.cloudfront.net (CloudFront)', '1.1 «3f2a9c8d7e».cloudfront.net (CloudFront)'],
  ['X-Served-By', 'cache-fra19128x7-FRA', 'cache-«fra19128x7»-FRA'],
  ['Server', 'openresty/1.25.3', 'openresty/1.25.3'],
  ['Date', 'q9w8e7r6t5y4', '«q9w8e7r6t5y4»'],
  ['Sec-Fetch-Storage-Access', 'none', 'none'],
  ['sec-fetch-storage-access', 'inactive', 'inactive'],
  ['Sec-Fetch-Storage-Access', 'q9w8e7r6t5y4', '«q9w8e7r6t5y4»'],
  ['Sec-Fetch-Site', 'cross-site', 'cross-site'],
  ['Sec-Fetch-Mode', 'webtransport', 'webtransport'],
  ['Sec-Fetch-Dest', 'serviceworker', 'serviceworker'],
  ['Sec-Fetch-Dest', 'xkqzvbtplmwr', '«xkqzvbtplmwr»'],
  ['Sec-Fetch-User', '?1', '?1'],
  ['X-Runtime', '0.014211', '0.014211'],
  ['X-Response-Time', '1204.513ms', '1204.513ms'],
  ['X-Envoy-Upstream-Service-Time', '15873', '15873'],
  ['X-Runtime', '813992771', '«813992771»'],
  ['X-Runtime', '492771', '«492771»'],
  ['X-Runtime', 'q9w8e7r6t5y4', '«q9w8e7r6t5y4»'],
  ['X-Sometime', '0.014211', '0.«014211»'],
  ['X-Token-Time', '0.014211', '«0.014211»'],
])('%s: %s', (name, value, expected) => expect(marked(name, value)).toBe(expected));
