import { CookieJar } from 'tough-cookie';
import type { CaseFiles } from './case-files.ts';

interface HttpState {
  readonly setCookie: string | readonly string[];
  readonly requestUrl: string;
  readonly resultUrl?: string;
  readonly expectedCookie: string;
  readonly expectedRfc10025?: string;
  readonly now?: string;
  readonly disabled?: boolean;
}

interface Wpt {
  readonly family?: string;
  readonly setVia?: string;
  readonly cookie?: string | readonly string[];
  readonly setUrl: string;
  readonly readVia?: string;
  readonly readUrl?: string;
  readonly expected: string;
  readonly steps?: readonly {
    readonly via: string;
    readonly url: string;
    readonly cookie: string | readonly string[];
  }[];
  readonly score?: false;
}

interface Step {
  readonly url: string;
  readonly isScript: boolean;
  readonly lines: readonly string[];
}

/** How the peer, tough-cookie, fares on the same cases (it cannot run the same-site scenarios). One line per suite. */
export function toughCookieTotals({ cases }: CaseFiles): readonly string[] {
  const httpState = (cases['http-state'] as readonly HttpState[]).filter(({ disabled }) => disabled !== true);
  const wpt = (cases['wpt-cookies'] as readonly Wpt[]).filter(({ score }) => score !== false);
  const plain = wpt.filter(({ family }) => family?.endsWith('-ctl-matrix') !== true);
  return [
    told('http-state', httpState.map(playHttpState)),
    told('wpt-cookies', wpt.map(playWpt)),
    told('wpt-cookies, without control-character matrices', plain.map(playWpt)),
  ];
}

function told(suite: string, outcomes: readonly boolean[]): string {
  return `${suite}: ${outcomes.filter(Boolean).length}/${outcomes.length}`;
}

function playHttpState(item: HttpState): boolean {
  const step: Step = { url: item.requestUrl, isScript: false, lines: [item.setCookie].flat() };
  const cookie = play([step], item.resultUrl ?? item.requestUrl, false, new Date(item.now ?? '2018-01-01'));
  return cookie === (item.expectedRfc10025 ?? item.expectedCookie);
}

function playWpt(item: Wpt): boolean {
  const steps = item.steps ?? [{ via: item.setVia, url: item.setUrl, cookie: item.cookie ?? [] }];
  const lines = steps.map(({ via, url, cookie }) => ({
    url,
    isScript: via === 'document.cookie',
    lines: [cookie].flat(),
  }));
  return (
    play(lines, item.readUrl ?? item.setUrl, item.readVia === 'document.cookie', new Date('2026-01-01')) ===
    item.expected
  );
}

/** Loose mode and prefixes on: the options with which it passes most. A line that it throws at is not stored. */
function play(steps: readonly Step[], readUrl: string, asScript: boolean, now: Date): string {
  const jar = new CookieJar(undefined, { looseMode: true, prefixSecurity: 'silent', rejectPublicSuffixes: true });
  for (const { url, isScript, lines } of steps) {
    for (const line of lines) {
      try {
        jar.setCookieSync(line, url, { http: !isScript, now, loose: true });
      } catch {
        continue;
      }
    }
  }
  return jar
    .getCookiesSync(readUrl, { http: !asScript, expire: false, sort: true })
    .filter((cookie) => (cookie.expiryTime(now) ?? Infinity) > now.getTime())
    .map((cookie) => cookie.cookieString())
    .join('; ');
}
