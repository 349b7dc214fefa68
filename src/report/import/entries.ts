import type { Phrase } from '../../core/words.ts';
import { headerValue } from '../har/headers.ts';
import { speaksOfCookies } from './cookie-headers.ts';
import { type HarEntry, readEntry } from './har-entry.ts';
import { isBystander } from './is-bystander.ts';
import type { Json } from './json-shape.ts';

/** The entries of a file, as they come one by one. */
export class Entries {
  /** By their place in the file. */
  readonly all = new Map<number, HarEntry>();
  count = 0;
  skipped: { readonly count: number; readonly where: string; readonly found: Phrase } | undefined;
  /** Entries of which a header or cookie was too long to be read to its end. */
  cut: { readonly count: number; readonly where: string } | undefined;
  /** Did any request to the web, or its answer, have a cookie? */
  speakOfCookies = false;
  readonly #bystanders: boolean;
  #nameBrowser = false;

  /** `bystanders`: false to forget them at once, but for those that may tell the browser. */
  constructor(bystanders: boolean) {
    this.#bystanders = bystanders;
  }

  readonly take = (value: Json): void => {
    const read = readEntry(value, this.count++);
    if (!read.ok) {
      const { where, found } = this.skipped ?? read;
      this.skipped = { count: (this.skipped?.count ?? 0) + 1, where, found };
      return;
    }
    const { entry, cutAt } = read;
    if (cutAt !== undefined) this.cut = { count: (this.cut?.count ?? 0) + 1, where: this.cut?.where ?? cutAt };
    if (!this.#bystanders && this.#nameBrowser && isBystander(entry)) return;
    this.all.set(entry.index, entry);
    if (!isWeb(entry)) return;
    this.speakOfCookies ||= speaksOfCookies(entry);
    this.#nameBrowser ||= headerValue(entry.requestHeaders ?? [], 'user-agent') !== undefined;
  };
}

export function isWeb(entry: HarEntry): boolean {
  return /^(?:https?|wss?):/i.test(entry.url) && !isTunnel(entry);
}

/** Fiddler and Charles write the tunnel that a browser asks of a proxy for HTTPS as a request of its own. */
export function isTunnel({ method }: HarEntry): boolean {
  return method === 'CONNECT';
}
