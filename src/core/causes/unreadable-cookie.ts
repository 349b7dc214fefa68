import type { CookiePair } from '../cookie/parse-cookie-header.ts';
import { sentPairs } from '../cookie/sent-pairs.ts';
import type { Hop, HopVerdict } from '../model.ts';
import { hostOf } from '../session/followed.ts';
import { refusedForSize } from '../session/header-size.ts';
import { phrase } from '../words.ts';
import type { CauseContext, Draft } from './cause.ts';
import { answer, cookieHeader } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

/** What RFC 10025 section 4.1.1 lets servers write; browsers take more, and strict servers refuse the request for it. */
const beyond = /[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/;

/**
 * A page is refused with 400 since a cookie goes along that strict servers cannot read, any cookie: the same host was well
 * without it. 400 has many reasons, so this is never more than possible.
 */
export function unreadableCookie(context: CauseContext): readonly Draft[] {
  const { chain, hops } = context.chain;
  if (chain.kind !== 'navigation' || context.losses.length > 0) return [];
  for (const [index, { hop, cookies }] of hops.entries()) {
    if (hop.response?.status !== 400 || hop.request.method !== 'GET' || refusedForSize(hop) !== undefined) continue;
    const odd = cookiesOf(hop).find(
      ({ name, value }) => beyond.test(unquoted(value)) && wasWellWithout(context, hop, name),
    );
    if (odd === undefined) continue;
    const place = { chain: chain.id, hop: index };
    const values = { name: clip(odd.name), hop: sayHop(place, chain.id) };
    return [
      {
        severity: 'warning',
        confidence: 'possible',
        place,
        cookie: cookieOf(cookies, odd.name),
        followed: undefined,
        reasons: [],
        title: phrase('The server may be unable to read one of the cookies'),
        explanation: phrase(
          '`{name}` has characters that strict servers do not read, and since it goes along, hop {hop} was answered 400.',
          values,
        ),
        evidence: [
          ...cookieHeader(
            context,
            place,
            phrase('spaces, commas, quotes and letters beyond ASCII are not for cookies'),
            mark(hop, odd),
          ),
          ...answer(context, place),
        ],
        story: [],
        nextTest: phrase('Delete `{name}` in DevTools → Application: does the page come?', values),
        remedies: [
          {
            goal: phrase('encode the value (base64url or percent-encoding) before it goes into `{name}`', values),
            cost: phrase('Browsers that hold the old value are refused until it is expired.'),
          },
        ],
      },
    ];
  }
  return [];
}

function cookieOf(cookies: HopVerdict['cookies'], wanted: string): Draft['cookie'] {
  const found = cookies.find(({ cookie: { name } }) => name === wanted)?.cookie;
  return found && { name: found.name, domain: found.domain, path: found.path };
}

function cookiesOf({ request }: Hop) {
  return sentPairs(request.headers);
}

/** Quotes around the whole value are allowed. */
function unquoted(value: string): string {
  return /^".*"$/.test(value) ? value.slice(1, -1) : value;
}

/** The value as it stands in the header; of octets that are no text the name before it, since they are shown as they came. */
function mark({ request }: Hop, { name, value }: CookiePair): RegExp {
  const isBinary = request.headers?.some((header) => header.binary === true) === true;
  const text = isBinary ? `${name}=` : clip(value).replace(/…$/, '');
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** Chains that a 400 is held against: the pages just before. */
const near = 40;

/** A little earlier the same host answered a request without that cookie. */
function wasWellWithout({ trace, chain }: CauseContext, hop: Hop, name: string): boolean {
  const here = trace.chains.indexOf(chain.chain);
  return trace.chains
    .slice(Math.max(0, here - near), here + 1)
    .some(({ hops }) =>
      hops.some(
        (other) =>
          other.times.start < hop.times.start &&
          other.request.headers !== undefined &&
          hostOf(other.request.url) === hostOf(hop.request.url) &&
          (other.response?.status ?? 500) < 400 &&
          !cookiesOf(other).some((one) => one.name === name),
      ),
    );
}
