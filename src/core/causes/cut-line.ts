import type { Evidence } from '../model.ts';
import { parseSetCookie } from '../cookie/parse-set-cookie.ts';
import type { Place } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import type { Remedy } from '../fix/remedy.ts';
import { phrase } from '../words.ts';
import type { CauseContext, Draft } from './cause.ts';
import { confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, verdictAt } from './evidence.ts';
import { isCutFelt } from './felt-fold.ts';
import { isCut } from './folded-lines.ts';
import { sayHop } from './say-hop.ts';

/** The lost cookie's line ends at the weekday of its date; what followed stands in a line of its own. */
export function ofCut(context: CauseContext, loss: Loss): Draft | undefined {
  const { origin } = loss;
  if (origin === undefined) return undefined;
  const lines = verdictAt(context, origin.place)?.setCookies.map(({ line }) => line) ?? [];
  const [line, next] = [lines[origin.line], lines[origin.line + 1]];
  if (line === undefined || !isCut(line, next) || !isCutFelt(context, loss, line, `${line},${next}`)) return undefined;
  const { name } = loss.followed;
  const parse = parseSetCookie(`x=x;${next.slice(next.indexOf(';') + 1)}`, context.profile);
  const path = parse.ok ? parse.parsed.path : undefined;
  const mended: Remedy['change'] =
    path === undefined ? undefined : { kind: 'attributes', cookie: name, set: { path, maxAge: 86_400 } };
  return draftOfLoss(context, loss, {
    confidence: confidenceOf(context, loss),
    place: origin.place,
    explanation: phrase(
      '`{name}` was cut in two at the comma of its date (hop {hop}), likely by an adapter, gateway or proxy: the browser lost every attribute behind it.',
      { name, hop: sayHop(origin.place, context.chain.chain.id) },
    ),
    evidence: [
      lineEvidence(origin.place, line, /expires[^;]*$/i.exec(line)?.[0] ?? ''),
      lineEvidence(origin.place, next, next.split(';', 1)[0]!),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    nextTest: phrase('Ask the application without proxy and adapter: is the line whole there?'),
    remedies: [remedy(origin.place, [`${line},${next}`], mended)],
  });
}

/**
 * What puts joined lines and cut ones right, in what stands between the application and the browser; `lines`: as the
 * application wrote them. Values of cookies are nobody's business.
 */
export function remedy(place: Place, lines: readonly string[], change?: Remedy['change']): Remedy {
  const bare = lines.map((line) => line.replace(/=[^;]*/, '=…').trim());
  return {
    goal: phrase(
      'not in the application: let what stands in front of it (AWS Lambda adapter, API gateway, load balancer, proxy) hand on each `Set-Cookie` line alone',
    ),
    topic: { kind: 'cookie-lines' },
    shown: {
      setting: 'Set-Cookie',
      code: bare.map((line) => `Set-Cookie: ${line}`).join('\n'),
      seen: { side: 'response', at: place },
    },
    ...(change && { change }),
  };
}

/** A `Set-Cookie` line with the piece that is wrong in it. */
export function lineEvidence(place: Place, line: string, mark: string): Evidence {
  return { ...place, part: 'response-header', text: `Set-Cookie: ${line}`, mark, note: undefined };
}
