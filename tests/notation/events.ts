import type { CaptureEvent } from '../../src/core/events.ts';
import type { Browser, BrowserName, Cookie, JarChange } from '../../src/core/model.ts';
import { profileFor } from '../../src/core/profile.ts';
import { jarCookie, durationOf } from './cookie-lines.ts';
import { beginChain, type ChainStart } from './begin-chain.ts';
import { playHop } from './hop-events.ts';
import { NotationError, type Directive, type Exchange, type Script } from './parse.ts';
import { Stage, startedAt } from './stage.ts';
import { Jar } from './jar.ts';

export interface Played {
  readonly browser: Browser;
  readonly startedAt: number;
  readonly events: readonly CaptureEvent[];
  readonly observed: boolean;
  readonly baseline: readonly Cookie[];
  /** What scripts and the browser itself did to the jar, where the jar is not observed. */
  readonly scripted: readonly JarChange[];
}

/** Plays a script: what the browser would have reported, in time order. */
export function eventsOf(script: Script): Played {
  const browser = browserOf(script);
  const profile = profileFor(browser);
  const observed = script.all.some(({ word }) => word === 'observed');
  const firstUrl = script.exchanges[0]?.url ?? 'https://app.test/';
  const baseline = script.all
    .filter(({ word }) => word === 'jar')
    .map(({ rest, line }) => jarCookie(rest, firstUrl, startedAt, profile, line));
  const stage = new Stage();
  const jar = new Jar(stage, browser.name, profile, baseline, observed);
  jar.read();

  let chain: ChainStart | undefined;
  let previous: Exchange | undefined;
  for (const exchange of script.exchanges) {
    for (const directive of exchange.before) playBetween(directive, stage, jar);
    const follows = chain !== undefined && previous !== undefined && redirectsTo(previous, exchange);
    if (!follows) chain = beginChain(exchange, stage, browser.name, previous === undefined);
    if (observed && exchange === script.exchanges.at(-1)) stage.linger = 2000;
    playHop(exchange, chain!, follows, stage, jar, browser.name);
    previous = exchange;
  }
  for (const directive of script.end) playBetween(directive, stage, jar);
  return {
    browser,
    startedAt,
    events: stage.events.toSorted((a, b) => a.time - b.time),
    observed,
    baseline,
    scripted: jar.scripted,
  };
}

function browserOf(script: Script): Browser {
  const directive = script.all.find(({ word }) => word === 'browser');
  const names: readonly BrowserName[] = ['chromium', 'firefox', 'safari'];
  const name = directive === undefined ? 'chromium' : names.find((known) => known === directive.rest);
  if (name === undefined) throw new NotationError(directive?.line ?? 0, `no such browser: ${directive?.rest ?? ''}`);
  return { name, version: name === 'firefox' ? '153.7' : '156.0' };
}

/** Is an exchange the hop that the one before it leads to? */
function redirectsTo(previous: Exchange, next: Exchange): boolean {
  if (next.before.some(({ word }) => word === 'via')) return false;
  if (previous.own.some(({ word }) => word === 'internal')) return true;
  const location = previous.response?.location;
  if (location === undefined || !URL.canParse(location, previous.url)) return false;
  const target = new URL(location, previous.url);
  const url = new URL(next.url);
  target.hash = url.hash = '';
  return target.href === url.href;
}

function playBetween({ word, rest, line }: Directive, stage: Stage, jar: Jar): void {
  if (word === 'after') stage.time += durationOf(rest, line);
  else if (word === 'script') jar.scriptSets(rest, line);
  else if (word === 'removed') jar.remove(rest, line);
  else if (word === 'tab' || word === 'frame') stage.goTo(word, rest, line);
  else if (word === 'top') stage.put(0, rest);
  else if (word === 'restored') {
    stage.put(0, rest);
    const last = stage.events.pop();
    if (last?.type === 'committed') stage.events.push({ ...last, qualifiers: ['forward-back'] });
  }
}
