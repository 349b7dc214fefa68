const known = ['Domain', 'Path', 'Secure', 'HttpOnly', 'SameSite', 'Max-Age', 'Expires', 'Partitioned'];

/** Every kind of line that the generator claims to make. */
export const kindsOfLines: readonly string[] = [
  ...known,
  ...['Domain', 'Path', 'SameSite', 'Max-Age', 'Expires'].flatMap((name) => [`${name} odd or broken`, `${name} empty`]),
  ...['SameSite Strict', 'SameSite Lax', 'SameSite None', 'SameSite None without Secure', 'SameSite in other case'],
  ...['SameSite twice', 'lifetime twice', 'Max-Age not positive', 'Expires past', 'attribute with other case'],
  ...['unknown attribute', 'no attribute', 'over 1024 bytes', 'not ASCII', 'control character', 'tab', 'quoted'],
  ...['__Host-', '__Secure-', '__Http-', '__Host-Http-', 'prefix in other case', 'prefix as value'],
  ...['nameless', 'empty', 'over 4096 bytes', 'by script'],
].map((kind) => `line: ${kind}`);

/** What a line shows, valid or not. One kind at most once. */
export function kindsOfLine(line: string): readonly string[] {
  const [pair = '', ...rest] = line.split(';');
  const attributes = rest.map(attributeOf);
  const names = attributes.map(({ name }) => name.toLowerCase());
  const has = (...some: readonly string[]): number => names.filter((name) => some.includes(name)).length;
  const kinds = [
    ...known.filter((name) => has(name.toLowerCase()) > 0),
    ...attributes.flatMap(kindsOfAttribute),
    ...(has('samesite') > 1 ? ['SameSite twice'] : []),
    ...(has('max-age', 'expires') > 1 ? ['lifetime twice'] : []),
    ...(attributes.length === 0 ? ['no attribute'] : []),
    ...(rest.some((text) => text.length > 1024) ? ['over 1024 bytes'] : []),
    ...(pair.length > 4096 ? ['over 4096 bytes'] : []),
    ...(/[\x80-\xff]/.test(line) ? ['not ASCII'] : []),
    // eslint-disable-next-line no-control-regex -- control characters are the subject
    ...(/[\x00-\x08\x0a-\x1f\x7f]/.test(line) ? ['control character'] : []),
    ...(/[^;]\t+[^;\s]/.test(pair) ? ['tab'] : []),
    ...kindsOfPrefix(pair),
    ...(attributes.some(isNone) && has('secure') === 0 ? ['SameSite None without Secure'] : []),
    ...(/="/.test(pair) ? ['quoted'] : []),
    ...(/^\s*=|^[^=]*$/.test(pair) ? ['nameless'] : []),
    ...(/^[\s=]*$/.test(pair) ? ['empty'] : []),
  ];
  return [...new Set(kinds)].map((kind) => `line: ${kind}`);
}

const prefixes = ['__Host-Http-', '__Host-', '__Secure-', '__Http-'];

/** The longest that the name begins with; or that a value without a name does, which would read as one. */
function kindsOfPrefix(pair: string): readonly string[] {
  const name = pair.trim().replace(/^=/, '');
  const found = prefixes.find((prefix) => name.toLowerCase().startsWith(prefix.toLowerCase()));
  if (found === undefined) return [];
  if (name !== pair.trim() || !name.includes('=')) return ['prefix as value'];
  return [name.startsWith(found) ? found : 'prefix in other case'];
}

function isNone({ name, value }: Attribute): boolean {
  return name.toLowerCase() === 'samesite' && value?.toLowerCase() === 'none';
}

interface Attribute {
  readonly name: string;
  /** undefined: without `=`. */
  readonly value: string | undefined;
}

function attributeOf(text: string): Attribute {
  const equals = text.indexOf('=');
  if (equals === -1) return { name: text.trim(), value: undefined };
  return { name: text.slice(0, equals).trim(), value: text.slice(equals + 1).trim() };
}

/** What a plain value of an attribute looks like. */
const plain: Readonly<Record<string, RegExp>> = {
  Domain: /^\.?([a-z0-9-]+\.)*[a-z0-9-]+$/,
  Path: /^\/[\x21-\x7e]*$/,
  SameSite: /^/,
  'Max-Age': /^-?\d{1,9}$/,
  Expires: /^\w{3}, \d\d[ -]\w{3}[ -]\d{2,4} \d\d:\d\d:\d\d GMT$/,
};

function kindsOfAttribute({ name, value }: Attribute): readonly string[] {
  const found = known.find((one) => one.toLowerCase() === name.toLowerCase());
  if (found === undefined) return ['unknown attribute'];
  const kinds = found === name ? [] : ['attribute with other case'];
  const rule = plain[found];
  if (rule === undefined || value === undefined) return kinds;
  if (value === '') return [...kinds, `${found} empty`];
  if (found === 'SameSite') return [...kinds, kindOfSameSite(value)];
  if (!rule.test(value)) return [...kinds, `${found} odd or broken`];
  if (found === 'Max-Age' && Number(value) <= 0) kinds.push('Max-Age not positive');
  if (found === 'Expires' && Date.parse(value) < Date.parse('2020-01-01')) kinds.push('Expires past');
  return kinds;
}

function kindOfSameSite(value: string): string {
  const word = ['Strict', 'Lax', 'None'].find((one) => one.toLowerCase() === value.toLowerCase());
  if (word === undefined) return 'SameSite odd or broken';
  return word === value ? `SameSite ${word}` : 'SameSite in other case';
}
