import { diagnose } from '../../src/core/diagnose.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { chain } from '../chain.ts';
import { corpus } from '../report/corpus.ts';

/** An unmasked report of a chain of the corpus, as text. */
export function harOf(name: string): string {
  const trace = chain(corpus[name]!);
  return JSON.stringify(toHar(trace, diagnose(trace), { redaction: 'none', salt: '', version: '1' }));
}

export const files: Readonly<Record<string, string>> = {
  'lost.har': harOf('path too narrow'),
  'kept.har': harOf('a healthy login'),
  'short.har': harOf('short values, equal and not'),
  'broken.har': '{"log": [}',
  'injects.har': harOf('path too narrow').replaceAll('/dashboard', '/dash%0A::error::x\\n::error::y,z='),
  'odd.har': JSON.stringify({ log: { entries: [{ request: { url: 'https://app.test/\u001b[31m' } }] } }),
};
