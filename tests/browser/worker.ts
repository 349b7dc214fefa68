import type { CdpSession } from './cdp.ts';
import { evaluateIn, type Evaluate } from './evaluate.ts';
import { until } from './until.ts';

/** The extension's background worker, which the browser may stop at any moment. */
export interface Worker {
  isRunning(): Promise<boolean>;
  waitUntilRunning(): Promise<void>;
  /** Stops it, as the browser does when it is idle. false: it was not running. */
  stop(): Promise<boolean>;
  /** Evaluates in the running worker. */
  evaluate(expression: string): ReturnType<Evaluate>;
}

export function driveWorker(cdp: CdpSession, extensionOrigin: string): Worker {
  async function target(): Promise<string | undefined> {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
    return (targetInfos as readonly { targetId: string; type: string; url: string }[]).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(extensionOrigin),
    )?.targetId;
  }

  return {
    isRunning: async () => (await target()) !== undefined,
    async waitUntilRunning() {
      await until('the background worker to run', target);
    },
    async stop() {
      const targetId = await target();
      if (targetId === undefined) return false;
      const { success } = await cdp.send('Target.closeTarget', { targetId });
      await until('the background worker to stop', async () => (await target()) !== targetId);
      return success === true;
    },
    async evaluate(expression) {
      const session = await cdp.attach(await until('the background worker', target));
      try {
        return await evaluateIn(session)(expression);
      } finally {
        await session.detach();
      }
    },
  };
}
