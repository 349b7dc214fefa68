import { browser } from '../browser.ts';
import type { DocumentRead } from '../core/events.ts';
import { refreshUrl } from './refresh-url.ts';

/** A finished request as DevTools tells it; only what is read here. */
interface Finished {
  /** Chromium. */
  readonly _resourceType?: string;
  readonly request: { readonly url: string };
  readonly response: { readonly content: { readonly mimeType: string; readonly size: number } };
  getContent(callback?: (content: unknown) => void): Promise<unknown> | undefined;
}

/** Longer documents are not read: a page that only refreshes is short. */
const sizeLimit = 512 * 1024;

/** Looks into the documents of the inspected tab for a meta refresh. Only its target leaves this function, never the body. */
export function readDocuments(tabId: number, emit: (event: DocumentRead) => void): void {
  browser.devtools.network.onRequestFinished.addListener((request) => {
    const finished = request as unknown as Finished;
    if (!isDocument(finished)) return;
    void contentOf(finished).then((html) => {
      if (html === undefined) return;
      const { url } = finished.request;
      emit({ type: 'document-read', tabId, time: Date.now(), url, refreshUrl: refreshUrl(html, url) });
    });
  });
}

function isDocument({ _resourceType = 'document', response: { content } }: Finished): boolean {
  return _resourceType === 'document' && /html/i.test(content.mimeType) && content.size <= sizeLimit;
}

/** Chromium calls back, Firefox and the polyfill answer with a promise; undefined: the page is gone already. */
async function contentOf(finished: Finished): Promise<string | undefined> {
  const content = await new Promise<unknown>((resolve) => {
    const answer = finished.getContent(resolve);
    answer?.then(resolve, () => resolve(undefined));
  });
  const text: unknown = Array.isArray(content) ? content[0] : content;
  return typeof text === 'string' && text !== '' && text.length <= sizeLimit ? text : undefined;
}
