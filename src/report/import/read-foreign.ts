import type { Chain, Trace } from '../../core/model.ts';
import { phrase, type Phrase } from '../../core/words.ts';
import { withCookiesApart, withLinesApart } from './apart-lines.ts';
import { requestsAsAsked } from './as-asked.ts';
import { browserOf } from './browser-of.ts';
import { speaksOfCookies, withCookieHeaders } from './cookie-headers.ts';
import { foreignTrace } from './foreign-trace.ts';
import { mostHops } from './group-entries.ts';
import type { HarEntry } from './har-entry.ts';
import { partOf, type Wanted } from './import-options.ts';
import type { ImportResult } from './import-result.ts';
import { isBystander } from './is-bystander.ts';
import type { Json } from './json-shape.ts';
import { creatorOf, type Maker, makerOf } from './makers.ts';
import { withoutOnlookers } from './onlookers.ts';
import { readShare } from './read-log.ts';
import { withRedirectsInPlace } from './safari-redirects.ts';

/**
 * Reads the entries of a file that another program wrote, as far as they go. `notes` of the answer, after those given, say
 * what the file leaves out.
 */
export function readForeign(
  log: Json,
  written: readonly HarEntry[],
  notes: readonly Phrase[],
  wanted: Wanted,
): ImportResult {
  const { bystanders } = wanted;
  const creator = creatorOf(log);
  const maker = makerOf(creator);
  const lines = maker?.joinsLines === true ? written.map(withLinesApart) : written;
  const isJoined = lines.some((entry, index) => entry !== written[index]);
  const entries = maker === undefined ? lines : asSent(lines, maker);
  // Cookies of another time than the requests' are none.
  const unseen = maker?.cookies === 'of-now' || (maker?.cookies !== 'always' && !entries.some(speaksOfCookies));
  const told = bystanders || unseen ? entries : withoutOnlookers(entries.filter((entry) => !isBystander(entry)));
  const isAsAsked = requestsAsAsked(entries, maker);
  // What a cache answered sent nothing: that is known.
  const isUnseen = (entry: HarEntry) => unseen || (entry.answerer !== 'cache' && isAsAsked(entry));
  const trace = foreignTrace(told, browserOf(log, entries), isUnseen, partOf(wanted, readShare, 1));
  const remarks = [...notes, ...remarksOn(entries, maker, { unseen, isJoined, isAsAsked }), ...remarksOnLength(trace)];
  return { ok: true, trace, notes: remarks, chosen: [], source: { kind: 'har', creator, maker: maker?.id } };
}

function asSent(entries: readonly HarEntry[], maker: Maker): readonly HarEntry[] {
  const apart = maker.joinsCookies ? entries.map(withCookiesApart) : entries;
  const told = maker.showsCacheBySize ? apart.map(withCacheBySize) : apart;
  return maker.guessesRedirects ? withRedirectsInPlace(told) : told;
}

function withCacheBySize(entry: HarEntry): HarEntry {
  return entry.isWithoutTraffic && entry.status > 0 ? { ...entry, answerer: 'cache' } : entry;
}

interface Found {
  /** No cookie of the file is of its requests. */
  readonly unseen: boolean;
  readonly isJoined: boolean;
  readonly isAsAsked: (entry: HarEntry) => boolean;
}

function remarksOn(
  entries: readonly HarEntry[],
  maker: Maker | undefined,
  { unseen, isJoined, isAsAsked }: Found,
): readonly Phrase[] {
  const tool = { tool: maker?.title ?? '' };
  if (maker?.cookies === 'of-now') {
    return [
      phrase(
        '{tool} writes the cookies that it would send now, not those that it sent, and leaves redirects out: such a file cannot show where a session was lost. Record in a browser or with a proxy.',
        tool,
      ),
    ];
  }
  if (unseen) {
    return [
      phrase(
        'This file holds no cookies at all. Most likely it was saved without them: in Chrome, turn on “Allow to generate HAR with sensitive data” in the settings of DevTools, then export with sensitive data.',
      ),
    ];
  }
  const remarks: Phrase[] = [];
  if (isJoined) {
    remarks.push(phrase('{tool} joins `Set-Cookie` lines with commas; they were taken apart again.', tool));
  }
  if (maker?.guessesRedirects === true && entries.some((entry) => isRedirect(entry) && isAsAsked(entry))) {
    remarks.push(
      phrase(
        '{tool} does not write which cookies went with a request that was redirected: of these hops it is known only what they set.',
        tool,
      ),
    );
  }
  if (entries.every(isAsAsked)) {
    remarks.push(
      phrase(
        'This file does not hold which cookies were sent: its requests are as the page made them, before the browser added cookies. What is said rests on the cookies that were set.',
      ),
    );
  }
  if (maker?.dropsRedirects === true && !entries.some(isRedirect)) {
    remarks.push(
      phrase(
        'This file holds no redirect. Older versions of {tool} keep only the last answer of a chain of redirects: what happened on the way, and cookies set there, cannot be seen in it.',
        tool,
      ),
    );
  }
  if (entries.some((entry) => withCookieHeaders(entry).rebuilt)) {
    remarks.push(
      phrase('The file lacks some `Cookie` or `Set-Cookie` headers; they were rebuilt from its cookie lists.'),
    );
  }
  return remarks;
}

/** 304 leads nowhere. */
function isRedirect({ status }: HarEntry): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

function remarksOnLength({ chains }: Trace): readonly Phrase[] {
  const isCut = ({ hops }: Chain) => hops.length >= mostHops && hops.at(-1)?.response?.redirectUrl !== undefined;
  if (!chains.some(isCut)) return [];
  return [
    phrase('No browser follows as many redirects as this file holds: after each {most} another chain begins.', {
      most: mostHops,
    }),
  ];
}
