import type { ShownRequest } from '../browser/network-panel.ts';

interface Pair {
  readonly name: string;
  readonly value: string;
}

interface Log {
  readonly entries: readonly {
    readonly request: { readonly url: string; readonly cookies: readonly Pair[] };
    readonly response: { readonly status: number; readonly cookies: readonly Pair[] };
  }[];
}

/** What a Network panel has to show of a report: a row per entry, in the same order. */
export function wantedRows(reportText: string): ShownRequest[] {
  const pair = ({ name, value }: Pair): string => `${name}=${value}`;
  return (JSON.parse(reportText) as { log: Log }).log.entries.map(({ request, response }) => ({
    url: request.url,
    status: response.status,
    sent: request.cookies.map(pair),
    received: response.cookies.map(pair),
  }));
}
