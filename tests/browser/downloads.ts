import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CdpSession } from './cdp.ts';
import { until } from './until.ts';

export interface Download {
  /** The name that the page suggested. */
  readonly name: string;
  /** Where it lies until the browser is closed. */
  readonly path: string;
}

export interface Downloads {
  /** Does something, then waits for the download that it starts. */
  during(act: () => Promise<unknown>): Promise<Download>;
}

export async function watchDownloads(cdp: CdpSession, folder: string): Promise<Downloads> {
  mkdirSync(folder, { recursive: true });
  const names = new Map<string, string>();
  const done: Download[] = [];
  await cdp.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  cdp.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => {
    names.set(String(guid), String(suggestedFilename));
  });
  cdp.on('Browser.downloadProgress', ({ guid, state }) => {
    if (state !== 'completed') return;
    done.push({ name: names.get(String(guid)) ?? '', path: join(folder, String(guid)) });
  });
  return {
    async during(act) {
      const before = done.length;
      await act();
      const download = await until('a download to be complete', () => done[before]);
      await until(`the file ${download.name}`, () => existsSync(download.path));
      return download;
    },
  };
}
