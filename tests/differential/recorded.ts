import type { Chromium } from '../browser/chromium.ts';
import { judgeChain } from '../../src/core/judge.ts';
import type { HopVerdict, Trace } from '../../src/core/model.ts';
import { profileFor } from '../../src/core/profile.ts';
import { tokenName } from './plan.ts';
import { seenKey, type SeenHop } from './verdict.ts';

/** The extension's recording, read from its DevTools page and judged here. Hops of no plan have an empty token. */
export async function recordedHops(
  browser: Chromium,
): Promise<{ readonly trace: Trace; readonly hops: readonly SeenHop[] }> {
  const text = await browser.devtools.recorder.evaluate('JSON.stringify(window.sessionTrace.trace())');
  const trace = JSON.parse(String(text)) as Trace;
  const profile = profileFor(trace.browser);
  return { trace, hops: trace.chains.flatMap((chain) => judgeChain(trace, chain, profile).map(seenHop)) };
}

export async function clearRecording(browser: Chromium): Promise<void> {
  await browser.devtools.recorder.evaluate('window.sessionTrace.clear()');
}

function seenHop({ hop, cookies, setCookies }: HopVerdict): SeenHop {
  const { url, method, headers } = hop.request;
  return {
    token: URL.canParse(url) ? (new URL(url).searchParams.get(tokenName) ?? '') : '',
    url,
    method,
    cookies: cookies.map(({ cookie, outcome, reasons, explained }) => ({
      key: seenKey(cookie),
      outcome,
      reasons: reasons.map(pascal).sort(),
      explained,
    })),
    lines: setCookies.map(({ line, outcome, reasons, explained }, index) => ({
      index,
      line,
      outcome,
      reasons: reasons.map(pascal).sort(),
      explained,
    })),
    header: headers?.find(({ name }) => name.toLowerCase() === 'cookie')?.value,
  };
}

/** Reason ids as the protocol and the report spell them. */
function pascal(id: string): string {
  return id.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
}
