import type { CaptureEvent, TransitionQualifier } from '../../src/core/events.ts';
import type { Form, Page, Part } from '../lab/page.ts';
import type { Clock } from './clock.ts';
import type { Network } from './network.ts';
import type { SentRequest } from './request.ts';

export interface UserAgent {
  readonly goto: (url: string) => void;
  /** Clicks in the first tab. */
  readonly click: (id: string) => void;
  /** The URLs of all documents that were loaded, in order. */
  readonly visited: readonly string[];
}

interface Frame {
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
}

interface Document extends Frame {
  readonly url: string;
  readonly page: Page;
  /** URLs of the documents around it, nearest first. */
  readonly ancestors: readonly string[];
}

interface Navigation {
  readonly frame: Frame;
  readonly url: string;
  readonly method?: string;
  readonly form?: Readonly<Record<string, string>>;
  /** The document that navigates; undefined: the address bar. */
  readonly from: Document | undefined;
  readonly ancestors?: readonly string[];
  readonly transition: string;
  /** By a click, a key or the address bar. */
  readonly asked?: boolean;
  readonly qualifiers?: readonly TransitionQualifier[];
}

/** Opens pages as Chromium does: what their parts do by themselves, and what a click on one of them does. */
export function userAgent(network: Network, clock: Clock, tell: (event: CaptureEvent) => void): UserAgent {
  const visited: string[] = [];
  const first: Frame = { tabId: 1, frameId: 0, parentFrameId: -1 };
  let shown: Document | undefined;
  let lastTab = 1;
  let lastFrame = 0;

  function navigate({ frame, url, from, transition, ...rest }: Navigation): void {
    const ancestors = rest.ancestors ?? [];
    const received = network.send({
      ...frame,
      url: from ? new URL(url, from.url).href : url,
      method: rest.method ?? 'GET',
      form: rest.form ?? {},
      resourceType: frame.frameId === 0 ? 'main-frame' : 'sub-frame',
      initiator: from && new URL(from.url).origin,
      topLevelUrl: ancestors.at(-1),
      ancestors,
      asked: rest.asked ?? false,
    });
    visited.push(received.url);
    const qualifiers = [...(rest.qualifiers ?? []), ...(received.redirected ? (['server-redirect'] as const) : [])];
    tell({
      type: 'committed',
      ...frame,
      time: clock.tick(),
      url: received.url,
      documentId: undefined,
      lifecycle: 'active',
      transition,
      qualifiers,
    });
    const page = typeof received.body === 'string' ? { title: '', text: '', parts: [] } : received.body;
    open({ ...frame, url: received.url, page, ancestors });
  }

  function open(document: Document): void {
    const refresh = document.page.parts.find((part) => part.kind === 'refresh');
    const refreshUrl = refresh && new URL(refresh.url, document.url).href;
    if (document.frameId === 0) {
      const { tabId, url } = document;
      tell({ type: 'document-read', tabId, time: clock.tick(), url, refreshUrl });
      if (tabId === first.tabId) shown = document;
    }
    for (const part of document.page.parts) load(part, document);
  }

  function load(part: Part, document: Document): void {
    const { url } = document;
    const onward = { frame: document, from: document, ancestors: document.ancestors };
    switch (part.kind) {
      case 'refresh':
        clock.pass(30 + part.seconds * 1000);
        navigate({ ...onward, url: part.url, transition: 'link', qualifiers: ['client-redirect'] });
        return;
      case 'script-redirect':
        clock.pass(30 + (part.afterMs ?? 0));
        // Once the page has loaded, Chromium has no word for it.
        navigate({
          ...onward,
          url: part.url,
          transition: 'link',
          qualifiers: part.afterMs === undefined ? ['client-redirect'] : [],
        });
        return;
      case 'form':
        if (part.button === undefined) submit(part, document, { qualifiers: ['client-redirect'], asked: false });
        return;
      case 'script-cookie':
        network.scriptCookie(part.line, url);
        return;
      case 'frame': {
        const frame = { tabId: document.tabId, frameId: ++lastFrame, parentFrameId: document.frameId };
        const ancestors = [url, ...document.ancestors];
        navigate({ frame, from: document, ancestors, url: part.src, transition: 'auto-subframe' });
        return;
      }
      case 'return-to-opener':
        navigate({ frame: first, from: document, url: part.url, transition: 'link' });
        return;
      case 'link':
      case 'popup':
      case 'fetch':
        return;
    }
  }

  function submit(form: Form, document: Document, how: Pick<Navigation, 'qualifiers' | 'asked'>): void {
    const onward = { frame: document, from: document, ancestors: document.ancestors, transition: 'form-submit' };
    navigate({ ...onward, ...how, url: form.action, method: form.method.toUpperCase(), form: form.fields });
  }

  function click(part: Part, document: Document): void {
    clock.pass(800);
    switch (part.kind) {
      case 'link':
        navigate({ frame: document, from: document, url: part.href, transition: 'link', asked: true });
        return;
      case 'form':
        submit(part, document, { asked: true });
        return;
      case 'popup': {
        const frame = { tabId: ++lastTab, frameId: 0, parentFrameId: -1 };
        const opened = { tabId: frame.tabId, sourceTabId: document.tabId, sourceFrameId: document.frameId };
        tell({ type: 'navigation-target', ...opened, time: clock.tick(), url: new URL(part.href, document.url).href });
        navigate({ frame, from: document, url: part.href, transition: 'link', asked: true });
        return;
      }
      case 'fetch':
        network.send(fetchRequest(part.url, document, part.credentials));
        // The click still counts as the user's, so Chromium calls it a link.
        navigate({ frame: document, from: document, url: part.then, transition: 'link', asked: true });
        return;
      default:
        throw new Error(`A ${part.kind} can't be clicked`);
    }
  }

  return {
    visited,
    goto: (url) =>
      navigate({
        frame: first,
        from: undefined,
        url,
        transition: 'typed',
        qualifiers: ['from-address-bar'],
        asked: true,
      }),
    click: (id) => {
      const part = shown?.page.parts.find((one) => 'id' in one && one.id === id);
      if (!shown || !part) throw new Error(`No ${id} on ${shown?.url ?? 'the empty page'}`);
      click(part, shown);
    },
  };
}

function fetchRequest(url: string, document: Document, credentials: 'same-origin' | 'include' | 'omit'): SentRequest {
  const { tabId, frameId, parentFrameId } = document;
  const isSameOrigin = new URL(url, document.url).origin === new URL(document.url).origin;
  return {
    url: new URL(url, document.url).href,
    method: 'POST',
    form: {},
    resourceType: 'fetch',
    tabId,
    frameId,
    parentFrameId,
    initiator: new URL(document.url).origin,
    topLevelUrl: document.ancestors.at(-1) ?? document.url,
    ancestors: [document.url, ...document.ancestors],
    asked: false,
    withoutCredentials: credentials === 'omit' || (credentials === 'same-origin' && !isSameOrigin),
  };
}
