import type { CdpSession } from '../browser/cdp.ts';
import type { Chromium } from '../browser/chromium.ts';
import { pause, until } from '../browser/until.ts';
import { goOn } from './document-html.ts';
import type { Plan } from './plan.ts';
import type { CdpCookie } from './protocol.ts';
import type { Referee } from './referee.ts';
import { forgetPath, type Servers } from './serve.ts';

/** Longest a visit may take beside its rests, in ms; then the next one begins. */
const patience = 20_000;

export interface Ended {
  /** Visits that did not say that they were done. */
  readonly stuck: readonly string[];
  /** The browser's jar, before anything is emptied. */
  readonly jar: readonly CdpCookie[];
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
  // The extension's cookie events carry no time of their own: what is heard late would count as of then.
  await until('the recorder to hear that the jar is empty', () => browser.devtools.recorder.evaluate(isJarEmpty));
  await pause(20);
  servers.serve(plan.routes);
  referee.clear();
  const stuck: string[] = [];
  for (const start of plan.starts) {
    const done = say.next(patience + plan.rest);
    const { errorText } = await browser.page.session.send('Page.navigate', { url: start, transitionType: 'typed' });
    if (errorText === undefined && (await done) === 'late') stuck.push(start);
    for (const targetId of referee.popups())
      await browser.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }
  await referee.settle();
  const { cookies } = await browser.cdp.send('Storage.getCookies');
  await forget(browser, plan);
  await browser.page.session.send('Page.navigate', { url: 'about:blank' });
  return { stuck, jar: cookies as readonly CdpCookie[] };
}

/** Has every cookie that the recording tells of been removed? */
const isJarEmpty = `(() => {
  const held = new Set();
  const keyOf = ({ name, domain, hostOnly, path, partitionKey }) =>
    JSON.stringify([name, domain, hostOnly, path, partitionKey]);
  const { baseline, changes } = sessionTrace.trace().jar;
  baseline.forEach((cookie) => held.add(keyOf(cookie)));
  changes.forEach(({ cookie, removed }) => (removed ? held.delete(keyOf(cookie)) : held.add(keyOf(cookie))));
  return held.size === 0;
})()`;

/** What would outlive the scenario besides cookies: service workers and promises of https. */
async function forget({ page }: Chromium, { routes }: Plan): Promise<void> {
  const answers = [...routes.values()];
  const origins = answers.filter(({ isWorker }) => isWorker).map(({ url }) => new URL(url).origin);
  for (const origin of new Set(origins))
    await page.session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers' });
  const promised = answers.filter(({ answer }) => answer.headers?.some(([name]) => name === promise));
  for (const host of new Set(promised.map(({ url }) => new URL(url).hostname)))
    await page.session.send('Page.navigate', { url: `https://${host}${forgetPath}` });
}

const promise = 'Strict-Transport-Security';

/** What documents tell the driver through the binding. */
export interface Saying {
  /** The next `done`, or `late` after that many ms. */
  next(patience: number): Promise<'done' | 'late'>;
}

export function listenToDocuments(referee: Referee): Saying {
  let waiting: ((how: 'done' | 'late') => void) | undefined;
  referee.onSay((session: CdpSession, text: string) => {
    if (text === 'done') waiting?.('done');
    // With a gesture, as if the user had clicked.
    else void session.send('Runtime.evaluate', { expression: `${goOn}()`, userGesture: true }).catch(() => undefined);
  });
  return {
    next: (patience) =>
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
