import type { DocumentPlan } from './plan.ts';

/** Names that the driver and the documents share. */
export const binding = 'sessionTraceSay';
export const goOn = 'sessionTraceGo';

/** A document that does what its plan says, one thing after the other, and then tells the driver or its parent. */
export function documentHtml(plan: DocumentPlan): string {
  const json = JSON.stringify(plan).replaceAll('<', '\\u003c');
  // esbuild wraps inner functions in `__name`, which a document does not have.
  const script = `{ const __name = (f) => f; (${act.toString()})(${json}, "${binding}", "${goOn}") }`;
  return `<!doctype html><meta charset=utf-8><title>${plan.token}</title><body><script>${script}</script>`;
}

/** The same where no driver listens: the end is told in the title, and the document goes on by itself. */
export function withoutDriver(html: string): string {
  const tell = `self.${binding} = (text) => text === 'done' ? (document.title = 'done ' + document.title) : self.${goOn}()`;
  return html.replace('<body>', `<script>${tell}</script><body>`);
}

/** A service worker that takes control at once and answers every request by its own fetch. */
export const workerScript = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`;

/** Runs in the document, so it closes over nothing. */
function act(plan: DocumentPlan, say: string, go: string): void {
  const rest = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
  const self = window as unknown as Record<string, unknown>;

  const frame = (one: DocumentPlan['inside'][number]): Promise<unknown> =>
    new Promise((done) => {
      const element = document.createElement('iframe');
      if (one.sandbox !== undefined) element.setAttribute('sandbox', one.sandbox);
      addEventListener('message', (event) => {
        if (event.data === one.token) done(undefined);
      });
      element.src = one.url;
      document.body.append(element);
    });

  const image = (url: string): Promise<unknown> =>
    new Promise((done) => {
      const element = new Image();
      element.onload = element.onerror = done;
      element.src = url;
    });

  const run = (one: DocumentPlan['inside'][number]): Promise<unknown> => {
    if (one.kind === 'frame') return frame(one);
    if (one.kind === 'image') return image(one.url);
    return fetch(one.url, one.init as RequestInit).then(
      (answer) => answer.text().catch(() => ''),
      () => undefined,
    );
  };

  const beControlled = async (url: string): Promise<unknown> => {
    const controlled = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
    await navigator.serviceWorker.register(url, { scope: '/' });
    return navigator.serviceWorker.controller ?? controlled;
  };

  const go1 = ({ kind, url, token }: NonNullable<DocumentPlan['onward']>): void => {
    if (kind === 'meta-refresh') {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=${url}`;
      document.head.append(meta);
    } else if (kind === 'script') location.href = url;
    else if (kind === 'window-open') window.open(url);
    else if (kind === 'link') {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
    } else {
      const form = document.createElement('form');
      form.action = url;
      form.method = kind === 'form-post' ? 'post' : 'get';
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'n';
      field.value = token;
      form.append(field);
      document.body.append(form);
      form.submit();
    }
  };

  const main = async (): Promise<void> => {
    for (const line of plan.scripts) {
      try {
        document.cookie = line;
      } catch {
        // a sandboxed document may not
      }
    }
    // A cookie event carries no time of its own: what a script does in the same millisecond as a request has no known order.
    if (plan.scripts.length > 0) await rest(50);
    if (plan.worker !== undefined) await Promise.race([beControlled(plan.worker), rest(4000)]);
    for (const one of plan.inside) {
      for (let time = 0; time < (one.times ?? 1); time++) await Promise.race([run(one), rest(4000)]);
    }
    if (plan.rest > 0) await rest(plan.rest);
    const { onward } = plan;
    if (onward === undefined) {
      if (plan.frame !== undefined) parent.postMessage(plan.frame, '*');
      else (self[say] as (text: string) => void)('done');
    } else if (plan.frame !== undefined || onward.kind === 'meta-refresh' || onward.kind === 'script') go1(onward);
    else {
      // What a user does is done with the user's gesture.
      self[go] = () => go1(onward);
      (self[say] as (text: string) => void)('go');
    }
  };
  if (document.readyState === 'complete') void main();
  else addEventListener('load', () => setTimeout(() => void main(), 0));
}
