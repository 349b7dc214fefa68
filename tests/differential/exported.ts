import { readFileSync } from 'node:fs';
import type { Chromium } from '../browser/chromium.ts';
import type { Panel } from '../browser/panel.ts';
import { tokenName } from './plan.ts';
import { seenKey, type SeenHop } from './verdict.ts';

/** What the comparison reads of a report (docs: the report format). */
interface Report {
  readonly log: {
    readonly entries: readonly {
      readonly request: {
        readonly method: string;
        readonly url: string;
        readonly headers: readonly { readonly name: string; readonly value: string }[];
      };
      readonly _sessionTrace: {
        readonly cookies: readonly ({ readonly outcome: 'sent' | 'not-sent' } & Reasons &
          Parameters<typeof seenKey>[0])[];
        readonly setCookies: readonly ({
          readonly line: string;
          readonly outcome: 'stored' | 'rejected' | 'deleted';
        } & Reasons)[];
      };
    }[];
  };
}

interface Reasons {
  readonly reasons: readonly string[];
  readonly explained: boolean;
}

/** Exports the report as a user does, and reads it. Hops of no plan have an empty token. */
export async function exportedHops({ downloads }: Chromium, panel: Panel): Promise<readonly SeenHop[]> {
  const { path } = await downloads.during(async () => {
    await panel.click('Export');
    await panel.click({ role: 'menuitem', name: /^HAR with values/ });
    await panel.click('Save with values');
  });
  const { log } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return log.entries.map(({ request, _sessionTrace: { cookies, setCookies } }) => ({
    token: URL.canParse(request.url) ? (new URL(request.url).searchParams.get(tokenName) ?? '') : '',
    url: request.url,
    method: request.method,
    cookies: cookies.map((cookie) => ({ ...told(cookie), key: seenKey(cookie), outcome: cookie.outcome })),
    lines: setCookies.map((one, index) => ({ ...told(one), index, line: one.line, outcome: one.outcome })),
    header: request.headers.find(({ name }) => name.toLowerCase() === 'cookie')?.value,
  }));
}

function told({ reasons, explained }: Reasons): Reasons {
  return { reasons: [...reasons].sort(), explained };
}
