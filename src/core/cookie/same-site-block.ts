import type { Cookie, SameSite, SameSiteContext } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { ResolvedRequest } from '../site/resolve-request.ts';
import { effectiveSameSite } from './effective-same-site.ts';
import type { EffectiveSameSite } from './effective-same-site.ts';

/** A SameSite rule that stands in the way, and what makes the request cross-site. */
export interface SameSiteBlock {
  readonly attribute: Exclude<SameSite, 'none'>;
  /** `scheme`: only http against https; `redirect`: only a hop earlier in the redirect chain. */
  readonly by: 'site' | 'scheme' | 'redirect';
}

/** Can SameSite say anything against sending any cookie with this request? */
export function mayBlockSending(request: ResolvedRequest): boolean {
  return request.context !== 'same-site-strict' || request.contextWithoutRedirects !== 'same-site-strict';
}

/**
 * What SameSite says against sending the cookie (section 5.8.3 step 1, 5.6.7.1); undefined: nothing. Each of the reasons for
 * it asks this of one cookie in turn, so the last answer is kept.
 */
export function sameSiteSendBlock(
  cookie: Cookie,
  request: ResolvedRequest,
  now: number,
  profile: Profile,
): SameSiteBlock | undefined {
  if (last?.cookie !== cookie || last.request !== request || last.now !== now || last.profile !== profile) {
    last = { cookie, request, now, profile, block: sendBlock(cookie, request, now, profile) };
  }
  return last.block;
}

let last:
  | {
      readonly cookie: Cookie;
      readonly request: ResolvedRequest;
      readonly now: number;
      readonly profile: Profile;
      readonly block: SameSiteBlock | undefined;
    }
  | undefined;

function sendBlock(cookie: Cookie, request: ResolvedRequest, now: number, profile: Profile): SameSiteBlock | undefined {
  const { sameSite } = cookie;
  const mode = effectiveSameSite(cookie, now, profile);
  if (sameSite === 'none' || mode === 'none') return undefined;
  // The redirect chain is held against explicit attributes only (Firefox: laxByDefault.allowBoomerangRedirect).
  const context = sameSite === 'unspecified' ? request.contextWithoutRedirects : request.context;
  if (suffices(mode, context)) return undefined;
  if (suffices(mode, request.contextWithoutRedirects)) return { attribute: sameSite, by: 'redirect' };
  return { attribute: sameSite, by: suffices(mode, request.contextWithoutScheme) ? 'scheme' : 'site' };
}

/** Sent only because the cookie is young (section 5.6.7.2)? */
export function sentOnlyBecauseYoung(cookie: Cookie, request: ResolvedRequest, now: number, profile: Profile): boolean {
  return (
    request.contextWithoutRedirects === 'same-site-lax-method-unsafe' &&
    effectiveSameSite(cookie, now, profile) === 'lax-allow-unsafe'
  );
}

/** Can SameSite say anything against storing any cookie that answers this request? */
export function mayBlockStoring(request: ResolvedRequest): boolean {
  return request.contextWithoutRedirects === 'cross-site';
}

/**
 * What SameSite says against storing the cookie (section 5.7 step 18): all but None need a same-site request or any
 * top-level navigation.
 */
export function sameSiteStoreBlock(
  cookie: Pick<Cookie, 'sameSite'>,
  request: ResolvedRequest,
  profile: Profile,
): SameSiteBlock | undefined {
  const { sameSite } = cookie;
  if (sameSite === 'none' || (sameSite === 'unspecified' && profile.defaultSameSite === 'none')) return undefined;
  if (!mayBlockStoring(request)) return undefined;
  return { attribute: sameSite, by: request.contextWithoutScheme === 'cross-site' ? 'site' : 'scheme' };
}

function suffices(mode: EffectiveSameSite, context: SameSiteContext): boolean {
  switch (mode) {
    case 'none':
      return true;
    case 'strict':
      return context === 'same-site-strict';
    case 'lax':
      return context === 'same-site-strict' || context === 'same-site-lax';
    case 'lax-allow-unsafe':
      return context !== 'cross-site';
  }
}

/** Is it this attribute that stands in the way, and this that makes the request cross-site? */
export function isBlocked(
  block: SameSiteBlock | undefined,
  attribute: SameSiteBlock['attribute'],
  by: SameSiteBlock['by'],
): boolean {
  return block?.attribute === attribute && block.by === by;
}
