import { readFileSync } from 'node:fs';
import type { Chromium } from '../browser/chromium.ts';
import type { Panel } from '../browser/panel.ts';
import { tokenName } from './plan.ts';
import { seenKey, type SeenHop, type Way } from './verdict.ts';

/** A change of the jar, of which only this is read. */
export interface JarChange {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly removed: boolean;
  readonly cause: string;
}

/** What the comparison reads of a report (docs: the report format). */
interface Report {
  readonly log: {
    readonly _sessionTrace: { readonly recording: { readonly jar: { readonly changes: readonly JarChange[] } } };
    readonly entries: readonly {
      readonly request: {
        readonly method: string;
        readonly url: string;
        readonly headers: readonly { readonly name: string; readonly value: string }[];
      };
      readonly _sessionTrace: {
        readonly recorded: { readonly marks: readonly { readonly kind: string }[] };
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

export interface Exported {
  /** Those of no plan have an empty token. */
  readonly hops: readonly SeenHop[];
  readonly changes: readonly JarChange[];
}

/** Exports the report as a user does, and reads it. */
export async function exportReport({ downloads }: Chromium, panel: Panel): Promise<Exported> {
  const { path } = await downloads.during(async () => {
    await panel.click('Export');
    await panel.click({ role: 'menuitem', name: /^HAR with values/ });
    await panel.click('Save with values');
  });
  const { log } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const hops = log.entries.map(({ request, _sessionTrace: { cookies, setCookies, recorded } }) => ({
    token: URL.canParse(request.url) ? (new URL(request.url).searchParams.get(tokenName) ?? '') : '',
    url: request.url,
    method: request.method,
    way: wayOf(recorded.marks.map(({ kind }) => kind)),
    cookies: cookies.map((cookie) => ({
      ...told(cookie),
      name: cookie.name,
      key: seenKey(cookie),
      outcome: cookie.outcome,
    })),
    lines: setCookies.map((one, index) => ({ ...told(one), index, line: one.line, outcome: one.outcome })),
    header: request.headers.find(({ name }) => name.toLowerCase() === 'cookie')?.value,
  }));
  return { hops, changes: log._sessionTrace.recording.jar.changes };
}

function wayOf(marks: readonly string[]): Way {
  if (marks.includes('cached-redirect') || marks.includes('cached-response')) return 'cache';
  return marks.includes('service-worker') ? 'worker' : 'network';
}

function told({ reasons, explained }: Reasons): Reasons {
  return { reasons: [...reasons].sort(), explained };
}
