import { generateAct, type Act } from './generate-act.ts';
import { generateAddress, generateStage, type Stage } from './generate-address.ts';
import { generateSetCookie, type CookieMaker } from './generate-set-cookie.ts';
import { random as seeded, type Random } from './random.ts';
import type { Address, Answer, Document, Inside, Onward, OnwardKind, Scenario, Visit } from './scenario.ts';

interface Maker {
  readonly random: Random;
  readonly stage: Stage;
  readonly cookies: CookieMaker;
  /** Requests left: keeps scenarios small enough to be read. */
  budget: number;
}

interface Place {
  /** A document around it is https: plain http would be blocked as mixed content. */
  readonly secureOnly: boolean;
  readonly frames: number;
  readonly onwards: number;
  readonly inPopup: boolean;
}

/**
 * Same arguments, same scenario. `thirdPartyCookies` is the browser's setting, which holds for many scenarios; an `act` comes
 * after what chance made, which stays the same with any.
 */
export function generateScenario(seed: number, thirdPartyCookies: boolean, act?: Act): Scenario {
  const random = seeded(seed);
  const maker: Maker = {
    random,
    stage: generateStage(random),
    cookies: { made: [], count: 0, mark: random.int(1296, 46655).toString(36) },
    budget: 26,
  };
  const place: Place = { secureOnly: false, frames: 0, onwards: 0, inPopup: false };
  const visits = Array.from({ length: random.int(2, 3) }, () => generateVisit(maker, place));
  return { thirdPartyCookies, visits: [...visits, ...(act === undefined ? [] : generateAct(act, maker))] };
}

function generateVisit(maker: Maker, place: Place): Visit {
  const hops = generateHops(maker, place);
  const secureOnly = place.secureOnly || hops.at(-1)!.at.scheme === 'https';
  return { hops, document: generateDocument(maker, { ...place, secureOnly }, hops.at(-1)!.at) };
}

function generateHops(maker: Maker, place: Place): readonly Answer[] {
  const { random, stage, cookies } = maker;
  const wanted = random.weighted([
    [40, 1],
    [24, 2],
    [14, 3],
    [8, 4],
    [4, 5],
    [3, 6],
    [2, 7],
    [2, 8],
  ]);
  const length = Math.max(1, Math.min(wanted, maker.budget));
  maker.budget -= length - 1;
  return Array.from({ length }, (_, index): Answer => {
    const at = generateAddress(random, stage, place.secureOnly);
    const last = index === length - 1;
    return {
      at,
      status: last
        ? random.weighted([
            [20, 200],
            [1, 404],
            [1, 500],
          ])
        : random.weighted([
            [8, 302],
            [3, 301],
            [3, 303],
            [4, 307],
            [2, 308],
          ]),
      setCookies: Array.from(
        {
          length: random.weighted([
            [5, 0],
            [6, 1],
            [4, 2],
            [2, 4],
          ]),
        },
        () => generateSetCookie(random, at, cookies),
      ),
      dateOffset: random.chance(0.03) ? random.pick([-3_600_000, 3_600_000]) : undefined,
    };
  });
}

function generateDocument(maker: Maker, place: Place, at: Address): Document {
  const { random } = maker;
  const scripts = random.chance(0.25) ? [scriptCookie(maker, at)] : [];
  const rest = random.chance(0.01) ? 1300 : 0;
  const inside: Inside[] = [];
  while (random.chance(place.frames === 0 ? 0.5 : 0.35) && spend(maker, 1)) inside.push(generateInside(maker, place));
  const onward =
    place.onwards < 3 && random.chance(place.frames === 0 ? 0.5 : 0.25) && spend(maker, 1)
      ? generateOnward(maker, place)
      : undefined;
  return { scripts, inside, rest, onward };
}

function spend(maker: Maker, requests: number): boolean {
  if (maker.budget < requests) return false;
  maker.budget -= requests;
  return true;
}

function generateOnward(maker: Maker, place: Place): Onward {
  const { random } = maker;
  const kind = random.weighted<OnwardKind>([
    [3, 'meta-refresh'],
    [3, 'script'],
    [4, 'link'],
    [2, 'form-get'],
    [4, 'form-post'],
    [place.frames === 0 && !place.inPopup ? 2 : 0, 'window-open'],
  ]);
  // A form on an https page that leads to http asks the user first.
  const secureOnly = (place.frames > 0 && place.secureOnly) || (kind.startsWith('form') && place.secureOnly);
  const inPopup = place.inPopup || kind === 'window-open';
  return { kind, to: generateVisit(maker, { ...place, secureOnly, inPopup, onwards: place.onwards + 1 }) };
}

function generateInside(maker: Maker, place: Place): Inside {
  const { random } = maker;
  const kind = random.weighted([
    [place.frames < 2 ? 4 : 0, 'frame' as const],
    [4, 'fetch' as const],
    [2, 'image' as const],
  ]);
  if (kind === 'frame') {
    const sandbox = random.weighted([
      [8, undefined],
      [2, 'allow-scripts allow-forms'],
      [1, 'allow-scripts allow-forms allow-same-origin'],
    ]);
    return {
      kind,
      sandbox,
      visit: generateVisit(maker, { ...place, frames: place.frames + 1, onwards: place.onwards + 1 }),
    };
  }
  const hops = generateHops(maker, place);
  if (kind === 'image') return { kind, hops };
  const credentials = random.weighted([
    [6, 'include' as const],
    [2, 'same-origin' as const],
    [2, 'omit' as const],
  ]);
  return {
    kind,
    credentials,
    mode: random.weighted([
      [3, 'cors' as const],
      [1, 'no-cors' as const],
    ]),
    method: random.weighted([
      [3, 'GET' as const],
      [1, 'POST' as const],
    ]),
    hops,
  };
}

/** Scripts cannot set bytes, only text: what is not ASCII is left out here. */
function scriptCookie({ random, cookies }: Maker, at: Address): string {
  // eslint-disable-next-line no-control-regex -- bytes above ASCII are the subject
  return generateSetCookie(random, at, cookies).replace(/[^\x00-\x7f]/g, '');
}
