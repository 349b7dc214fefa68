import type { Random } from '../bench/report/random.ts';

/** Values where others are expected. */
const junk: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -1e300,
  1e308,
  2 ** 53,
  0.1,
  '',
  'x',
  '…',
  '\ud800',
  '\udc00x',
  '\u0000',
  '\u202e',
  '<img src=x onerror=alert(1)>',
  '`|</td><script>alert(1)</script>',
  '](javascript:alert(1))',
  '{hole}',
  '__proto__',
  'constructor',
  'https://[',
  'https://app.test:99999999/',
  'https://[::1]:8443/%zz?%=%&&=',
  'https://xn--/',
  'http://a.b.c.d.e.f.test/////',
  'file:///etc/passwd',
  'about:blank',
  '-999999-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'Thu, 99 Foo 0000 25:61:61',
  'a=1; Path=/; Domain=..; Max-Age=1e999; Expires=; SameSite=; =; ;;;',
  '__Host-a=1; Domain=app.test; Partitioned; Secure',
  's%3A%%%',
  'eyJ.eyJ.',
  [],
  {},
  [[]],
  [null, 1, 'x', {}],
  { name: 'Set-Cookie' },
  { name: 1, value: [] },
  { text: '{a}', values: { a: { b: 1 } } },
];

/** A copy of a JSON value in which one place, chosen by chance, is not what it was. */
export function breakValue(value: unknown, chance: Random): unknown {
  if (typeof value !== 'object' || value === null || chance.below(9) === 0) return broken(value, chance);
  if (Array.isArray(value)) {
    if (value.length === 0) return [junkOf(chance)];
    const at = chance.below(value.length);
    return value.map((item: unknown, index) => (index === at ? breakValue(item, chance) : item));
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return { [chance.word(3)]: junkOf(chance) };
  const key = keys[chance.below(keys.length)]!;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === key ? breakValue(item, chance) : item]),
  );
}

function broken(value: unknown, chance: Random): unknown {
  switch (chance.below(12)) {
    case 0:
      // Several of these can be inside each other, and JSON.stringify has to come to their end.
      return nested(value, 1 + chance.below(600), chance.below(2) === 0);
    case 1:
      return (typeof value === 'string' ? value : 'x').padEnd(1 + chance.below(40_000), chance.word(5));
    case 2:
      return Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value, value];
    case 3:
      return Array.isArray(value) ? [...(value as unknown[])].reverse() : JSON.stringify(value);
    case 4:
      return typeof value === 'number' ? -value - chance.below(1000) : undefined;
    case 5:
      return typeof value === 'number' ? value + chance.below(9) - 4 : Object.assign(Object.create(null), { value });
    case 6:
      return typeof value === 'string' ? cut(value, chance) : junkOf(chance);
    case 7:
      return Array.isArray(value) ? value.slice(chance.below(value.length + 1)) : junkOf(chance);
    default:
      return junkOf(chance);
  }
}

function junkOf(chance: Random): unknown {
  return junk[chance.below(junk.length)];
}

function cut(text: string, chance: Random): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + String(junk[8 + chance.below(27)]) + text.slice(at + chance.below(5));
}

function nested(value: unknown, depth: number, inList: boolean): unknown {
  let result = value;
  for (let level = 0; level < depth; level++) result = inList ? [result] : { a: result };
  return result;
}
