import { isHarmless } from './harmless.ts';
import { append, moved, openPart, type Part, secretPart } from './part.ts';
import { partsOfOddWord } from './parts-of-odd-word.ts';
import { decodePercent } from './percent.ts';
import { isSecretName } from './secret-names.ts';

/** As many segments of a path or pairs of a query are looked at one by one; what follows is secret as a whole. */
const mostParts = 5000;

/** How deep a URL in a parameter of a URL is followed; deeper ones are masked whole. */
const maxDepth = 4;

/**
 * Parts of an absolute, protocol-relative or relative URL reference, as written. Scheme, host and port are structure. User
 * info and the fragment are secret; of path and query whatever has a telling name or does not look harmless.
 */
export function partsOfUrl(url: string, depth = 0): Part[] {
  const authority = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\]{2}([^/\\?#]*)/.exec(url);
  const opaque = authority === null ? /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[0] : undefined;
  const parts: Part[] = [];
  let at = 0;
  if (authority !== null) {
    at = authority[0].length;
    const start = at - authority[1]!.length;
    append(parts, moved(partsOfAuthority(authority[1]!), start));
  } else if (opaque !== undefined) {
    // data:, blob:, mailto:, javascript: … blob: carries a URL, the rest no structure worth keeping.
    if (/^(blob|filesystem|view-source):/i.test(opaque) && depth < maxDepth) {
      return moved(partsOfUrl(url.slice(opaque.length), depth + 1), opaque.length);
    }
    return isHarmless(url.slice(opaque.length))
      ? openPart(opaque.length, url.length)
      : secretPart(opaque.length, url.length, 'token');
  }
  const hash = endOf(url, '#', at);
  const query = Math.min(endOf(url, '?', at), hash);
  append(parts, moved(partsOfPath(url.slice(at, query)), at));
  if (query < hash) append(parts, moved(partsOfQuery(url.slice(query + 1, hash), depth), query + 1));
  if (hash < url.length) append(parts, moved(partsOfFragment(url.slice(hash + 1)), hash + 1));
  return parts;
}

function partsOfAuthority(authority: string): Part[] {
  const at = authority.lastIndexOf('@');
  if (at < 0) return [];
  const colon = authority.indexOf(':');
  if (colon < 0 || colon > at) return secretPart(0, at, 'user-info');
  return [...secretPart(0, colon, 'user-info'), ...secretPart(colon + 1, at, 'user-info')];
}

/** Parts of a path: each segment by itself, so that a cookie's path still matches what it matched before. */
export function partsOfPath(path: string): Part[] {
  const parts: Part[] = [];
  let count = 0;
  for (const segment of path.matchAll(/[^/\\]+/g)) {
    if (count++ === mostParts) return [...parts, ...secretPart(segment.index, path.length, 'path-id')];
    const [main = '', ...parameters] = segment[0].split(';');
    let at = segment.index;
    append(parts, moved(partsOfSegment(main), at));
    at += main.length + 1;
    for (const parameter of parameters) {
      parts.push(
        ...moved(
          partsOfPair(parameter, (name) => isSecretName(name), 'path-id'),
          at,
        ),
      );
      at += parameter.length + 1;
    }
  }
  return parts;
}

function partsOfSegment(segment: string): Part[] {
  const { text, starts } = decodePercent(segment, false);
  return partsOfOddWord(text, 'path-id', starts);
}

/** Parts of `a=1&b=2`, without the question mark. Names are open, so that a reader sees which parameters there were. */
export function partsOfQuery(query: string, depth = 0): Part[] {
  const parts: Part[] = [];
  let count = 0;
  for (const pair of query.matchAll(/[^&]+/g)) {
    if (count++ === mostParts) return [...parts, ...secretPart(pair.index, query.length, 'url-parameter')];
    append(parts, moved(partsOfPair(pair[0], isSecretName, 'url-parameter', depth), pair.index));
  }
  return parts;
}

function partsOfPair(
  pair: string,
  isSecret: (name: string) => boolean,
  kind: 'url-parameter' | 'path-id',
  depth = 0,
): Part[] {
  const equals = pair.indexOf('=');
  if (equals < 0) return partsOfValue(pair, kind, depth);
  const name = pair.slice(0, equals);
  const at = equals + 1;
  const nameParts = isHarmless(name) ? openPart(0, equals) : partsOfName(name, kind);
  if (isSecret(decodePercent(name, true).text)) return [...nameParts, ...secretPart(at, pair.length, kind)];
  return [...nameParts, ...moved(partsOfValue(pair.slice(at), kind, depth), at)];
}

/** A short odd name is a name (`PF_b4`); a long one may be a secret that has a `=` at its end. */
function partsOfName(name: string, kind: 'url-parameter' | 'path-id'): Part[] {
  return name.length <= 12 ? openPart(0, name.length) : secretPart(0, name.length, kind);
}

function partsOfValue(raw: string, kind: 'url-parameter' | 'path-id', depth: number): Part[] {
  const { text, starts } = decodePercent(raw, true);
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/|^[^\s?#]+\?[^\s]*=/.test(text)) {
    if (depth >= maxDepth) return secretPart(0, raw.length, kind);
    return partsOfUrl(text, depth + 1).map((part) => ({
      ...part,
      from: starts?.[part.from] ?? part.from,
      to: starts?.[part.to] ?? part.to,
    }));
  }
  return isHarmless(text) ? openPart(0, raw.length) : secretPart(0, raw.length, kind);
}

function partsOfFragment(fragment: string): Part[] {
  const parts: Part[] = [];
  for (const piece of fragment.matchAll(/[^&]+/g)) {
    const name = /^[A-Za-z][\w.-]{0,30}=/.exec(piece[0])?.[0] ?? '';
    const at = piece.index + name.length;
    if (name !== '') parts.push(...openPart(piece.index, at - 1));
    parts.push(...secretPart(at, piece.index + piece[0].length, 'fragment'));
  }
  return parts;
}

function endOf(text: string, char: string, from: number): number {
  const index = text.indexOf(char, from);
  return index < 0 ? text.length : index;
}
