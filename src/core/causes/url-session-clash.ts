import type { Loss } from '../session/loss.ts';
import { sightingOf, valueOf } from '../session/followed.ts';
import { urlSessionOf } from '../session/url-session.ts';
import { phrase } from '../words.ts';
import type { CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, requestLine } from './evidence.ts';
import { clip, sayHop, sayPath } from './say-hop.ts';

/**
 * The URL carries another session's id than the cookie of the same name, and the server did not know the user: a link or a
 * redirect was made for an older session. Which of the two a server reads is its own affair, so this is never more than possible.
 */
export function urlClash(context: CauseContext, loss: Loss, remedies: Draft['remedies']): Draft | undefined {
  if (loss.kind !== 'refused') return undefined;
  const { url } = loss.leg.verdict.hop.request;
  const session = urlSessionOf(url);
  const sent = valueOf(sightingOf(loss.followed, loss.leg.verdict).sent);
  const { name } = loss.followed;
  if (session === undefined || sent === undefined || session.name.toLowerCase() !== name.toLowerCase())
    return undefined;
  // Tomcat and others add the node's name to the id, in one of the two or in both.
  if (sent.split('.')[0] === session.id.split('.')[0]) return undefined;
  const values = { name: clip(name), page: sayPath(url), hop: sayHop(loss.at, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    confidence: 'possible',
    title: phrase('URL and cookie name different sessions'),
    explanation: phrase(
      '`{name}` is another session in the cookie than in the URL of hop {hop}; the server may have read the old one.',
      values,
    ),
    evidence: [
      ...requestLine(context, loss.at, session.text, phrase('the id in the URL')),
      ...cookieHeader(context, loss.at, phrase('another one in the cookie')),
      ...answer(context, loss.at),
    ],
    nextTest: phrase('Ask for the same page without the id in its URL: signed in?'),
    remedies,
  });
}
