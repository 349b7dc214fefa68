import { diagnose } from '../../src/core/diagnose.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import type { NotImported } from '../../src/report/import/import-result.ts';
import { readText } from '../../src/report/import/read-text.ts';
import { redactTold } from '../../src/report/redact/redact-told.ts';
import { toJson } from '../../src/report/json/to-json.ts';
import { toMarkdown } from '../../src/report/markdown/to-markdown.ts';
import { toText } from '../../src/report/text/to-text.ts';
import { overallVerdict } from '../../src/report/chain-to-tell.ts';

/** What became of a file: `refused: <why>`, `read: <verdict>`; a failure when anything threw or made no sense. */
export type Outcome =
  { readonly kind: 'answered'; readonly what: string } | { readonly kind: 'failed'; readonly what: string };

const options = { salt: 'a salt', version: '1' } as const;

/** A file all the way: read, diagnosed, written in every form, and the written report read once more. */
export async function tryFile(bytes: Uint8Array): Promise<Outcome> {
  try {
    const text = await readText(bytes);
    if (!text.ok) return refused(text);
    const read = fromHar(text.text);
    if (!read.ok) return refused(read);
    const diagnosis = diagnose(read.trace, read.chosen.length > 0 ? { chosen: read.chosen } : {});
    for (const redaction of ['values', 'none'] as const) {
      const again = fromHar(JSON.stringify(toHar(read.trace, diagnosis, { ...options, redaction })));
      if (!again.ok || again.source.kind !== 'report') return failed('the report cannot be read back');
    }
    toMarkdown(read.trace, diagnosis, { ...options, redaction: 'values' });
    JSON.stringify(toJson(read.trace, diagnosis, { ...options, redaction: 'values' }));
    toText(redactTold(read.trace, diagnosis, options.salt));
    if ('polluted' in {}) return failed('a prototype was changed');
    return { kind: 'answered', what: `read: ${overallVerdict(diagnosis)}` };
  } catch (error) {
    const lines = error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)];
    return failed(lines.slice(0, 4).join(' '));
  }
}

function refused({ problem }: NotImported): Outcome {
  const { text } = problem.text;
  return text.trim() === '' ? failed('refused without a word') : { kind: 'answered', what: `refused: ${text}` };
}

function failed(what: string): Outcome {
  return { kind: 'failed', what };
}
