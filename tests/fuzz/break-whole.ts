import type { Random } from '../bench/report/random.ts';

interface Log {
  readonly log: Readonly<Record<string, unknown>> & { readonly entries: readonly Entry[] };
}

type Entry = Readonly<Record<string, unknown>>;

/** Changes that need the sense of a HAR file, at all its places at once. A file that has lost its shape stays as it is. */
const changes: readonly ((file: Log, chance: Random) => unknown)[] = [
  // a page that names itself, entries that name each other's
  ({ log }) => ({
    log: {
      ...log,
      pages: [
        { id: 'a', pageref: 'b', _initiator: 'a' },
        { id: 'a', pageref: 'a' },
      ],
      entries: log.entries.map((entry, at) => ({ ...entry, pageref: at % 2 === 0 ? 'a' : 'nowhere' })),
    },
  }),
  ({ log }, chance) => everyText(log, (text) => (chance.below(3) === 0 ? `<b onclick=x>${text}</b>` : text), 'log'),
  ({ log }) => everyNumber(log, (number) => -number),
  ({ log }) => everyNumber(log, () => 1e308),
  ({ log }, chance) => ({ log: { ...log, entries: times(log.entries, 1 + chance.below(60)) } }),
  ({ log }) => ({ log: { ...log, entries: [...log.entries].reverse() } }),
  ({ log }, chance) => withCookies(log, 10 ** chance.below(chance.below(20) === 0 ? 6 : 4), chance),
  ({ log }) => ({
    log: {
      ...log,
      entries: times(log.entries, 30).map((entry) => ({
        ...entry,
        response: { ...inside(entry, 'response'), status: 302, redirectURL: inside(entry, 'request')['url'] },
      })),
    },
  }),
  ({ log }) => ({ log: { ...log, entries: log.entries.map((entry) => ({ ...entry, startedDateTime: 'never' })) } }),
];

export function breakWhole(file: unknown, chance: Random): unknown {
  const log = inside(file, 'log');
  const { entries } = log;
  if (!Array.isArray(entries) || !entries.every((entry) => typeof entry === 'object' && entry !== null)) return file;
  return changes[chance.below(changes.length)]!({ log: { ...log, entries: entries as readonly Entry[] } }, chance);
}

function inside(value: unknown, name: string): Entry {
  const found = typeof value === 'object' && value !== null ? (value as Entry)[name] : undefined;
  return typeof found === 'object' && found !== null ? (found as Entry) : {};
}

function times(entries: readonly Entry[], count: number): Entry[] {
  return Array.from({ length: count }, () => entries).flat();
}

function withCookies(log: Log['log'], count: number, chance: Random): unknown {
  const header = Array.from({ length: count }, (_, at) => `c${at}=${at % 7}`).join('; ');
  const lines = Array.from({ length: Math.min(count, 3000) }, (_, at) => ({
    name: 'Set-Cookie',
    value: `d${at}=1; Path=/`,
  }));
  const here = chance.below(log.entries.length || 1);
  const entries = log.entries.map((entry, at) =>
    at !== here
      ? entry
      : {
          ...entry,
          request: { ...inside(entry, 'request'), headers: [{ name: 'Cookie', value: header }] },
          response: { ...inside(entry, 'response'), headers: lines },
        },
  );
  return { log: { ...log, entries } };
}

function everyText(value: unknown, change: (text: string) => string, key: string): unknown {
  return { [key]: walk(value, (leaf) => (typeof leaf === 'string' ? change(leaf) : leaf)) };
}

function everyNumber(value: unknown, change: (number: number) => number): unknown {
  return { log: walk(value, (leaf) => (typeof leaf === 'number' ? change(leaf) : leaf)) };
}

function walk(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, change));
  if (typeof value !== 'object' || value === null) return change(value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, change)]));
}
