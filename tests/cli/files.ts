import { diagnose } from '../../src/core/diagnose.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { chain } from '../chain.ts';
import { corpus } from '../report/corpus.ts';

/** An unmasked report of a chain of the corpus, as text. */
export function harOf(name: string): string {
  return harOfScript(corpus[name]!);
}

function harOfScript(script: string): string {
  const trace = chain(script);
  return JSON.stringify(toHar(trace, diagnose(trace), { redaction: 'none', salt: '', version: '1' }));
}

const calls = (cookie: string, count: number): string =>
  `\n* via fetch\n> GET https://app.test/api\n> Cookie: ${cookie}\n< 200`.repeat(count);

const signedIn = `
  > POST https://app.test/login
  < 302 /
  < Set-Cookie: sessionid=9f3c2ab81d5e7f60; Path=/; HttpOnly
  > GET https://app.test/
  > Cookie: sessionid=9f3c2ab81d5e7f60
  < 200`;

export const files: Readonly<Record<string, string>> = {
  'lost.har': harOf('path too narrow'),
  'kept.har': harOf('a healthy login'),
  'calls.har': harOfScript(signedIn + calls('sessionid=9f3c2ab81d5e7f60', 1200)),
  'short.har': harOf('short values, equal and not'),
  'broken.har': '{"log": [}',
  'injects.har': harOf('path too narrow').replaceAll('/dashboard', '/dash%0A::error::x\\n::error::y,z='),
  'odd.har': JSON.stringify({ log: { entries: [{ request: { url: 'https://app.test/\u001b[31m' } }] } }),
};
