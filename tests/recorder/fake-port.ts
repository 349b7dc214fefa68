import type { FromBackground, ToBackground } from '../../src/messages.ts';
import type { Port } from '../../src/recorder/connection.ts';

/** A background that can be stopped and comes back. */
export interface FakeBackground {
  readonly connect: () => Port;
  /** Everything that was said to it, as `type` and details. */
  readonly heard: ToBackground[];
  connections(): number;
  say(message: FromBackground): void;
  /** Breaks the port, as the browser does when it stops the worker. */
  stop(): void;
  /** From now on `connect` throws, as after the extension was reloaded. */
  vanish(): void;
}

export function createFakeBackground(): FakeBackground {
  const heard: ToBackground[] = [];
  let connections = 0;
  let isGone = false;
  let onMessage: (message: unknown) => void = () => undefined;
  let onDisconnect: () => void = () => undefined;
  return {
    heard,
    connections: () => connections,
    connect() {
      if (isGone) throw new Error('Extension context invalidated.');
      connections++;
      let isOpen = true;
      onMessage = () => undefined;
      return {
        postMessage(message) {
          if (!isOpen) throw new Error('Attempting to use a disconnected port object');
          heard.push(message);
        },
        onMessage: { addListener: (listener) => (onMessage = listener) },
        onDisconnect: {
          addListener: (listener) =>
            (onDisconnect = () => {
              isOpen = false;
              listener();
            }),
        },
        disconnect: () => (isOpen = false),
      };
    },
    say: (message) => onMessage(message),
    stop: () => onDisconnect(),
    vanish: () => (isGone = true),
  };
}
