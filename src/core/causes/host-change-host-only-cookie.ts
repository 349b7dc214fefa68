import { registrableDomain } from '../site/registrable-domain.ts';
import { hostOf, isAlias } from '../session/followed.ts';
import { isLoopback } from '../site/host.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { cookieOf, draftOfLoss, withheldFor } from './draft-of-loss.ts';
import { cookieHeader, rule, setCookieLine } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';
import { strandedOnOtherSite } from './stranded-on-other-site.ts';

export const hostChangeHostOnlyCookie: Cause = {
  id: 'host-change-host-only-cookie',
  title: 'The redirect leads to another host than the cookie’s',
  needs: 'loss',
  check: (context) => [
    ...[...withheldFor(context, 'domain-mismatch'), ...loopbackAliases(context)].map((loss) => finding(context, loss)),
    ...strandedOnOtherSite(context),
  ],
  hides: ['cookie-path-mismatch', 'redirect-downgrades-to-http', 'unexplained'],
};

/** `localhost` and `127.0.0.1` share no registrable domain, so the engine has nothing to say of the other one's cookies. */
function loopbackAliases({ losses }: CauseContext): readonly Loss[] {
  return losses.filter(({ kind, origin, leg }) => {
    const host = hostOf(leg.verdict.hop.request.url);
    const set = origin === undefined ? '' : hostOf(origin.url);
    return kind === 'vanished' && isLoopback(host) && isLoopback(set) && host !== set;
  });
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const cookie = cookieOf(context, loss);
  const from = cookie?.domain ?? '';
  const to = hostOf(loss.leg.verdict.hop.request.url);
  const values = { name, from: clip(from), to: clip(to), hop: sayHop(loss.at, chain) };
  const hostOnly = cookie?.hostOnly ?? true;
  const set = loss.origin === undefined ? '' : sayHop(loss.origin.place, chain);
  return draftOfLoss(context, loss, {
    confidence: loss.kind === 'vanished' ? atMost('likely', confidenceOf(context, loss)) : confidenceOf(context, loss),
    reasons: loss.kind === 'vanished' ? ['domain-mismatch'] : loss.reasons,
    explanation:
      set === ''
        ? phrase('`{name}` belongs to `{from}`, so the browser does not send it to `{to}` (hop {hop}).', values)
        : hostOnly
          ? phrase(
              '`{name}` was stored at hop {set} for `{from}` only, so the browser does not send it to `{to}` (hop {hop}).',
              { ...values, set },
            )
          : phrase(
              '`{name}` was stored at hop {set} for `{from}` and below, so the browser does not send it to `{to}` (hop {hop}).',
              { ...values, set },
            ),
    evidence: [
      ...(loss.origin === undefined
        ? []
        : setCookieLine(
            context,
            loss.origin,
            /domain\s*=\s*[^;]*/i,
            hostOnly ? phrase('without Domain it is for `{from}` alone', { from }) : undefined,
          )),
      ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it only for `{from}`', { name, from })),
      ...rule(context, phrase('domain-match, RFC 10025 section 5.1.3'), phrase('`{to}` is not `{from}`', { to, from })),
    ],
    remedies: remedies(name, from, to, loss.leg.verdict.hop.request.url.startsWith('https:')),
  });
}

function remedies(name: string, from: string, to: string, isHttps: boolean): readonly Remedy[] {
  const canonical: Remedy = {
    goal: phrase('keep the whole flow on `{from}`: redirect to one host before the session starts', { from }),
    change: { kind: 'host', from: to, to: from },
    // Of two hosts with names of their own each may be an application, which no server is to send away.
    ...(isHttps && isAlias(from, to) && !isLoopback(from) && { topic: { kind: 'one-host', host: from, other: to } }),
  };
  if (isLoopback(from) || registrableDomain(from) !== registrableDomain(to)) return [canonical];
  const common = narrowestCommon(from, to);
  const shared: Remedy = {
    goal: phrase('set `{name}` with `Domain={common}`, so that both hosts get it', { name, common }),
    cost: phrase('Every host below `{common}` receives the cookie and can overwrite it.', { common }),
    change: { kind: 'attributes', cookie: name, set: { domain: common } },
    topic: { kind: 'domain', domain: common },
  };
  return isAlias(from, to) ? [canonical, shared] : [shared, canonical];
}

/** The longest domain that covers both hosts, which share a registrable one: no host more than needed gets the cookie. */
function narrowestCommon(from: string, to: string): string {
  const [a, b] = [from.split('.').toReversed(), to.split('.').toReversed()];
  const end = a.findIndex((label, at) => label !== b[at]);
  return (end === -1 ? a : a.slice(0, end)).toReversed().join('.');
}
