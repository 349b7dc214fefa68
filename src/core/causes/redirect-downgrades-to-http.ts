import { hostOf } from '../session/followed.ts';
import type { Place } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss, withheldFor } from './draft-of-loss.ts';
import { answer, cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

export const redirectDowngradesToHttp: Cause = {
  id: 'redirect-downgrades-to-http',
  title: 'The redirect leads from https to http',
  check: (context) => {
    const losses = withheldFor(context, 'secure-only');
    return losses.length > 0 ? losses.map((loss) => finding(context, loss)) : remark(context);
  },
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const host = hostOf(loss.leg.verdict.hop.request.url);
  const downgrade = downgradeBefore(context, loss.at);
  return draftOfLoss(context, loss, {
    explanation:
      downgrade === undefined
        ? phrase('`{name}` is `Secure`, and hop {hop} is plain http://, so the browser does not send it.', {
            name,
            hop: sayHop(loss.at, chain),
          })
        : phrase(
            '`{name}` is `Secure`, and hop {from} redirects to http://{host}, so the browser does not send it (hop {hop}).',
            {
              name,
              from: sayHop(downgrade, chain),
              host: clip(host),
              hop: sayHop(loss.at, chain),
            },
          ),
    evidence: [
      ...(downgrade === undefined ? requestLine(context, loss.at, /^\S+ http:/) : answer(context, downgrade)),
      ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin, /secure/i)),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser has it for https only', { name })),
    ],
    remedies: remedies(host),
  });
}

/** The browser repaired the redirect itself (HSTS): nothing was lost, but the next visitor has no such luck. */
function remark(context: CauseContext): readonly Draft[] {
  const chain = context.chain.chain;
  const hop = chain.hops.findIndex(
    (one, index) =>
      isDowngrade(context, index) &&
      chain.hops[index + 1]?.request.url.startsWith('http:') === true &&
      one.response !== undefined,
  );
  if (hop === -1 || context.losses.length > 0 || context.followups.every(({ followed }) => followed.role !== 'session'))
    return [];
  const place = { chain: chain.id, hop };
  const host = hostOf(chain.hops[hop]!.response!.redirectUrl!);
  return [
    {
      severity: 'info',
      confidence: 'certain',
      place,
      cookie: undefined,
      followed: undefined,
      reasons: [],
      explanation: phrase(
        'Hop {hop} redirects to http://{host}: without HSTS a `Secure` cookie would not be sent there.',
        { hop: sayHop(place, chain.id), host: clip(host) },
      ),
      evidence: answer(context, place),
      story: [],
      remedies: remedies(host),
    },
  ];
}

function downgradeBefore(context: CauseContext, at: Place): Place | undefined {
  if (at.chain !== context.chain.chain.id) return undefined;
  for (let hop = at.hop - 1; hop >= 0; hop -= 1) if (isDowngrade(context, hop)) return { chain: at.chain, hop };
  return undefined;
}

function isDowngrade({ chain }: CauseContext, hop: number): boolean {
  const { request, response } = chain.chain.hops[hop]!;
  return request.url.startsWith('https:') && response?.redirectUrl?.startsWith('http:') === true;
}

function remedies(host: string): readonly Remedy[] {
  return [
    {
      goal: phrase('redirect to https://{host}: tell the application that the outside is https', { host }),
      cost: phrase('Trust forwarded headers only from your own proxy.'),
      change: { kind: 'https', host },
      topic: { kind: 'proxy' },
    },
  ];
}
