import type { Comparison, Difference, HopPair, RunHop } from '../../core/compare/difference.ts';
import { say } from '../../core/words.ts';
import { codeSpan } from './escape-markdown.ts';
import { shortened, words } from './words-in-markdown.ts';

/** What stands in the heads of the columns: how each run ended. */
export interface RunTitles {
  readonly a: string;
  readonly b: string;
}

/** Two runs side by side for an issue tracker. The caller masks the runs before they are compared. Ends with a line feed. */
export function comparisonMarkdown(comparison: Comparison, { a, b }: RunTitles): string {
  const { pairs, first, opening, sentence, hosts, cutAt } = comparison;
  const rows = pairs.map((pair) => [markOf(pair), hopOf(pair.a), hopOf(pair.b)]);
  const table = [['', `Run 1: ${a}`, `Run 2: ${b}`], ['---', '---', '---'], ...rows];
  const told = pairs.flatMap(({ differences }) => differences).filter(({ weight }) => weight !== 'noise');
  const isFirst = (one: Difference): boolean => one === first?.difference;
  const sections = [
    '## Two runs compared',
    [...opening, sentence].map((phrase) => words(phrase)).join(' '),
    table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    ...(told.length === 0
      ? []
      : [told.map((one) => `- ${isFirst(one) ? '**first:** ' : ''}${words(one.text)}`).join('\n')]),
    ...hosts.map((pair) => `${codeSpan(pair.a)} in run 1 stands for ${codeSpan(pair.b)} in run 2.`),
    ...(cutAt === undefined ? [] : [`The first ${cutAt} hops of each run were compared.`]),
    '*Session Trace. Values are replaced by pseudonyms.*',
  ];
  return `${sections.join('\n\n')}\n`;
}

function markOf({ differences }: HopPair): string {
  if (differences.some(({ weight }) => weight === 'session')) return '≠';
  return differences.some(({ weight }) => weight === 'notable') ? '≈' : '=';
}

function hopOf(hop: RunHop | undefined): string {
  if (hop === undefined) return '–';
  const { request, response } = hop.hop;
  const to = response?.redirectUrl === undefined ? '' : ` to ${codeSpan(shortened(response.redirectUrl), true)}`;
  const answer = response === undefined ? 'no answer' : `${response.status}${to}`;
  const name = typeof hop.name === 'object' ? say(hop.name) : hop.name;
  return `${name}. ${codeSpan(shortened(`${request.method} ${request.url}`), true)} → ${answer}`;
}
