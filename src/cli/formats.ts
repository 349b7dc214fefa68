import type { Diagnosis, Trace } from '../core/model.ts';
import { toHar } from '../report/har/to-har.ts';
import type { HarOptions } from '../report/har/to-har.ts';
import { toJson } from '../report/json/to-json.ts';
import { toMarkdown } from '../report/markdown/to-markdown.ts';
import { redactTold } from '../report/redact/redact-told.ts';
import { safeLine } from '../report/text/safe-line.ts';
import { type Paint, toHeadline, toText } from '../report/text/to-text.ts';
import { toGithub, toGithubProblem } from './to-github.ts';

export const formats = ['text', 'markdown', 'json', 'har', 'github'] as const;

export type Format = (typeof formats)[number];

export interface Output extends HarOptions {
  readonly format: Format;
  readonly file: string;
  /** One of several files: a line each, where the format is for people or for a stream of lines. */
  readonly several: boolean;
  readonly paint: Paint;
}

/** What is printed for a file that could be read. */
export function write(trace: Trace, diagnosis: Diagnosis, output: Output): string {
  const { format, file, several, paint } = output;
  switch (format) {
    case 'text': {
      if (several) return `${safeLine(file)}: ${toHeadline(redacted(trace, diagnosis, output), paint)}`;
      const { rest, quiet } = apart(diagnosis);
      return toText(redacted(trace, rest, output), paint, quiet);
    }
    case 'markdown': {
      const text = toMarkdown(trace, diagnosis, output).trimEnd();
      return several ? `# ${safeLine(file).replace(/[^\w./ -]/g, '_')}\n\n${text}\n` : text;
    }
    case 'json':
      return JSON.stringify({ file, ...toJson(trace, diagnosis, output) }, undefined, several ? undefined : 2);
    case 'har':
      return JSON.stringify(toHar(trace, diagnosis, output), undefined, 2);
    case 'github':
      return toGithub(redacted(trace, diagnosis, output), file);
  }
}

/** What is printed for a file that cannot be used, where a program reads; undefined: people find it on the error output. */
export function writeProblem(
  { format, file, several }: Pick<Output, 'format' | 'file' | 'several'>,
  problem: string,
): string | undefined {
  if (format === 'github') return toGithubProblem(file, problem);
  return format === 'json' ? JSON.stringify({ file, problem }, undefined, several ? undefined : 2) : undefined;
}

/** Without the requests that pages make by themselves and that kept the session: of these a text says how many there were. */
function apart(diagnosis: Diagnosis): { readonly rest: Diagnosis; readonly quiet: number } {
  const named = namedChains(diagnosis);
  const chains = diagnosis.chains.filter(
    ({ chain, verdict }) => verdict !== 'kept' || named.has(chain.id) || chain.hops.some(({ via }) => via !== 'fetch'),
  );
  return { rest: { ...diagnosis, chains }, quiet: diagnosis.chains.length - chains.length };
}

function namedChains({ findings }: Diagnosis): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ chain, evidence, story }) => [chain, ...[...evidence, ...story].map((at) => at.chain)]),
  );
}

/**
 * Masked, and only of the chains that are told: most of a big file are pictures and scripts. The jar stays whole, so that the
 * value of every cookie is known.
 */
function redacted(trace: Trace, diagnosis: Diagnosis, output: Output): Diagnosis {
  const named = namedChains(diagnosis);
  const chains = diagnosis.chains.filter(({ chain, verdict }) => verdict !== 'not-applicable' || named.has(chain.id));
  const told = { ...diagnosis, chains };
  if (output.redaction === 'none') return told;
  return redactTold({ ...trace, chains: chains.map(({ chain }) => chain) }, told, output.salt);
}
