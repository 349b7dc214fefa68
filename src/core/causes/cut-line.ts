import type { Evidence } from '../model.ts';
import { parseSetCookie } from '../cookie/parse-set-cookie.ts';
import type { Place } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import type { Remedy } from '../fix/remedy.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { CauseContext, Draft } from './cause.ts';
import { confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, verdictAt } from './evidence.ts';
import { isCut } from './folded-lines.ts';
import { sayHop } from './say-hop.ts';

/** The lost cookie's line ends at the weekday of its date; what followed stands in a line of its own. */
export function ofCut(context: CauseContext, loss: Loss): Draft | undefined {
  const { origin } = loss;
  if (origin === undefined) return undefined;
  const lines = verdictAt(context, origin.place)?.setCookies.map(({ line }) => line) ?? [];
  const [line, next] = [lines[origin.line], lines[origin.line + 1]];
  if (line === undefined || !isCut(line, next)) return undefined;
  const { name } = loss.followed;
  const parse = parseSetCookie(`x=x;${next.slice(next.indexOf(';') + 1)}`, context.profile);
  const path = parse.ok ? parse.parsed.path : undefined;
  const mended: Remedy['change'] =
    path === undefined ? undefined : { kind: 'attributes', cookie: name, set: { path, maxAge: 86_400 } };
  return draftOfLoss(context, loss, {
    confidence: confidenceOf(context, loss),
    place: origin.place,
    explanation: phrase(
      '`{name}` was cut in two at the comma of its date (hop {hop}): every attribute behind it was lost to the browser.',
      { name, hop: sayHop(origin.place, context.chain.chain.id) },
    ),
    evidence: [
      lineEvidence(origin.place, line, /expires[^;]*$/i.exec(line)?.[0] ?? ''),
      lineEvidence(origin.place, next, next.split(';', 1)[0]!),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    nextTest: phrase('Ask the application without proxy and adapter: is the line whole there?'),
    remedies: [...(mended ? [{ ...remedies()[0]!, change: mended }] : remedies())],
  });
}

/** What puts joined lines and cut ones right. */
export function remedies(): readonly Remedy[] {
  return [
    {
      goal: phrase(
        'hand on every `Set-Cookie` line as a header of its own (`getSetCookie()`, `multiValueHeaders`, `cookies[]`)',
      ),
      shown: header('response', 'Set-Cookie', '(one cookie alone)'),
    },
  ];
}

/** A `Set-Cookie` line with the piece that is wrong in it. */
export function lineEvidence(place: Place, line: string, mark: string): Evidence {
  return { ...place, part: 'response-header', text: `Set-Cookie: ${line}`, mark, note: undefined };
}
