import { afterEach, expect, test, vi } from 'vitest';
import type { CauseContext, Draft } from '../../../src/core/causes/cause.ts';
import { causes } from '../../../src/core/causes/index.ts';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Trace } from '../../../src/core/model.ts';
import { chain } from '../../chain.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';
import { broken } from '../broken-apps.ts';
import { realCases } from '../real-cases.ts';
import { ages } from '../regressions/tempting-ages.ts';
import { tempting } from '../regressions/tempting.ts';
import { lookAlikes } from './look-alikes/index.ts';
import { profileOf } from './look-alikes/look-alike.ts';
import type { LookAlike } from './look-alikes/look-alike.ts';
import { rivals } from './look-alikes/rivals.ts';
import type { Rivals } from './look-alikes/rivals.ts';

/** Everything that a cause said of one chain, before any is left out. */
interface Said {
  readonly id: string;
  readonly draft: Draft;
}

/** Asks all causes of a recording, and answers per chain what each said and what was shown. */
function overheard(trace: Trace, profile: LookAlike['profile']) {
  const spies = causes.map((cause) => ({ id: cause.id, spy: vi.spyOn(cause, 'check') }));
  const { chains } = diagnose(trace, profileOf(profile));
  const said = new Map<CauseContext, Said[]>();
  for (const { id, spy } of spies)
    for (const [index, [context]] of spy.mock.calls.entries()) {
      const drafts = spy.mock.results[index]?.value as readonly Draft[];
      said.set(context, [...(said.get(context) ?? []), ...drafts.map((draft) => ({ id, draft }))]);
    }
  vi.restoreAllMocks();
  return [...said].map(([context, all]) => ({
    all,
    shown: chains.find(({ chain: { id } }) => id === context.chain.chain.id)?.findings.map(({ cause }) => cause) ?? [],
  }));
}

afterEach(() => vi.restoreAllMocks());

const hidesOf = new Map(causes.map(({ id, hides }) => [id, hides]));

/** Causes that tell a story of one and the same loss; of no cookie at all, they speak of the same missing one. */
function rivalsIn(all: readonly Said[], remarks = false): readonly (readonly string[])[] {
  const groups = new Map<Draft['followed'], Set<string>>();
  for (const { id, draft } of all)
    if (remarks || draft.story.length > 0)
      groups.set(draft.followed, (groups.get(draft.followed) ?? new Set()).add(id));
  return [...groups.values()].map((ids) => [...ids]).filter((ids) => ids.length > 1);
}

const recordings = [
  ...ages,
  ...tempting,
  ...broken,
  ...realCases.map(({ source, script }) => ({ name: source, script })),
].map((one) => ({
  name: one.name,
  trace: () => chain(one.script),
  profile: undefined,
}));

/** Its second chain in a container of its own, where the row says so. */
const traceOf = ({ script, container }: Rivals): Trace => {
  const trace = chain(script);
  if (container === undefined) return trace;
  const chains = trace.chains.map((one, index) => ({
    ...one,
    hops: one.hops.map((hop) => ({ ...hop, context: { ...hop.context, storeId: `container-${Math.min(index, 1)}` } })),
  }));
  return { ...trace, chains };
};

const all = [
  ...Object.values(lookAlikes)
    .flat()
    .map(({ name, script, profile }) => ({ name, trace: () => chain(script), profile })),
  ...recordings,
  ...rivals.map((row) => ({ name: row.name, trace: () => traceOf(row), profile: undefined })),
  ...scenarios.map((one) => ({ name: `scenario ${one.id}`, trace: () => simulate(one).trace, profile: undefined })),
].map(({ name, trace, profile }) => ({ name, chains: overheard(trace(), profile) }));

test('where several causes tell of one loss, one of them hides all others, and they are not shown', () => {
  const wrong = all.flatMap(({ name, chains }) =>
    chains.flatMap(({ all: said, shown }) =>
      rivalsIn(said).flatMap((ids) => {
        const root = ids.find((id) => ids.every((other) => other === id || hidesOf.get(id)?.includes(other)));
        if (root === undefined) return [`${name}: no root among ${ids.join(', ')}`];
        return ids.filter((id) => id !== root && shown.includes(id)).map((id) => `${name}: ${id} beside ${root}`);
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each(causes.flatMap(({ id, hides }) => hides.map((other) => [id, other] as const)))(
  '%s hides %s: a recording shows them compete',
  (id, other) => {
    const seen = all.some(({ chains }) =>
      chains.some(({ all: said }) => rivalsIn(said, true).some((ids) => ids.includes(id) && ids.includes(other))),
    );
    expect(seen).toBe(true);
  },
);

test('no two causes hide each other', () => {
  expect(
    causes.flatMap(({ id, hides }) =>
      hides.filter((other) => hidesOf.get(other)?.includes(id)).map((other) => [id, other]),
    ),
  ).toEqual([]);
});

test.each(rivals.map((row) => [row.name, row] as const))('%s', (_, row) => {
  const { first, hidden } = row;
  const { findings } = diagnose(traceOf(row));
  expect(`${findings[0]?.severity} ${findings[0]?.confidence} ${findings[0]?.cause}`).toBe(first);
  const shown = findings.filter((one) => one.chain === findings[0]?.chain).map(({ cause }) => cause);
  expect(shown.filter((cause) => hidden.includes(cause))).toEqual([]);
});
