import type { Readable, Writable } from 'node:stream';
import { within } from './until.ts';

/** The DevTools protocol over `--remote-debugging-pipe`: messages end with a NUL byte, sessions are flat. */

export type Answer = Readonly<Record<string, unknown>>;
export type Listener = (params: Answer) => void;

/** The browser, or one attached target. */
export interface CdpSession {
  /** Rejects with the protocol's own error, or when the connection closes. */
  send(method: string, params?: object): Promise<Answer>;
  /** Returns how to stop listening. */
  on(method: string, listener: Listener): () => void;
  /** The next event of that name that fits. `what` is for the person who reads the timeout. */
  next(method: string, what: string, fits?: (params: Answer) => boolean, milliseconds?: number): Promise<Answer>;
  /** A session with another target. */
  attach(targetId: string): Promise<CdpSession>;
  /** The session that an auto-attach opened. */
  session(sessionId: string): CdpSession;
  detach(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Pending {
  readonly method: string;
  readonly sessionId: string;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export function connectPipe(output: Writable, input: Readable): CdpSession {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<Listener>>();
  let lastId = 0;
  let rest = '';
  let closed = false;

  input.setEncoding('utf8');
  input.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    parts.forEach((part) => receive(JSON.parse(part) as Message));
  });
  const close = (): void => {
    closed = true;
    for (const one of pending.values()) one.reject(new Error(`The browser closed before it answered ${one.method}`));
    pending.clear();
  };
  input.on('close', close).on('end', close).on('error', close);
  output.on('error', close);

  function receive({ id, method, params, result, error, sessionId = '' }: Message): void {
    if (id !== undefined) {
      const one = pending.get(id);
      pending.delete(id);
      if (error === undefined) one?.resolve(result ?? {});
      else one?.reject(new Error(`${one.method}: ${error.message}`));
    } else if (method !== undefined) {
      // A target that goes away never answers what was asked of it.
      if (method === 'Target.detachedFromTarget') forget(String(params?.['sessionId']));
      [...(listeners.get(`${sessionId} ${method}`) ?? [])].forEach((listener) => listener(params ?? {}));
    }
  }

  function forget(sessionId: string): void {
    for (const [id, one] of pending) {
      if (one.sessionId !== sessionId) continue;
      pending.delete(id);
      one.reject(new Error(`The target went away before it answered ${one.method}`));
    }
  }

  function session(sessionId: string): CdpSession {
    const self: CdpSession = {
      send: (method, params = {}) =>
        new Promise((resolve, reject) => {
          if (closed) {
            reject(new Error(`The browser is closed: ${method}`));
            return;
          }
          const id = ++lastId;
          pending.set(id, { method, sessionId, resolve, reject });
          output.write(`${JSON.stringify({ id, method, params, ...(sessionId !== '' && { sessionId }) })}\0`);
        }),
      on(method, listener) {
        const key = `${sessionId} ${method}`;
        const set = listeners.get(key) ?? new Set();
        listeners.set(key, set.add(listener));
        return () => set.delete(listener);
      },
      async next(method, what, fits = () => true, milliseconds) {
        let stop = (): void => undefined;
        const event = new Promise<Answer>((resolve) => {
          stop = self.on(method, (params) => fits(params) && resolve(params));
        });
        try {
          return await within(what, event, milliseconds);
        } finally {
          stop();
        }
      },
      async attach(targetId) {
        const { sessionId: id } = await root.send('Target.attachToTarget', { targetId, flatten: true });
        return session(String(id));
      },
      session,
      async detach() {
        await root.send('Target.detachFromTarget', { sessionId });
      },
    };
    return self;
  }

  const root = session('');
  return root;
}
