import { pathMatch } from '../cookie/path-match.ts';
import type { Loss } from '../session/loss.ts';
import { pathOf } from '../session/followed.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { cookieOf, draftOfLoss, withheldFor } from './draft-of-loss.ts';
import { cookieHeader, requestLine, rule, setCookieLine } from './evidence.ts';
import { clip, sayHop, sayPath } from './say-hop.ts';

export const proxyPathRewriteBreaksCookiePath: Cause = {
  id: 'proxy-path-rewrite-breaks-cookie-path',
  title: 'The cookie’s path is the one behind the proxy, not the visitor’s',
  needs: 'loss',
  check: (context) => withheldFor(context, 'not-on-path').flatMap((loss) => finding(context, loss)),
  hides: ['cookie-path-mismatch'],
};

interface Rewrite {
  /** The path that the visitor's URLs begin with. */
  readonly outer: string;
  /** `missing`: the proxy took a prefix off and did not put it back; `doubled`: it was put on twice. */
  readonly kind: 'missing' | 'doubled';
}

function finding(context: CauseContext, loss: Loss): readonly Draft[] {
  const { origin } = loss;
  const path = cookieOf(context, loss)?.path ?? '/';
  const url = loss.leg.verdict.hop.request.url;
  const rewrite = origin === undefined ? undefined : rewriteOf(path, pathOf(origin.url), pathOf(url));
  if (origin === undefined || rewrite === undefined) return [];
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const { outer, kind } = rewrite;
  const values = {
    name,
    path: clip(path),
    outer: clip(outer),
    set: sayHop(origin.place, chain),
    hop: sayHop(loss.at, chain),
  };
  return [
    draftOfLoss(context, loss, {
      place: origin.place,
      // That the path does not cover its own page is seen; that a proxy took the prefix off is what that looks like.
      confidence: atMost('likely', confidenceOf(context, loss)),
      explanation:
        kind === 'missing'
          ? phrase(
              '`{name}` was set at hop {set} for `{path}`, but you see that page at `{outer}`: it is not sent back (hop {hop}).',
              values,
            )
          : phrase(
              '`{name}` was set at hop {set} for `{path}`, the path prefix twice; the page is at `{outer}`, so it is not sent (hop {hop}).',
              values,
            ),
      evidence: [
        ...requestLine(context, origin.place, undefined, phrase('the URL that set the cookie')),
        ...setCookieLine(
          context,
          origin,
          /path\s*=\s*[^;]*/i,
          phrase(
            'does not even cover the URL that set it: the application does not know the path in front of the proxy',
          ),
        ),
        ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it only for `{path}`', { name, path })),
        ...rule(
          context,
          phrase('path-match, RFC 10025 section 5.1.4'),
          phrase('`{to}` is neither `{path}` nor below it', { to: sayPath(url), path }),
        ),
      ],
      nextTest: phrase('Ask the application without the proxy: there `{path}` is the path of its own pages.', { path }),
      remedies: [
        {
          goal: phrase('set `{name}` with `Path={outer}`: let the proxy rewrite it, or tell the application its path', {
            name,
            outer,
          }),
          change: { kind: 'attributes', cookie: name, set: { path: outer } },
          topic: { kind: 'path', path: outer },
        },
      ],
    }),
  ];
}

/** undefined: the paths have nothing to do with each other, so it is no rewrite. */
function rewriteOf(path: string, set: string, use: string): Rewrite | undefined {
  if (path === '/' || pathMatch(set, path)) return undefined;
  const inner = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  for (const prefix of prefixesOf(set)) {
    const outer = prefix + inner;
    if (pathMatch(set, outer) && pathMatch(use, outer)) return { outer, kind: 'missing' };
  }
  for (const prefix of prefixesOf(inner)) {
    const outer = inner.slice(prefix.length);
    if (outer.startsWith(prefix) && pathMatch(set, outer) && pathMatch(use, outer)) return { outer, kind: 'doubled' };
  }
  return undefined;
}

/** `/a/b/c`: `/a`, `/a/b`, `/a/b/c`. Paths can be long, and deeper prefixes than this no proxy has. */
function prefixesOf(path: string): readonly string[] {
  const parts = path.split('/').slice(1, 9);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}
