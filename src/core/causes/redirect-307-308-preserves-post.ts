import { statusLine } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause } from './cause.ts';
import { answer, requestLine } from './evidence.ts';
import { preservedPost } from './preserved-post.ts';
import { sameSiteLosses } from './same-site-losses.ts';
import { sayHop, siteName } from './say-hop.ts';

/**
 * Said beside the Lax cookie that stayed behind, which is the headline: where the cross-site POST came from. It has no
 * story of its own.
 */
export const redirect307308PreservesPost: Cause = {
  id: 'redirect-307-308-preserves-post',
  title: 'A redirect with 307 or 308 repeats the POST',
  needs: 'loss',
  check: (context) =>
    sameSiteLosses(context, 'lax')
      .flatMap((loss) => ({ loss, post: preservedPost(context, loss) }))
      .flatMap(({ loss, post }) => {
        if (post === undefined) return [];
        const chain = context.chain.chain.id;
        const values = {
          status: post.status,
          from: siteName(post.url),
          hop: sayHop(post.place, chain),
          at: sayHop(loss.at, chain),
        };
        return {
          severity: 'warning' as const,
          confidence: 'certain' as const,
          place: post.place,
          cookie: undefined,
          followed: undefined,
          reasons: [],
          explanation: phrase(
            '{from} redirects with {status} (hop {hop}), which repeats the form at hop {at} as a POST from another site; 303 makes a GET of it.',
            values,
          ),
          evidence: [
            ...requestLine(context, post.place, /^POST/),
            ...answer(context, post.place, phrase('307 and 308 keep method and body')),
            ...requestLine(context, loss.at, /^POST/),
          ],
          story: [],
          remedies: [
            {
              goal: phrase('answer the form with 303 instead of {status}', values),
              shown: statusLine('303 See Other'),
              cost: phrase('Only what stands in the URL arrives; the fields of the form stay behind, as they should.'),
            },
          ],
        };
      })
      .slice(0, 1),
  hides: [],
};
