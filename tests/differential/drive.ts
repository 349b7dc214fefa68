import type { CdpSession } from '../browser/cdp.ts';
import type { Chromium } from '../browser/chromium.ts';
import { pause } from '../browser/until.ts';
import { goOn } from './document-html.ts';
import type { Plan } from './plan.ts';
import type { Referee } from './referee.ts';
import type { Servers } from './serve.ts';

/** Longest a visit may take, in ms; then the next one begins. */
const patience = 20_000;

export interface Ended {
  /** Visits that did not say that they were done. */
  readonly stuck: readonly string[];
}

/** Plays a planned scenario in the tab whose DevTools are open: the jar is empty at first, and the tab blank at the end. */
export async function drive(
  browser: Chromium,
  servers: Servers,
  referee: Referee,
  say: Saying,
  plan: Plan,
): Promise<Ended> {
  await browser.cdp.send('Storage.clearCookies');
  // No page empties a jar and goes on in the same millisecond; the extension's cookie events carry no time of their own.
  await pause(60);
  servers.serve(plan.routes);
  referee.clear();
  const stuck: string[] = [];
  for (const start of plan.starts) {
    const done = say.next();
    const { errorText } = await browser.page.session.send('Page.navigate', { url: start, transitionType: 'typed' });
    if (errorText === undefined && (await done) === 'late') stuck.push(start);
    for (const targetId of referee.popups())
      await browser.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }
  await referee.settle();
  await browser.page.session.send('Page.navigate', { url: 'about:blank' });
  return { stuck };
}

/** What documents tell the driver through the binding. */
export interface Saying {
  /** The next `done`, or `late`. */
  next(): Promise<'done' | 'late'>;
}

export function listenToDocuments(referee: Referee): Saying {
  let waiting: ((how: 'done' | 'late') => void) | undefined;
  referee.onSay((session: CdpSession, text: string) => {
    if (text === 'done') waiting?.('done');
    // With a gesture, as if the user had clicked.
    else void session.send('Runtime.evaluate', { expression: `${goOn}()`, userGesture: true }).catch(() => undefined);
  });
  return {
    next: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => waiting?.('late'), patience);
        waiting = (how) => {
          clearTimeout(timer);
          waiting = undefined;
          resolve(how);
        };
      }),
  };
}
