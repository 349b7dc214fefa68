import type { ChainDiagnosis, Hop } from '../../core/model.ts';
import { lanesOf } from '../../core/session/lanes-of.ts';
import type { Sites } from '../../core/trace/sites.ts';
import { requestNote, responseNote } from './cookie-notes.ts';
import { escapeMermaid } from './escape-mermaid.ts';

/** Trackers refuse to draw more than 50,000 characters; what a loop adds after this says nothing new. */
const mostHops = 60;
const mostCookies = 4;

/**
 * A chain as a Mermaid `sequenceDiagram`: the browser and the hosts, each hop's request and answer, what became of the
 * followed cookies, the hop where the session was lost on red. Mask the chain first. Ends with a line feed. What a page
 * sent can neither end its line nor become HTML. `sites`: the recording's letters, which stand before the hosts of a chain
 * that crosses from one site to another.
 */
export function toMermaid(told: ChainDiagnosis, sites?: Sites): string {
  const hosts = [...new Set(told.chain.hops.map(hostOf))];
  const idOf = (hop: Hop): string => `H${hosts.indexOf(hostOf(hop)) + 1}`;
  const { hops } = told.chain;
  const isCrossing = new Set(hops.map(({ request }) => sites?.letterOf(request.url))).size > 1;
  const letterOf = (host: string): string => {
    const one = isCrossing && hops.find((hop) => hostOf(hop) === host);
    const letter = one ? sites?.letterOf(one.request.url) : undefined;
    return letter === undefined ? '' : `${letter} `;
  };
  const left = hops.length - mostHops;
  return `${[
    'sequenceDiagram',
    '  participant B as Browser',
    ...hosts
      .slice(0, mostHops)
      .map((host, index) => `  participant H${index + 1} as ${letterOf(host)}${escapeMermaid(host, 80)}`),
    ...hops.slice(0, mostHops).flatMap((hop, index) => hopLines(told, hop, index, idOf(hop))),
    ...(left > 0 ? [`  Note over B: ${left} more hops`] : []),
  ].join('\n')}\n`;
}

function hopLines(told: ChainDiagnosis, hop: Hop, index: number, host: string): readonly string[] {
  const lanes = lanesOf([told]).slice(0, mostCookies);
  const verdict = told.hops[index];
  const notes = (texts: readonly (string | undefined)[]): readonly string[] =>
    texts.flatMap((text) => (text === undefined ? [] : [`Note over B,${host}: ${text}`]));
  const lost = told.verdict === 'lost' && told.lostAt === index;
  const lines = [
    ...(lost ? [`Note over B,${host}: session lost here`] : []),
    `B->>${host}: ${index + 1}. ${escapeMermaid(`${hop.request.method} ${pathOf(hop)}`)}`,
    ...notes(lanes.map((lane) => requestNote(lane, lane.steps[index]))),
    answerOf(hop, host),
    ...notes(lanes.map((lane) => responseNote(lane, lane.steps[index], verdict))),
  ].map((line) => `  ${line}`);
  return lost ? ['  rect rgba(220, 54, 46, 0.15)', ...lines.map((line) => `  ${line}`), '  end'] : lines;
}

function answerOf({ response, failure }: Hop, host: string): string {
  if (response === undefined || response.status === 0)
    return `${host}--xB: ${failure === undefined ? 'no answer' : escapeMermaid(failure)}`;
  const to = response.redirectUrl === undefined ? '' : ` to ${escapeMermaid(response.redirectUrl)}`;
  return `${host}-->>B: ${response.status}${to}`;
}

/** With scheme, since http and https of one host are two servers to a cookie. */
function hostOf({ request }: Hop): string {
  if (!URL.canParse(request.url)) return 'no host';
  const { protocol, host } = new URL(request.url);
  return protocol === 'https:' ? host : `${protocol}//${host}`;
}

function pathOf({ request }: Hop): string {
  if (!URL.canParse(request.url)) return request.url;
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
}
