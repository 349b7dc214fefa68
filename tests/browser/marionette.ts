import { connect, type Socket } from 'node:net';
import { until, within } from './until.ts';

/** Firefox's own remote protocol: `length:[type, id, …]` frames over TCP. */
export interface Marionette {
  /** Rejects with the browser's error message. */
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** Connects as soon as the browser listens. */
export async function connectMarionette(port: number, milliseconds: number): Promise<Marionette> {
  const socket = await until(`Firefox to listen on its Marionette port ${port}`, () => open(port), milliseconds);
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let rest: Buffer = Buffer.alloc(0);
  let greet = (): void => undefined;
  const greeted = new Promise<void>((resolve) => (greet = resolve));

  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let frame = nextFrame(rest); frame !== undefined; frame = nextFrame(rest)) {
      rest = frame.rest;
      receive(JSON.parse(frame.text) as unknown);
    }
  });
  socket.on('close', () => {
    pending.forEach(({ reject }) => reject(new Error('Firefox closed the connection')));
    pending.clear();
  });
  socket.on('error', () => undefined);

  function receive(message: unknown): void {
    if (!Array.isArray(message)) {
      greet();
      return;
    }
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const one = pending.get(id);
    pending.delete(id);
    if (error === null) one?.resolve(result);
    else one?.reject(new Error(`${error.error}: ${error.message}`));
  }

  await within('Marionette to greet', greeted);
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        pending.set(id, { resolve, reject });
        const text = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

function nextFrame(data: Buffer): { text: string; rest: Buffer } | undefined {
  const colon = data.indexOf(':');
  if (colon < 0) return undefined;
  const end = colon + 1 + Number(data.toString('latin1', 0, colon));
  if (data.length < end) return undefined;
  return { text: data.toString('utf8', colon + 1, end), rest: data.subarray(end) };
}
