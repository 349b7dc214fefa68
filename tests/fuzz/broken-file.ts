import { type Random, random } from '../bench/report/random.ts';
import { bases } from './bases.ts';
import { breakBytes } from './break-bytes.ts';
import { breakValue } from './break-value.ts';
import { breakWhole } from './break-whole.ts';

let files: readonly unknown[] | undefined;

/** The file of that number: the same bytes for the same seed and number. */
export function brokenFile(seed: number, number: number): Uint8Array {
  files ??= bases();
  const chance = random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const file = files[chance.below(files.length)];
  const kind = chance.below(10);
  if (kind < 3) return breakBytes(JSON.stringify(file), chance);
  const value = kind < 5 ? breakWhole(file, chance) : several(file, chance);
  const text = (JSON.stringify(value) as string | undefined) ?? '';
  return kind === 9 ? breakBytes(text, chance) : Buffer.from(chance.below(8) === 0 ? withProto(text) : text);
}

function several(file: unknown, chance: Random): unknown {
  let value = file;
  for (let count = 1 + chance.below(6); count > 0; count--) value = breakValue(value, chance);
  return value;
}

/** Only as text can an object have such a key of its own. */
function withProto(text: string): string {
  return text.replace(/\{"(?=\w)/g, '{"__proto__":{"entries":[],"polluted":1},"');
}
