import type { CaptureEvent } from '../../../src/core/events.ts';
import type { Trace } from '../../../src/core/model.ts';
import { captured, chain } from '../../chain.ts';

/** Hops of each chain. */
export const hopsPerChain = 5;
/** Of the first chains, so many are one flow, by scripts that go on: a timeline that scrolls. */
const inFlow = 100;

/** Sign-ins by a provider on 50 sites, five hops each; every tenth loses its session. */
export function signIns(chains: number): Trace {
  return chain(script(chains));
}

/** The same as the events that it is folded from. */
export function signInEvents(chains: number): readonly CaptureEvent[] {
  return captured(script(chains));
}

function script(chains: number): string {
  const all = Array.from({ length: chains }, (_, at) => {
    const isFlow = at < inFlow;
    return signIn(isFlow ? 0 : 1 + (at % 50), at, isFlow && at > 0 ? 'script' : 'start');
  });
  return `* observed\n${all.join('\n')}`;
}

function signIn(site: number, at: number, via: 'script' | 'start'): string {
  const host = `a${site}.test`;
  const isLost = at % 10 === 9;
  const sid = `sid=7hG3kLq9Wm2Xz5Bv${at}`;
  return `
    * after ${via === 'script' ? '80 ms' : '2 s'}
    * via ${via}
    > GET https://${host}/account?n=${at}
    < 302 https://idp.test/authorize?client_id=app&state=Zx81LmN4xYw7Tb${at}
    > GET https://idp.test/authorize?client_id=app&state=Zx81LmN4xYw7Tb${at}
    < 302 https://${host}/callback?code=Sp1x${at}&state=Zx81LmN4xYw7Tb${at}
    > GET https://${host}/callback?code=Sp1x${at}&state=Zx81LmN4xYw7Tb${at}
    < 302 /home
    < Set-Cookie: ${sid}; Path=${isLost ? '/callback' : '/'}; HttpOnly
    > GET https://${host}/home
    ${isLost ? '' : `> Cookie: ${sid}`}
    < 302 ${isLost ? '/login' : '/start'}
    > GET https://${host}${isLost ? '/login' : '/start'}
    ${isLost ? '' : `> Cookie: ${sid}`}
    < 200
    < Content-Type: text/html
    * after 1 s
    * removed sid for ${host} ${isLost ? '/callback' : '/'}`;
}
