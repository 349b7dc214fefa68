import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CdpSession } from '../../browser/cdp.ts';

/** Records what the main thread does, for DevTools' Performance panel to open. */
export interface Profile {
  begin(): Promise<void>;
  /** Writes `name.cpuprofile`; characters that no file name can have become dashes. */
  end(name: string): Promise<void>;
}

/** Does nothing without a folder: recording costs time itself, so figures of such a run are too high. */
export function profileInto(folder: string | undefined, session: CdpSession): Profile {
  if (folder === undefined) return { begin: () => Promise.resolve(), end: () => Promise.resolve() };
  mkdirSync(folder, { recursive: true });
  return {
    async begin() {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 200 });
      await session.send('Profiler.start');
    },
    async end(name) {
      const { profile } = await session.send('Profiler.stop');
      const file = `${name.replace(/[^\w]+/g, '-').replace(/-+$/, '')}.cpuprofile`;
      writeFileSync(join(folder, file), JSON.stringify(profile));
    },
  };
}
