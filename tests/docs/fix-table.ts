import { frameworks } from '../../src/core/fix/settings/index.ts';
import type { SettingKey, Snippet } from '../../src/core/fix/settings/framework.ts';

/** Pages in docs/causes whose table of settings is the data of src/core/fix/settings; `npx tsx scripts/fix-tables.ts` writes them. */
export const pagesWithTables: Readonly<Record<string, readonly SettingKey[]>> = {
  'clock-skew': ['lifetime'],
  'cookie-expired': ['lifetime'],
  'cookie-lifetime-unit-error': ['lifetime'],
  'cookie-path-mismatch': ['path'],
  'cookie-prefix-violation': ['secure'],
  'cookie-too-large': ['server-side', 'store'],
  'delete-does-not-match-or-zombie': ['expire'],
  'duplicate-cookie-shadowing': ['expire', 'name'],
  'host-change-host-only-cookie': ['domain', 'to-apex', 'to-www'],
  'invalid-cookie-domain': ['host-only'],
  'lax-plus-post-two-minutes': ['same-site-none'],
  'leave-secure-alone': ['to-https'],
  'path-case-mismatch': ['path'],
  'proxy-path-rewrite-breaks-cookie-path': ['path'],
  'public-suffix-domain': ['host-only'],
  'redirect-downgrades-to-http': ['proxy'],
  'redirect-to-internal-host': ['proxy'],
  'same-name-collision-same-host': ['name'],
  'samesite-lax-cross-site-post': ['same-site-none'],
  'samesite-none-without-secure': ['same-site', 'same-site-none'],
  'samesite-strict-cross-site-return': ['same-site'],
  'secure-cookie-on-localhost-safari': ['insecure'],
  'schemeful-same-site': ['to-https'],
  'secure-cookie-over-plain-http': ['to-https', 'insecure'],
  'session-cookie-never-set': ['proxy'],
  'session-not-recognised': ['store', 'secret', 'save', 'affinity', 'cache'],
  'third-party-context-blocked': ['partitioned', 'same-site-none'],
};

/**
 * The table as Markdown: every framework that has one of the settings, in the order of the data. A setting leads to what it
 * was held against.
 */
export function fixTable(keys: readonly SettingKey[]): string {
  const rows = frameworks.flatMap(({ title, settings }) => {
    const cells = new Map(
      keys.flatMap((key) => {
        const snippet = settings[key];
        return snippet === undefined ? [] : [[snippet.setting, cellOf(snippet)] as const];
      }),
    );
    return cells.size === 0 ? [] : [`| ${title} | ${[...cells.values()].join(', ')} |`];
  });
  return ['| Framework | Setting |', '|---|---|', ...rows].join('\n');
}

function cellOf({ setting, checked }: Snippet): string {
  return checked === undefined ? `\`${setting}\` (not checked)` : `[\`${setting}\`](${checked})`;
}

/** The page with its table put in the place of the one that is there. */
export function withTable(page: string, keys: readonly SettingKey[]): string {
  return page.replace(/\| Framework \| Setting \|\n\|[-|]+\|\n(?:\|.*\|\n?)*/, () => `${fixTable(keys)}\n`);
}
