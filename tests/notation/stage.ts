import type { CaptureEvent } from '../../src/core/events.ts';
import { NotationError } from './parse.ts';

/** Default distance of two events, in ms. */
export const step = 20;
export const startedAt = Date.UTC(2026, 0, 1);

/** What the browser's tabs show while a script is played, and the events so far. */
export class Stage {
  readonly events: CaptureEvent[] = [];
  readonly documents = new Map<string, string>();
  time = startedAt;
  tab = 1;
  frame = 0;
  tabs = 1;
  frames = 0;
  requests = 0;
  /** How much later (ms) the last request completes: a jar's silence counts only when it has had time to speak. */
  linger = 0;

  tick(): number {
    return (this.time += step);
  }

  /** The page in a frame of the current tab. */
  page(frame = this.frame): string | undefined {
    return this.documents.get(`${this.tab}:${frame}`);
  }

  show(frame: number, url: string): void {
    this.documents.set(`${this.tab}:${frame}`, url);
  }

  /** A page that is in the frame without having been requested in the script. */
  put(frame: number, url: string): void {
    this.events.push({
      type: 'committed',
      tabId: this.tab,
      frameId: frame,
      parentFrameId: frame === 0 ? -1 : 0,
      time: this.tick(),
      url,
      documentId: undefined,
      lifecycle: 'active',
      transition: 'link',
      qualifiers: [],
    });
    this.show(frame, url);
  }

  goTo(word: 'tab' | 'frame', rest: string, line: number): void {
    if (!/^\d+$/.test(rest)) throw new NotationError(line, `no ${word}: ${rest}`);
    if (word === 'tab') {
      this.tab = Number(rest);
      this.frame = 0;
      if (this.tab < 1 || this.tab > this.tabs) throw new NotationError(line, `no such tab: ${rest}`);
    } else this.frame = Number(rest);
  }
}
