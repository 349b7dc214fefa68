import type { FromBackground, ToBackground } from '../messages.ts';

/** The end of a runtime port, as far as it is used here. */
export interface Port {
  postMessage(message: ToBackground): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  disconnect(): void;
}

export interface Connection {
  /** false: the port is broken at the moment; `opened` will be called when it is not. */
  send(message: ToBackground): boolean;
  close(): void;
}

export interface ConnectionListener {
  /** A port is open, for the first time or again: everything must be said anew. */
  opened(): void;
  heard(message: FromBackground): void;
  /** The worker was stopped; a new port is on its way. */
  lost(): void;
}

/** The browser stops an idle worker after 30 seconds. */
export const pingInterval = 20_000;
const firstRetry = 10;
const lastRetry = 2000;

/** A port to the background that is opened again whenever it breaks, which wakes the worker. */
export function keepConnected(connect: () => Port, listener: ConnectionListener): Connection {
  let port: Port | undefined;
  let retry = firstRetry;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    if (closed) return;
    let opening: Port;
    try {
      opening = connect();
    } catch {
      // The extension was reloaded or removed: this page belongs to the past.
      return;
    }
    port = opening;
    opening.onMessage.addListener((message) => {
      retry = firstRetry;
      if (port === opening) listener.heard(message as FromBackground);
    });
    opening.onDisconnect.addListener(() => {
      if (port !== opening || closed) return;
      port = undefined;
      listener.lost();
      timer = setTimeout(open, retry);
      retry = Math.min(retry * 2, lastRetry);
    });
    listener.opened();
  }

  function send(message: ToBackground): boolean {
    try {
      port?.postMessage(message);
      return port !== undefined;
    } catch {
      return false;
    }
  }

  const pings = setInterval(() => send({ type: 'ping' }), pingInterval);
  open();
  return {
    send,
    close() {
      closed = true;
      clearInterval(pings);
      clearTimeout(timer);
      port?.disconnect();
    },
  };
}
