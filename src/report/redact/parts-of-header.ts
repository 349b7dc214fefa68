import { isHarmless } from './harmless.ts';
import { isKnownProduct, namesSoftware } from './known-products.ts';
import { append, moved, openPart, type Part, secretPart } from './part.ts';
import { partsOfOddWord } from './parts-of-odd-word.ts';
import { partsOfUrl } from './parts-of-url.ts';
import { partsOfCookieHeader, partsOfSetCookie } from './parts-of-cookie.ts';
import { isSecretName } from './secret-names.ts';
import { partsOfText } from './parts-of-text.ts';

/** Parts of a header's value. Header names are matched in any case; an unknown header is read as free text. */
export function partsOfHeader(name: string, value: string): Part[] {
  const lower = name.toLowerCase();
  switch (lower) {
    case 'cookie':
    case 'cookie2':
      return partsOfCookieHeader(value);
    case 'set-cookie':
    case 'set-cookie2':
      return partsOfSetCookie(value);
    case 'authorization':
    case 'proxy-authorization':
      return partsOfCredentials(value);
    case ':path':
    case 'location':
    case 'content-location':
    case 'referer':
    case 'origin':
    case 'sourcemap':
    case 'x-original-url':
    case 'x-rewrite-url':
      return partsOfUrl(value);
    case 'refresh':
      return partsOfRefresh(value);
    default:
      break;
  }
  if (isFixedForm(lower, value)) return [];
  if (plainHeaders.has(lower)) return partsOfPlain(value);
  if (isSecretName(name)) return secretPart(0, value.length, 'credentials');
  if (timingName.test(name) && duration.test(value)) return [];
  return namesSoftware(lower) ? partsOfSoftware(value) : partsOfText(value);
}

/** Names of known software stay, with their versions: a reader asks what answered. All else is free text. */
function partsOfSoftware(value: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { 0: word, index } of value.matchAll(/[^\s,;()]+/g)) {
    if (!isKnownProduct(word)) continue;
    append(parts, moved(partsOfText(value.slice(done, index)), done));
    append(parts, openPart(index, index + word.length));
    done = index + word.length;
  }
  append(parts, moved(partsOfText(value.slice(done)), done));
  return parts;
}

/** `Bearer xyz` → the part after the scheme; without a scheme all of it. */
function partsOfCredentials(value: string): Part[] {
  const scheme =
    /^\s*(?:Basic|Bearer|Digest|DPoP|GNAP|HOBA|Mutual|Negotiate|NTLM|OAuth|SCRAM-SHA-\d+|AWS4-HMAC-SHA256|Token|ApiKey)\s+/i.exec(
      value,
    );
  return secretPart(scheme?.[0].length ?? 0, value.length, 'credentials');
}

function partsOfRefresh(value: string): Part[] {
  const before = /^[\d\s.]*[;,]?\s*(?:url\s*=\s*)?["']?/i.exec(value)?.[0].length ?? 0;
  return moved(partsOfUrl(value.slice(before)), before);
}

/** Names of software and numbers of versions stay, however odd; a word with a long run of letters and digits is neither. */
function partsOfPlain(value: string): Part[] {
  return [...value.matchAll(/[^\s;,"'()=]+/g)].flatMap(({ 0: word, index }) => {
    const isOdd = (word.match(/[A-Za-z0-9]{10,}/g) ?? []).some((run) => !isHarmless(run));
    return isOdd ? moved(partsOfOddWord(word, 'token'), index) : openPart(index, index + word.length);
  });
}

/** Values whose form leaves no room for a secret. */
function isFixedForm(name: string, value: string): boolean {
  return Object.hasOwn(fixedForms, name) && fixedForms[name]!.test(value);
}

const date = /^(?:[A-Z][a-z]{2,8}, \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d (?:GMT|UTC)|-?\d{1,10})$/;
const number = /^\d{1,12}$/;
const word = /^[?a-z01-]{1,16}$/;
/** `X-Runtime`, `X-Response-Time`, `X-Envoy-Upstream-Service-Time`: how long the answer took. */
const timingName = /(?:^|-)(?:run)?(?:time|timing|duration|elapsed|latency)$/i;
/** `0.014211`, `12.5ms`: too small a number to be a time of day, an id or a code of six digits. */
const duration = /^\d{1,5}(?:\.\d{1,9})?(?: ?(?:[mnµu]?s|sec|seconds|milliseconds))?$/;
const host = /^(?=.*[.:])[a-z0-9.:_[\]-]{0,260}$/;

const fixedForms: Readonly<Record<string, RegExp>> = {
  date,
  expires: date,
  'last-modified': date,
  'if-modified-since': date,
  'retry-after': date,
  'content-length': number,
  age: number,
  dnt: number,
  'upgrade-insecure-requests': number,
  host,
  ':authority': host,
  ':method': /^[A-Z]{1,10}$/,
  ':scheme': word,
  ':status': number,
  // Fetch Metadata: https://www.w3.org/TR/fetch-metadata/, destinations and modes of https://fetch.spec.whatwg.org/
  'sec-fetch-site': /^(?:cross-site|none|same-origin|same-site)$/,
  'sec-fetch-mode': /^(?:cors|navigate|no-cors|same-origin|websocket|webtransport)$/,
  'sec-fetch-dest':
    /^(?:audio|(?:audio|paint)worklet|document|embed|empty|fencedframe|font|frame|iframe|image|json|manifest|object|report|script|(?:service|shared)?worker|style|text|track|video|webidentity|xslt)$/,
  'sec-fetch-user': /^\?1$/,
  // https://privacycg.github.io/storage-access-headers/
  'sec-fetch-storage-access': /^(?:active|inactive|none)$/,
};

/** Headers whose values name software, formats and policies, with numbers that look like ids. */
const plainHeaders: ReadonlySet<string> = new Set(
  (
    'user-agent accept accept-language accept-encoding cache-control pragma connection keep-alive strict-transport-security ' +
    'access-control-max-age alt-svc sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform'
  ).split(' '),
);
