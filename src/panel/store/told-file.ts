import type { Diagnosis, Trace } from '../../core/model.ts';
import { redact } from '../../report/har/to-har.ts';
import { toJson } from '../../report/json/to-json.ts';
import { toMarkdown } from '../../report/markdown/to-markdown.ts';
import { toText } from '../../report/text/to-text.ts';

export type ToldForm = 'markdown' | 'text' | 'json';

export interface ToldFile {
  readonly name: string;
  readonly text: string;
  /** Media type. */
  readonly type: string;
}

interface Options {
  readonly version: string;
  /** Ids of the chains that Markdown tells of. */
  readonly chains: readonly string[];
  /** Of the report; the ending is exchanged. */
  readonly name: string;
}

/** The diagnosis in words, as a file: masked, and in English whatever the panel speaks, because it is shared. */
export function toldFile(
  form: ToldForm,
  trace: Trace,
  diagnosis: Diagnosis,
  { version, chains, name }: Options,
): ToldFile {
  const masked = { redaction: 'values', salt: crypto.randomUUID() } as const;
  const ending = (one: string) => name.replace(/\.har$/, `.${one}`);
  switch (form) {
    case 'markdown':
      return { name: ending('md'), type: 'text/markdown', text: toMarkdown(trace, diagnosis, { ...masked, chains }) };
    case 'text': {
      const told = redact(trace, diagnosis, masked).diagnosis;
      return { name: ending('txt'), type: 'text/plain', text: `${toText(told)}\n` };
    }
    case 'json': {
      const told = toJson(trace, diagnosis, { ...masked, version });
      return { name: ending('json'), type: 'application/json', text: `${JSON.stringify(told, undefined, 2)}\n` };
    }
  }
}
