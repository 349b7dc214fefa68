import type { HopPlace } from '../model.ts';
import type { Followed } from '../session/followed.ts';
import { appOf, hostOf, lineName } from '../session/followed.ts';
import { withAttributes } from './changed-lines.ts';
import type { Attributes, Change } from './change.ts';
import type { Proposal } from './propose.ts';
import { recordedHops, type RecordedHop } from './recorded-hops.ts';
import type { Remedy, Topic } from './remedy.ts';
import { bareLine } from './bare-line.ts';
import { header, noSetCookie, statusLine, type Shown } from './shown.ts';

/**
 * The header in which a fix must be seen, for whoever knows no setting that brings it about. Values of cookies and queries
 * are nobody's business. undefined: no header shows it.
 */
export function headerToSee(proposal: Proposal, { shown, change, topic }: Remedy): Shown | undefined {
  const hops = recordedHops(proposal);
  return (
    shown ??
    (change && ofChange(proposal, hops, change)) ??
    (topic && ofTopic(proposal, hops, topic)) ??
    (topic && newSession(proposal))
  );
}

function ofChange(proposal: Proposal, hops: readonly RecordedHop[], change: Change): Shown | undefined {
  switch (change.kind) {
    case 'attributes':
      return setCookie(proposal, hops, change.cookie, change.set);
    case 'small-value':
      return setCookie(proposal, hops, change.cookie, {});
    case 'rename':
      return setCookie(proposal, hops, change.cookie, {}, (line) => line.replace(change.cookie, () => change.to));
    case 'expire-twin':
      return header('response', 'Set-Cookie', change.line, change.place);
    case 'host':
      return location(
        proposal,
        hops,
        (url) => url.hostname === change.from,
        (url) => (url.hostname = change.to),
      );
    case 'origin':
      return location(
        proposal,
        hops,
        (url) => url.origin === change.from,
        (url) => (url.href = url.href.replace(change.from, () => change.to)),
      );
    case 'https':
      return location(
        proposal,
        hops,
        (url) => url.protocol === 'http:' && url.hostname === change.host,
        (url) => (url.protocol = 'https:'),
        true,
      );
    case 'method':
      return byGet(hops, change.place);
    case 'same-site-page':
      return ownPage(proposal.followed, hops, change);
    case 'keep':
      return leftAlone(hops, change.cookie);
  }
}

function ofTopic(proposal: Proposal, hops: readonly RecordedHop[], topic: Topic): Shown | undefined {
  if (topic.kind !== 'name') return setCookie(proposal, hops, proposal.followed?.name, attributesOf(topic));
  return setCookie(
    proposal,
    hops,
    proposal.followed?.name,
    {},
    (line) => `${topic.name}${line.slice(line.indexOf('='))}`,
  );
}

/** What a setting makes of the line; undefined: it is about something else. */
function attributesOf(topic: Topic): Attributes | undefined {
  switch (topic.kind) {
    case 'path':
      return { path: topic.path };
    case 'domain':
      return { domain: topic.domain };
    case 'secure':
      return { secure: topic.secure };
    case 'same-site':
      return {
        sameSite: topic.sameSite === 'None' ? 'none' : topic.sameSite === 'Lax' ? 'lax' : 'strict',
        ...(topic.sameSite === 'None' && { secure: true }),
        ...(topic.partitioned && { partitioned: true }),
      };
    default:
      return undefined;
  }
}

function setCookie(
  proposal: Proposal,
  hops: readonly RecordedHop[],
  cookie: string | undefined,
  set: Attributes | undefined,
  edit = (line: string): string => line,
): Shown | undefined {
  const bare = set && bareLine(proposal, hops, cookie);
  return bare && header('response', 'Set-Cookie', edit(withAttributes(bare.line, set, proposal.profile)), bare.place);
}

/**
 * The redirect that leads astray, leading where it should; where a page was opened astray, one that leads on from there.
 * `fromPage`: from the first page of that flow rather than from a form's POST, which has told its secrets by then.
 */
function location(
  { trial }: Proposal,
  hops: readonly RecordedHop[],
  isAstray: (url: URL) => boolean,
  mend: (url: URL) => void,
  fromPage = false,
): Shown | undefined {
  const astray = (text = '') => (URL.canParse(text) && isAstray(new URL(text)) ? text : undefined);
  const inTime = hops.toSorted((a, b) => a.verdict.hop.times.start - b.verdict.hop.times.start);
  const all = (fromPage ? inTime : hops).flatMap(({ place, verdict: { hop } }) => {
    const text = astray(hop.request.url) ?? astray(hop.response?.redirectUrl);
    const isForm = text === hop.request.url && hop.request.method === 'POST';
    return text === undefined ? [] : [{ place, text, isForm }];
  });
  const at = trial?.loss.at;
  const last = all.find(({ place }) => place.chain === at?.chain && place.hop === at.hop - 1);
  const page = all.slice(0, last && all.indexOf(last)).find(({ isForm }) => !isForm);
  const found = (fromPage && last?.isForm !== false ? page : undefined) ?? last ?? all[0];
  if (found === undefined) return undefined;
  const url = new URL(found.text);
  mend(url);
  const query = url.search === '' ? '' : '?…';
  return header('response', 'Location', `${url.origin}${url.pathname}${query}`, found.place);
}

/** A redirect that repeated the POST becomes one that does not; a form's POST is asked for as a GET where the sign-in began. */
function byGet(hops: readonly RecordedHop[], place: HopPlace): Shown | undefined {
  const at = hops.findIndex((one) => one.place.chain === place.chain && one.place.hop === place.hop);
  const before = hops[at - 1];
  const status = before?.verdict.hop.response?.status;
  if (place.hop > 0 && (status === 307 || status === 308)) return statusLine('303 See Other', before?.place);
  const provider = hostOf(hops[at]?.verdict.hop.context.initiator ?? '');
  const asked = hops.slice(0, Math.max(0, at)).findLast(({ verdict }) => {
    const to = verdict.hop.response?.redirectUrl;
    return to !== undefined && hostOf(to) === provider && /[?&]response_(?:mode|type)=/.test(to);
  });
  const to = asked?.verdict.hop.response?.redirectUrl;
  if (to === undefined) return undefined;
  const { origin, pathname } = new URL(to);
  return header('response', 'Location', `${origin}${pathname}?…&response_mode=query`, asked?.place);
}

/** What a page of one's own holds: its script or refresh starts the next request. */
function ownPage(
  followed: Followed | undefined,
  hops: readonly RecordedHop[],
  { place, then }: Extract<Change, { kind: 'same-site-page' }>,
): Shown | undefined {
  const hop = hops.find((one) => one.place.chain === place.chain && one.place.hop === place.hop)?.verdict.hop;
  // The page of another site cannot be one's own.
  if (hop === undefined || appOf(hop.request.url) !== followed?.app) return undefined;
  const next = hop.response?.redirectUrl;
  if (then === 'next')
    return next === undefined ? undefined : header('response', 'Refresh', `0; url=${new URL(next).pathname}`, place);
  const action = new URL(hop.request.url).pathname.replace(/["<>&]/g, encodeURIComponent);
  return {
    setting: 'form',
    code: [
      `<form method="post" action="${action}">`,
      '  <!-- every field that came, as <input type="hidden"> -->',
      '</form>',
      '<script>document.forms[0].submit()</script>',
    ].join('\n'),
  };
}

/** The answer that deleted the cookie, without what did it. */
function leftAlone(hops: readonly RecordedHop[], cookie: string): Shown | undefined {
  const cleared = hops.find(({ verdict }) =>
    verdict.hop.response?.headers.some(
      ({ name, value }) => name.toLowerCase() === 'clear-site-data' && /"(?:cookies|\*)"/.test(value),
    ),
  );
  if (cleared !== undefined) return header('response', 'Clear-Site-Data', '"cache", "storage"', cleared.place);
  const deleted = hops.find(({ verdict }) =>
    verdict.setCookies.some((line) => line.outcome === 'deleted' && lineName(line) === cookie),
  );
  return deleted && noSetCookie(cookie, deleted.place);
}

/** A server that knows the session starts no other in its place. */
function newSession({ trial, followed }: Proposal): Shown | undefined {
  if (trial?.loss.kind !== 'refused' || followed === undefined) return undefined;
  const isReplaced = trial.loss.leg.verdict.setCookies.some((line) => lineName(line) === followed.name);
  return isReplaced ? noSetCookie(followed.name, trial.loss.at) : undefined;
}
