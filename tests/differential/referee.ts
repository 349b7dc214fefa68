import type { Answer as CdpAnswer, CdpSession } from '../browser/cdp.ts';
import { binding } from './document-html.ts';
import type {
  CdpResponse,
  NetworkEvents,
  RequestExtraInfo,
  RequestWillBeSent,
  ResponseExtraInfo,
  TargetAttached,
} from './protocol.ts';

/** What the browser itself says of its requests, over the DevTools protocol: all pages, popups and frames of other processes. */
export interface Referee {
  /** What was heard since `clear`, by request id. */
  readonly requests: ReadonlyMap<string, HeardRequest>;
  clear(): void;
  /** Resolves when every hop heard of has its verdicts, or after a moment. */
  settle(): Promise<void>;
  /** Called with what a document says through the binding. */
  onSay(listener: (session: CdpSession, text: string) => void): void;
  /** Target ids of the pages beside the first. */
  popups(): readonly string[];
}

/** Events of one request id. The n-th extra info belongs to the n-th hop that has any: they arrive in any order. */
export interface HeardRequest {
  readonly sent: RequestWillBeSent[];
  readonly requestExtras: RequestExtraInfo[];
  readonly responseExtras: ResponseExtraInfo[];
  /** Has the last hop extra info? undefined while it is under way. */
  last: boolean | undefined;
  /** What the last hop was answered; undefined: nothing yet, or it failed. */
  answer: CdpResponse | undefined;
  /** Made by a service worker. */
  readonly isWorkers: boolean;
}

/** Listens to the tab `page` and all that it opens. */
export async function watch(browser: CdpSession, pageId: string): Promise<Referee> {
  const requests = new Map<string, HeardRequest>();
  const listeners: ((session: CdpSession, text: string) => void)[] = [];
  const pages = new Map<string, string>();
  const workers = new Map<string, string>();
  let lastEvent = 0;

  const of = (requestId: string, isWorkers: boolean): HeardRequest => {
    lastEvent = Date.now();
    const known = requests.get(requestId);
    if (known !== undefined) return known;
    const fresh: HeardRequest = {
      sent: [],
      requestExtras: [],
      responseExtras: [],
      last: undefined,
      answer: undefined,
      isWorkers,
    };
    requests.set(requestId, fresh);
    return fresh;
  };

  const hear = <Event extends keyof NetworkEvents>(
    session: CdpSession,
    isWorkers: boolean,
    event: Event,
    take: (heard: HeardRequest, params: NetworkEvents[Event]) => void,
  ): void => {
    session.on(`Network.${event}`, (params) => {
      const typed = params as unknown as NetworkEvents[Event];
      take(of(typed.requestId, isWorkers), typed);
    });
  };

  function follow(params: CdpAnswer): void {
    const { sessionId, targetInfo } = params as unknown as TargetAttached;
    const session = browser.session(sessionId);
    const wanted = ['page', 'iframe', 'service_worker'].includes(targetInfo.type);
    // A service worker is attached twice: by its page and by the browser.
    const isKnown = [...workers.values()].includes(targetInfo.targetId);
    if (wanted && !isKnown && !/^(devtools|chrome-extension):/.test(targetInfo.url)) {
      const isWorkers = targetInfo.type === 'service_worker';
      if (isWorkers) workers.set(sessionId, targetInfo.targetId);
      if (targetInfo.type === 'page') pages.set(sessionId, targetInfo.targetId);
      hear(session, isWorkers, 'requestWillBeSent', (heard, one) => heard.sent.push(one));
      hear(session, isWorkers, 'requestWillBeSentExtraInfo', (heard, one) => heard.requestExtras.push(one));
      hear(session, isWorkers, 'responseReceivedExtraInfo', (heard, one) => heard.responseExtras.push(one));
      hear(session, isWorkers, 'responseReceived', (heard, one) => {
        heard.last = one.hasExtraInfo;
        heard.answer = one.response;
      });
      hear(session, isWorkers, 'loadingFailed', (heard) => (heard.last ??= false));
      session.on('Runtime.bindingCalled', ({ payload }) => listeners.forEach((one) => one(session, String(payload))));
      session.on('Target.attachedToTarget', follow);
      quietly(session.send('Network.enable'));
      quietly(session.send('Runtime.enable'));
      quietly(session.send('Runtime.addBinding', { name: binding }));
      quietly(session.send('Target.setAutoAttach', autoAttach));
    }
    quietly(session.send('Runtime.runIfWaitingForDebugger'));
  }

  browser.on('Target.attachedToTarget', (params) => follow(params));
  browser.on('Target.detachedFromTarget', ({ sessionId }) => {
    pages.delete(String(sessionId));
    workers.delete(String(sessionId));
  });
  await browser.send('Target.setAutoAttach', autoAttach);

  return {
    requests,
    clear: () => requests.clear(),
    async settle() {
      const end = Date.now() + 1500;
      const open = (): boolean => [...requests.values()].some((one) => !isComplete(one));
      while (Date.now() < end && (open() || Date.now() - lastEvent < 25))
        await new Promise((done) => setTimeout(done, 5));
    },
    onSay: (listener) => void listeners.push(listener),
    popups: () => [...pages.values()].filter((id) => id !== pageId),
  };
}

const autoAttach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/** Which hops have extra info: a hop before a redirect says so in the next event. */
export function hopsWithExtraInfo({ sent, last }: HeardRequest): readonly boolean[] {
  return sent.map((_, index) =>
    index < sent.length - 1 ? sent[index + 1]!.redirectHasExtraInfo === true : last === true,
  );
}

/** What each hop was answered. */
export function answersTo({ sent, answer }: HeardRequest): readonly (CdpResponse | undefined)[] {
  return sent.map((_, index) => (index < sent.length - 1 ? sent[index + 1]!.redirectResponse : answer));
}

function isComplete(heard: HeardRequest): boolean {
  if (heard.last === undefined) return false;
  const wanted = hopsWithExtraInfo(heard).filter(Boolean).length;
  return heard.requestExtras.length >= wanted && heard.responseExtras.length >= wanted;
}

/** Targets go away while they are being asked. */
function quietly(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
