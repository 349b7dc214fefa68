import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { backlogAge } from '../capture/backlog.ts';
import { dialectHere } from '../capture/dialect.ts';
import { listen } from '../capture/listen.ts';
import { onAccessChange, readAccess, readFrames, readJar } from '../capture/read.ts';
import { portName, type FromBackground, type ReadRequest, type ToBackground } from '../messages.ts';
import { createAttention } from './attention.ts';
import { createRelay, type Follower } from './relay.ts';

const relay = createRelay(Date.now, (request, send) => void answer(request, send));

// In Firefox a listener that is added later would not wake a stopped event page, the only ear there: it listens for good.
const mayRest = dialectHere() === 'chromium';
const attention = createAttention(
  () => listen(relay.hear, relay.isWanted),
  relay.isWanted,
  (then) => {
    if (mayRest) setTimeout(then, backlogAge + 100);
  },
);

browser.runtime.onConnect.addListener((port: Runtime.Port) => {
  if (port.name !== portName) return;
  const follower: Follower = { send: (message) => post(port, message) };
  relay.join(follower);
  attention.attend();
  port.onMessage.addListener((message) => relay.receive(follower, message as ToBackground));
  port.onDisconnect.addListener(() => {
    relay.leave(follower);
    attention.relax();
  });
});

onAccessChange(
  () => void readAccess().then((granted) => relay.broadcast({ type: 'access', granted: granted ?? true })),
);

async function answer({ tabId, parts }: ReadRequest, send: Follower['send']): Promise<void> {
  const events = [
    parts.includes('jar') ? await readJar(tabId) : undefined,
    parts.includes('frames') ? await readFrames(tabId) : undefined,
  ].filter((event) => event !== undefined);
  if (events.length > 0) send({ type: 'events', events });
  if (parts.includes('access')) send({ type: 'access', granted: (await readAccess()) ?? true });
}

/** A port that closed a moment ago refuses; its onDisconnect is on the way. */
function post(port: Runtime.Port, message: FromBackground): void {
  try {
    port.postMessage(message);
  } catch {
    // nobody is there to hear it
  }
}
