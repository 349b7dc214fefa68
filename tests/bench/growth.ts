import { CookieJar as ToughJar } from 'tough-cookie';
import { Jar } from '../../src/core/cookie/jar.ts';
import { judgeChain } from '../../src/core/judge.ts';
import type { Trace } from '../../src/core/model.ts';
import { profiles } from '../../src/core/profile.ts';
import { topLevelFacts } from '../../src/core/site/request-facts.ts';
import { chain } from '../chain.ts';
import { now } from './inputs.ts';
import { exponent, race } from './measure.ts';
import { micro } from './print.ts';

const profile = profiles.rfc10025;
const sizes = [10, 100, 1000, 3000];
const repeats = 200;

interface Filled {
  readonly ours: Jar;
  readonly tough: ToughJar;
}

/** Jars that hold `size` cookies, `perSite` of them per registrable domain. */
function filled(size: number, perSite: number): Filled {
  const ours = new Jar();
  const tough = new ToughJar();
  for (let at = 0; at < size; at++) {
    const url = `https://www.site${Math.floor(at / perSite)}.test/`;
    const line = `name${at % perSite}=value${at}; Path=/; Secure`;
    ours.store({ line, request: topLevelFacts(url), now, profile });
    tough.setCookieSync(line, url);
  }
  return { ours, tough };
}

/** Rows of [what, cost per size …, exponent]: one request, or one line, against jars that grow. */
export function jarGrowth(rounds: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [name, perSite] of [
    ['10 cookies per site', 10],
    ['all of one site', Infinity],
  ] as const) {
    const url = 'https://www.site0.test/a';
    const jars = sizes.map((size) => filled(size, perSite));
    const costs = (run: (jar: Filled) => () => unknown): readonly number[] => {
      const times = race(Object.fromEntries(jars.map((jar, index) => [sizes[index]!, run(jar)])), rounds);
      return sizes.map((size) => times[size]! / repeats);
    };
    const row = (what: string, run: (jar: Filled) => unknown): void => {
      const found = costs((jar) => () => {
        for (let time = 0; time < repeats; time++) run(jar);
      });
      rows.push([
        `${what}, ${name}`,
        ...found.map(micro),
        exponent(sizes.map((size, at) => [size, found[at]!])).toFixed(2),
      ]);
    };
    const store = `name3=other; Path=/; Secure`;
    row('retrieve', ({ ours }) => ours.retrieve({ request: topLevelFacts(url), now, profile }));
    row('retrieve (tough-cookie)', ({ tough }) => tough.getCookiesSync(url));
    row('store', ({ ours }) => ours.store({ line: store, request: topLevelFacts(url), now, profile }));
    row('store (tough-cookie)', ({ tough }) => tough.setCookieSync(store, url));
  }
  return rows;
}

const lengths = [1, 2, 5, 10, 20, 50];

/** A chain of so many hops through two sites, each of which sets a cookie (of five names) and gets what it has set. */
function chainOf(length: number): Trace {
  const sent = [new Map<string, string>(), new Map<string, string>()] as const;
  const hops = Array.from({ length }, (_, at) => {
    const url = `https://${at % 2 === 0 ? 'app' : 'idp'}.test/${at}`;
    const next = `https://${at % 2 === 0 ? 'idp' : 'app'}.test/${at + 1}`;
    const jar = sent[at % 2 === 0 ? 0 : 1];
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    jar.set(`c${at % 10}`, `v${at}`);
    return [
      `> GET ${url}`,
      ...(cookies === '' ? [] : [`> Cookie: ${cookies}`]),
      `< ${at === length - 1 ? '200' : `302 ${next}`}`,
      `< Set-Cookie: c${at % 10}=v${at}; Path=/`,
    ].join('\n');
  });
  return chain(`* observed\n${hops.join('\n')}`);
}

/** Rows of [hops, cost of the chain, per hop, verdicts, per verdict]; then the exponent of the chain's cost. */
export function chainGrowth(rounds: number): readonly (readonly string[])[] {
  const traces = lengths.map(chainOf);
  const runs = traces.map((trace) => () => {
    let last: unknown;
    // A new chain object each time: verdicts are remembered per chain.
    for (let time = 0; time < 20; time++) last = judgeChain(trace, { ...trace.chains[0]! }, profiles.chromium);
    return last;
  });
  const times = race(Object.fromEntries(runs.map((run, index) => [lengths[index]!, run])), rounds);
  const rows = lengths.map((length, index) => {
    const cost = times[length]! / 20;
    const trace = traces[index]!;
    const verdicts = judgeChain(trace, trace.chains[0]!, profiles.chromium).reduce(
      (sum, { cookies, setCookies }) => sum + cookies.length + setCookies.length,
      0,
    );
    return [String(length), micro(cost), micro(cost / length), String(verdicts), micro(cost / verdicts)];
  });
  const k = exponent(lengths.map((length) => [length, times[length]!]));
  return [...rows, ['exponent', k.toFixed(2), (k - 1).toFixed(2)]];
}
