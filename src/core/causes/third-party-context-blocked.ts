import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { cookieOf, draftOfLoss, rejectedLine } from './draft-of-loss.ts';
import { cookieHeader, inOurWords, setCookieLine } from './evidence.ts';
import { sayHop, siteName } from './say-hop.ts';

const blocks =
  /^(?:schemeful-)?same-site-(?:strict|lax|unspecified)|^user-preferences$|^partition-mismatch$|^cross-site-redirect$/;

export const thirdPartyContextBlocked: Cause = {
  id: 'third-party-context-blocked',
  title: 'The page is in another site’s frame, where its cookie does not work',
  needs: 'loss',
  check: (context) =>
    context.losses
      .filter(
        (loss) =>
          !hopOfFault(context, loss).context.isTopLevelNavigation && blocks.test(reasonsOf(context, loss)[0] ?? ''),
      )
      .map((loss) => finding(context, loss)),
  hides: ['set-cookie-refused', 'unexplained'],
};

function reasonsOf(context: CauseContext, loss: Loss): readonly string[] {
  if (loss.kind === 'rejected') return rejectedLine(context, loss)?.reasons ?? [];
  return loss.kind === 'withheld' ? loss.reasons : [];
}

function hopOfFault(context: CauseContext, loss: Loss) {
  return (context.chainOf(loss.fault.chain)?.hops[loss.fault.hop] ?? loss.leg.verdict).hop;
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const hop = hopOfFault(context, loss);
  return draftOfLoss(context, loss, {
    explanation: explanationOf(context, loss),
    evidence: [
      ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin, /samesite\s*=\s*\w+/i)),
      {
        chain: loss.fault.chain,
        hop: loss.fault.hop,
        part: 'navigation',
        ...inOurWords(
          hop.context.topLevelUrl === undefined
            ? phrase('page in the tab: unknown')
            : phrase('page in the tab: {url}', { url: hop.context.topLevelUrl }),
        ),
        mark: hop.context.topLevelUrl,
        note: phrase('another site than the frame’s'),
      },
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    remedies: [
      {
        goal: phrase(
          'set `{name}` with `SameSite=None; Secure; Partitioned`: a session of its own inside each embedding site',
          { name },
        ),
        cost: phrase('The frame’s session is not the one of the page’s own tab; keep request-forgery protection on.'),
        change: { kind: 'attributes', cookie: name, set: { sameSite: 'none', secure: true, partitioned: true } },
        topic: { kind: 'same-site', sameSite: 'None', partitioned: true },
      },
      { goal: phrase('sign in in a tab or popup of its own, or serve the frame from the embedding page’s site') },
    ],
  });
}

function explanationOf(context: CauseContext, loss: Loss): Phrase {
  const [reason = ''] = reasonsOf(context, loss);
  const declared = cookieOf(context, loss)?.sameSite;
  const { topLevelUrl } = hopOfFault(context, loss).context;
  const values = {
    name: loss.followed.name,
    top: topLevelUrl === undefined ? phrase('another site') : siteName(topLevelUrl),
    hop: sayHop(loss.fault, context.chain.chain.id),
    attribute: declared === 'strict' ? 'Strict' : 'Lax',
  };
  if (reason === 'user-preferences')
    return phrase(
      '`{name}` was kept out of the frame in a page of {top} (hop {hop}): third-party cookies appear to be blocked.',
      values,
    );
  if (reason === 'partition-mismatch')
    return phrase(
      '`{name}` is stored apart from the frames in pages of {top}, so it is not sent there (hop {hop}).',
      values,
    );
  const isDeclared = declared === 'lax' || declared === 'strict';
  if (loss.kind === 'rejected')
    return isDeclared
      ? phrase(
          '`{name}` is `{attribute}` and was set in a frame of {top}, so the browser refused to store it (hop {hop}).',
          values,
        )
      : phrase(
          '`{name}` has no SameSite, which counts as `Lax`: set in a frame of {top}, it was not stored (hop {hop}).',
          values,
        );
  return isDeclared
    ? phrase(
        '`{name}` is `{attribute}`, so the browser does not send it from a frame in a page of {top} (hop {hop}).',
        values,
      )
    : phrase(
        '`{name}` has no SameSite, which counts as `Lax`: not sent from a frame in a page of {top} (hop {hop}).',
        values,
      );
}
