import type { Hop } from '../model.ts';

/** 431 of RFC 6585, 494 of nginx: the server says it itself. */
const says = [431, 494];
/** Others answer 400 (nginx, Apache, Tomcat, IIS) or 413. */
const mayMean = [400, 413];
/** The smallest limit in use for one header line is 8190 octets (Apache LimitRequestFieldSize); nginx, Tomcat: 8192. */
const usualLimit = 8_000;
/** Below that no server minds. */
const leastLimit = 4_000;

export interface HeaderSize {
  /** Octets of the Cookie header lines, or of one line where several were sent. */
  readonly octets: number;
  readonly cookies: number;
  /** Does the status say what was wrong, and are the cookies most of it and alone beyond the usual limit? Else it only fits. */
  readonly said: boolean;
}

/** Octets of the cookies of a request; they are ASCII but for what is broken, where this counts too few. */
export function cookieSize({ request }: Hop): Pick<HeaderSize, 'octets' | 'cookies'> {
  const values = (request.headers ?? [])
    .filter(({ name }) => name.toLowerCase() === 'cookie')
    .map(({ value }) => value);
  const text = values.join('; ');
  return { octets: text.length, cookies: text === '' ? 0 : text.split(';').length };
}

/** Octets of the address and of all other headers: a token or a query can be what is too large. */
function restSize({ request }: Hop): number {
  return (request.headers ?? [])
    .filter(({ name }) => name.toLowerCase() !== 'cookie')
    .reduce((sum, { name, value }) => sum + name.length + value.length + 4, request.url.length);
}

/** The server refused the request for the size of its headers, unread; undefined: it did not, or something else was wrong. */
export function refusedForSize(hop: Hop): HeaderSize | undefined {
  const status = hop.response?.status ?? 0;
  const said = says.includes(status);
  if (!said && !mayMean.includes(status)) return undefined;
  const size = cookieSize(hop);
  const isMost = restSize(hop) <= size.octets;
  const isTooMuch = size.octets >= usualLimit;
  if (said ? size.octets < leastLimit || !(isMost || isTooMuch) : !isMost || !isTooMuch) return undefined;
  return { ...size, said: said && isMost && isTooMuch };
}
