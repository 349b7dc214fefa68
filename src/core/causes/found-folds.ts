import { parseSetCookie } from '../cookie/parse-set-cookie.ts';
import { appOf } from '../session/followed.ts';
import type { Place } from '../session/followed.ts';
import { knownName } from '../session/known-name.ts';
import { isNoValue } from '../session/no-value.ts';
import type { CauseContext } from './cause.ts';
import { foldsOf } from './folded-lines.ts';
import type { Fold } from './folded-lines.ts';

export interface Found {
  readonly place: Place;
  /** Name of the cookie that the line is taken for. */
  readonly outer: string;
  readonly line: string;
  readonly fold: Fold;
}

/** Folds of the application's responses along the flow, in order. */
export function foundIn(flow: CauseContext['flow'], app: string, until: number): readonly Found[] {
  return flow.flatMap(({ chain, hops }) =>
    hops.flatMap((verdict, hop) =>
      appOf(verdict.hop.request.url) !== app || verdict.hop.times.start > until
        ? []
        : verdict.setCookies.flatMap(({ line }) =>
            foldsOf(line).map((fold) => ({ place: { chain: chain.id, hop }, outer: nameOf(line), line, fold })),
          ),
    ),
  );
}

/** Was a value to be stored? A line that deletes, folded into another, has taken nothing away. */
export function gives({ chainOf, profile }: CauseContext, { place, fold }: Found): boolean {
  const parse = parseSetCookie(fold.line, profile);
  if (!parse.ok || isNoValue(parse.parsed.value)) return false;
  const { maxAgeSeconds, expiresAt } = parse.parsed;
  if (maxAgeSeconds !== undefined) return maxAgeSeconds > 0;
  const { times } = chainOf(place.chain)?.hops[place.hop]?.hop ?? {};
  return expiresAt === undefined || times === undefined || expiresAt > times.start;
}

/** A name by which sessions, or sign-ins under way, are known. */
export function isSession({ name }: Fold): boolean {
  const role = knownName(name)?.role;
  return role === 'session' || role === 'transaction';
}

function nameOf(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf('='))).trim();
}
