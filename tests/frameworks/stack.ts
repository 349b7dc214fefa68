import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from '../lab/certificate.ts';
import { until } from '../browser/until.ts';
import { freePort } from './gate.ts';

/** How to run a server on a port. */
export interface Command {
  readonly run: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The processes of one run of one case. None outlives `stop`. */
export interface Stack {
  /** For configuration, stores and certificates; gone after `stop`. */
  readonly folder: string;
  readonly certificate: Certificate;
  /** Starts a server and answers its port once it takes connections. */
  readonly start: (name: string, command: (port: number) => Command) => Promise<number>;
  /** Ends the server and starts it again on its port. */
  readonly restart: (name: string) => Promise<void>;
  /** What the servers said, for a failing test. */
  readonly words: () => string;
  readonly stop: () => Promise<void>;
}

interface Running {
  readonly port: number;
  readonly command: Command;
  readonly child: ChildProcess;
  readonly words: () => string;
}

export function openStack(certificate: Certificate): Stack {
  const folder = mkdtempSync(join(tmpdir(), 'session-trace-frameworks-'));
  const running = new Map<string, Running>();

  async function launch(name: string, port: number, command: Command): Promise<void> {
    const server = spawnServer(port, command, folder);
    running.set(name, server);
    await until(`${name} to take connections: ${server.words()}`, async () => {
      if (server.child.exitCode !== null) throw new Error(`${name} ended: ${server.words()}`);
      return accepts(port);
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${server.words()}`, { cause: error });
    });
  }

  return {
    folder,
    certificate,
    async start(name, command) {
      const port = await freePort();
      await launch(name, port, command(port));
      return port;
    },
    async restart(name) {
      const server = running.get(name);
      if (server === undefined) throw new Error(`No server ${name} to restart`);
      await end(server.child);
      await launch(name, server.port, server.command);
    },
    words: () => [...running].map(([name, { words }]) => `${name}: ${words()}`).join('\n'),
    async stop() {
      await Promise.all([...running.values()].map(({ child }) => end(child)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function spawnServer(port: number, command: Command, folder: string): Running {
  const child = spawn(command.run, command.args, {
    cwd: folder,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its workers end with it.
    detached: true,
  });
  let words = '';
  const listen = (chunk: Buffer): void => void (words = (words + chunk.toString()).slice(-4000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  child.on('error', (error) => (words += String(error)));
  live.add(child);
  child.once('exit', () => live.delete(child));
  return { port, command, child, words: () => words };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) done();
    else {
      child.once('exit', () => done());
      killGroup(child);
    }
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      answer(true);
    });
    socket.on('error', () => answer(false));
  });
}

/** A test run that is interrupted takes its servers with it. */
const live = new Set<ChildProcess>();
process.on('exit', () => live.forEach(killGroup));
