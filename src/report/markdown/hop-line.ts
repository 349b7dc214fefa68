import type { ChainDiagnosis, Hop } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import { responseWord } from '../response-word.ts';
import { codeSpan } from './escape-markdown.ts';
import { shortened } from './words-in-markdown.ts';

/**
 * One hop as an item of a Markdown list: request, answer, and what became of each followed cookie. `told` is masked by
 * the caller; undefined when the chain has no such hop.
 */
export function hopLine(told: ChainDiagnosis, index: number): string | undefined {
  const hop = told.chain.hops[index];
  if (hop === undefined) return undefined;
  const { method, url } = hop.request;
  const lost = told.verdict === 'lost' && told.lostAt === index ? ' **session lost here**' : '';
  const cookies = told.tracks.flatMap(({ cookie, steps }) => {
    const step = steps[index];
    if (step === undefined || step.request === 'other-site') return [];
    const happened = [
      step.request.replace('-', ' '),
      ...(step.response === 'none' || step.response === 'unchanged' ? [] : [responseWord(step)]),
      ...step.reasons.map((reason) => codeSpan(reasonCode(reason))),
    ];
    return [`${codeSpan(shortened(cookie.name))} ${happened.join(', ')}`];
  });
  const after = cookies.length === 0 ? '' : ` · ${cookies.join(' · ')}`;
  return `- hop ${index + 1}: ${codeSpan(shortened(`${method} ${url}`))} → ${answerOf(hop)}${after}${lost}`;
}

function answerOf({ response, failure }: Hop): string {
  if (response === undefined) return failure === undefined ? 'no answer' : codeSpan(shortened(failure));
  const to = response.redirectUrl === undefined ? '' : ` to ${codeSpan(shortened(response.redirectUrl))}`;
  return `${response.status}${to}`;
}
