import type { Browser, BrowserName } from '../../core/model.ts';
import { headerValue } from '../har/headers.ts';
import type { HarEntry } from './har-entry.ts';
import { field, type Json, textOf } from './json-shape.ts';

/**
 * The browser that made the requests: by the file's word, or by the first `User-Agent` that names one; Chromium when nothing tells.
 * Of `log.creator` only Firefox means itself by its version; other names are of panels and tools.
 */
export function browserOf(log: Json, entries: readonly HarEntry[]): Browser {
  const said = field(log, 'browser');
  const named = nameIn(wordOf(said, 'name'));
  if (named !== undefined) return { name: named, version: wordOf(said, 'version') };
  const creator = field(log, 'creator');
  const made = nameIn(wordOf(creator, 'name'));
  if (made === 'firefox') return { name: made, version: wordOf(creator, 'version') };
  const agent = agentOf(entries);
  if (made !== undefined) return { name: made, version: agent?.name === made ? agent.version : '' };
  return agent ?? { name: 'chromium', version: '' };
}

function wordOf(value: Json, name: string): string {
  return textOf(field(value, name)) ?? '';
}

function nameIn(word: string): BrowserName | undefined {
  if (/firefox/i.test(word)) return 'firefox';
  if (/safari|webkit/i.test(word)) return 'safari';
  return /chrom|edge|opera|brave/i.test(word) ? 'chromium' : undefined;
}

/** In this order: every browser on iOS is Safari's engine, and Chromium names Safari as well. */
const agents: readonly (readonly [BrowserName, RegExp])[] = [
  ['safari', /\b(?:iPhone|iPad|iPod)\b.*AppleWebKit\/[\d.]+(?:.*?Version\/([\d.]+))?/],
  ['firefox', /Firefox\/([\d.]+)/],
  ['chromium', /Chrom(?:e|ium)\/([\d.]+)/],
  ['safari', /Version\/([\d.]+).*Safari\//],
];

function agentOf(entries: readonly HarEntry[]): Browser | undefined {
  // Most entries repeat the one before.
  let last: string | undefined;
  for (const { requestHeaders = [] } of entries) {
    const agent = headerValue(requestHeaders, 'user-agent');
    if (agent === undefined || agent === last) continue;
    last = agent;
    for (const [name, pattern] of agents) {
      const match = pattern.exec(agent.slice(0, 1000));
      if (match) return { name, version: match[1] ?? '' };
    }
  }
  return undefined;
}
