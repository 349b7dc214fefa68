import { sameSite } from '../site/site-of.ts';
import type { Loss } from '../session/loss.ts';
import { siteName } from './say-hop.ts';
import type { CauseContext } from './cause.ts';
import { cookieOf } from './draft-of-loss.ts';

const strict = ['same-site-strict', 'schemeful-same-site-strict'];
const lax = [
  'same-site-lax',
  'schemeful-same-site-lax',
  'same-site-unspecified-treated-as-lax',
  'schemeful-same-site-unspecified-treated-as-lax',
];

/** Losses at a page of its own (not in a frame or a fetch) for the SameSite attribute, by the attribute that did it. */
export function sameSiteLosses(context: CauseContext, attribute: 'strict' | 'lax'): readonly Loss[] {
  return context.losses.filter((loss) => {
    const first = loss.reasons[0];
    if (loss.kind !== 'withheld' || first === undefined || !loss.leg.verdict.hop.context.isTopLevelNavigation)
      return false;
    if (first === 'cross-site-redirect')
      return (cookieOf(context, loss)?.sameSite === 'strict') === (attribute === 'strict');
    return (attribute === 'strict' ? strict : lax).includes(first);
  });
}

/** Who started the request, as a host to be named; undefined when the browser does not tell. */
export function starterOf(loss: Loss): string | undefined {
  const { initiator } = loss.leg.verdict.hop.context;
  return initiator === undefined || initiator === 'null' ? undefined : siteName(initiator);
}

/** The same registrable domain, but another scheme: a site of its own to Chromium. */
export function isSchemeOnly(loss: Loss): boolean {
  const { context, request } = loss.leg.verdict.hop;
  return (
    context.initiator !== undefined &&
    sameSite(context.initiator, request.url, { schemeful: false }) &&
    !sameSite(context.initiator, request.url, { schemeful: true })
  );
}
