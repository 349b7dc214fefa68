import type { Change, HopPlace } from '../../src/core/model.ts';
import { keepLines, changeAttributes, renameCookie, shortenValue } from './change/cookie-lines.ts';
import { moveHost, moveOrigin, moveToHttps } from './change/move.ts';
import { answerByGet, answerWithOwnPage, expireTwin } from './change/answers.ts';
import type { Routes } from './scenario.ts';

/** A request that the change speaks of. */
export interface RequestLine {
  readonly method: string;
  readonly url: URL;
}

export type Sites = Readonly<Record<string, Routes>>;

/**
 * A scenario's servers as they would be once somebody had done what the change says. Handlers stay as they are: a layer
 * around them rewrites what comes in and what goes out, as a new setting or a proxy would.
 */
export function withChange(sites: Sites, change: Change, requestAt: (place: HopPlace) => RequestLine): Sites {
  switch (change.kind) {
    case 'attributes':
      return changeAttributes(sites, change);
    case 'small-value':
      return shortenValue(sites, change.cookie);
    case 'rename':
      return renameCookie(sites, change);
    case 'keep':
      return keepLines(sites, change.cookie);
    case 'host':
      return moveHost(sites, change.from, change.to);
    case 'origin':
      return moveOrigin(sites, change.from, change.to);
    case 'https':
      return moveToHttps(sites, change.host);
    case 'method':
      return answerByGet(sites, requestAt(change.place));
    case 'same-site-page':
      return answerWithOwnPage(sites, requestAt(change.place), change.then);
    case 'expire-twin':
      return expireTwin(sites, requestAt(change.place), change.line);
  }
}
