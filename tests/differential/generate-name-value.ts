import type { Random } from './random.ts';

const names = ['sid', 'a', 'b', 'session'] as const;
const oddNames = [
  '__Host-sid',
  '__Secure-sid',
  '__Http-sid',
  '__Host-Http-sid',
  '__host-sid',
  '__SECURE-sid',
  '__Host',
  '',
  'na me',
  'q"q',
  '\xc3\xbcn\xc3\xad',
  '$Version',
  'sid[]',
  'a,b',
  'tab\tbed',
  'del\x7fete',
] as const;

/** Mostly plain; else a prefix, nothing, or what a name should not hold. */
export function generateName(random: Random): string {
  return random.chance(0.74) ? random.pick(names) : random.pick(oddNames);
}

/** `tag` tells the value from all others; around it stands what values may, and may not, hold. */
export function generateValue(random: Random, tag: string): string {
  if (random.chance(0.8)) return tag;
  return random.weighted([
    [2, `"${tag}"`],
    [2, `${tag} with space`],
    [2, `${tag}=x==`],
    [2, `${tag},comma`],
    [1, `${tag}%3B%20x`],
    [1, `${tag}\xe2\x82\xac`],
    [1, `${tag}\xff`],
    [2, `${tag}\ttab`],
    [1, `\t${tag} `],
    [2, `${tag}\x01`],
    [1, `${tag}\x1f`],
    [1, `${tag}\x7f`],
    [2, ''],
    [1, ' '],
    [2, `__Host-${tag}`],
    [1, `__Secure-x=${tag}`],
    [3, tag.padEnd(random.pick([4089, 4092, 4093, 4094, 4096, 4097, 5000]), 'x')],
  ]);
}
