import type { Header, HopRequest } from '../../core/model.ts';

/** What curl writes itself, or what only holds on the wire that carried it. */
const notRepeated: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'accept-encoding',
  'te',
  'upgrade',
  'proxy-connection',
]);

const token = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * The request as a command line for a POSIX shell; undefined when it is not http(s). Nothing in it can end the quotes, be
 * read as an option or a file name, or move a terminal's cursor. Bodies are not recorded: one that had a body gets an
 * empty one. Mask the request first unless the user asked for values.
 */
export function toCurl({ url, method, headers }: HopRequest): string | undefined {
  const address = addressOf(url);
  if (address === undefined) return undefined;
  // --globoff: brackets and braces in a URL are no patterns; --path-as-is: its dots stay
  return [
    `curl --include --globoff --path-as-is --compressed ${quoted(address)}`,
    ...methodOptions(method),
    ...(headers ?? []).flatMap(headerOption),
  ].join(' \\\n  ');
}

/** Parsed and written again, so that it is ASCII, begins with its scheme and holds no control character. */
function addressOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

function methodOptions(method: string): readonly string[] {
  switch (method) {
    case 'GET':
      return [];
    case 'HEAD':
      return ['--head'];
    case 'POST':
    case 'PUT':
    case 'PATCH':
      return [`--request ${method}`, `--data-raw ''`];
    default:
      return token.test(method) ? [`--request ${quoted(method)}`] : [];
  }
}

/** A name that is no token would let `@file` or another header in; pseudo-headers of HTTP/2 fall away with it. */
function headerOption({ name, value }: Header): readonly string[] {
  if (!token.test(name) || notRepeated.has(name.toLowerCase())) return [];
  const line = printable(value).trim();
  // `Name:` would take the header away, `Name;` sends it empty
  return [`--header ${quoted(line === '' ? `${name};` : `${name}: ${line}`)}`];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '');
}
