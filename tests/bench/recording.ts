import type { CaptureEvent } from '../../src/core/events.ts';
import type { Browser } from '../../src/core/model.ts';
import { foldEvents, startFolding } from '../../src/core/trace/fold.ts';
import type { Folding } from '../../src/core/trace/fold.ts';
import { captured } from '../chain.ts';

export const browser: Browser = { name: 'chromium', version: '156.0' };

/** Sign-ins as Chromium reports them: 5 hops in 3 chains each, on one of 50 sites; every tenth loses its session. */
export function recorded(signIns: number): readonly CaptureEvent[] {
  const all = Array.from({ length: signIns }, (_, at) =>
    signIn(`a${at % 50}.test`, `7hG3kLq9Wm2Xz5Bv${at}`, at % 10 === 0),
  );
  return captured(`* observed\n${all.join('\n* after 2 s\n* via start\n')}`);
}

function signIn(host: string, value: string, isLost: boolean): string {
  return `
    > POST https://${host}/login
    < 302 https://${host}/dashboard
    < Set-Cookie: sid=${value}; Path=${isLost ? '/login' : '/'}; HttpOnly
    > GET https://${host}/dashboard${isLost ? '' : `\n    > Cookie: sid=${value}`}
    < 302 https://${host}/${isLost ? 'login' : 'home'}
    > GET https://${host}/${isLost ? 'login' : 'home'}
    < 200
    < Set-Cookie: seen=1; Path=/
    * via fetch
    > GET https://${host}/api/me
    < ${isLost ? '401' : '200'}
    * via fetch
    > GET https://cdn.test/logo.png
    < 200`;
}

/** Folds in batches of so many events; answers the folding and what each batch took. */
export function foldInBatches(events: readonly CaptureEvent[], size: number): { folding: Folding; times: number[] } {
  let folding = startFolding(browser, events[0]?.time ?? 0, 1);
  const times: number[] = [];
  for (let at = 0; at < events.length; at += size) {
    const batch = events.slice(at, at + size);
    const start = performance.now();
    folding = foldEvents(folding, batch);
    times.push(performance.now() - start);
  }
  return { folding, times };
}
