import type { Diagnosis, Trace } from '../../core/model.ts';
import { jsonInParts } from '../../report/har/json-in-parts.ts';
import { within } from '../../report/in-steps.ts';
import { jsonInSteps } from '../../report/json/to-json.ts';
import { markdownInSteps } from '../../report/markdown/to-markdown.ts';
import { redactToldInSteps } from '../../report/redact/redact-told.ts';
import { textInSteps } from '../../report/text/to-text.ts';
import { joinedInSteps } from '../writing/blob-in-steps.ts';

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
  /** Random, new each time. */
  readonly salt: string;
  /** Of the report; the ending is exchanged. */
  readonly name: string;
}

/** The diagnosis in words, as a file: masked, and in English whatever the panel speaks, because it is shared. In steps. */
export function* toldInSteps(
  form: ToldForm,
  trace: Trace,
  diagnosis: Diagnosis,
  { version, chains, salt, name }: Options,
): Generator<number, ToldFile> {
  const ending = (one: string) => name.replace(/\.har$/, `.${one}`);
  switch (form) {
    case 'markdown': {
      const text = yield* markdownInSteps(trace, diagnosis, { redaction: 'values', salt, chains });
      return { name: ending('md'), type: 'text/markdown', text };
    }
    case 'text': {
      const told = yield* within(redactToldInSteps(trace, diagnosis, salt), 0, shareOfMasking);
      const text = yield* within(textInSteps(told), shareOfMasking, 1);
      return { name: ending('txt'), type: 'text/plain', text: `${text}\n` };
    }
    case 'json': {
      const options = { redaction: 'values', salt, version } as const;
      const told = yield* within(jsonInSteps(trace, diagnosis, options), 0, 0.5);
      const text = yield* within(joinedInSteps(jsonInParts(told)), 0.5, 1);
      return { name: ending('json'), type: 'application/json', text };
    }
  }
}

const shareOfMasking = 0.9;
