import type { NotSentReason, RejectedReason } from '../model.ts';

/** The spelling of the DevTools protocol: `same-site-strict` → `SameSiteStrict`. */
export function reasonCode(id: NotSentReason | RejectedReason): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
