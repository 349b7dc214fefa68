import { parseUrl } from '../site/parse-url.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { cookieOf, draftOfLoss, withheldFor } from './draft-of-loss.ts';
import { cookieHeader, rule, setCookieLine } from './evidence.ts';
import { clip, sayHop, sayPath } from './say-hop.ts';
import type { Loss } from '../session/loss.ts';

export const cookiePathMismatch: Cause = {
  id: 'cookie-path-mismatch',
  title: 'The cookie’s path does not cover the next page',
  needs: 'loss',
  check: (context) => withheldFor(context, 'not-on-path').map((loss) => finding(context, loss)),
  hides: ['redirect-downgrades-to-http'],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const path = cookieOf(context, loss)?.path ?? '/';
  const to = loss.leg.verdict.hop.request.url;
  const values = { name, path: clip(path), to: sayPath(to), hop: sayHop(loss.at, chain) };
  const hasPath = /;\s*path\s*=/i.test(loss.origin === undefined ? '' : lineOf(context, loss));
  return draftOfLoss(context, loss, {
    explanation:
      loss.origin === undefined
        ? phrase('`{name}` is stored for path `{path}`, so the browser does not send it to `{to}` (hop {hop}).', values)
        : phrase(
            '`{name}` was stored at hop {set} for path `{path}`, so the browser does not send it to `{to}` (hop {hop}).',
            {
              ...values,
              set: sayHop(loss.origin.place, chain),
            },
          ),
    evidence: [
      ...(loss.origin === undefined
        ? []
        : setCookieLine(
            context,
            loss.origin,
            /path\s*=\s*[^;]*/i,
            hasPath ? undefined : phrase('without Path the browser takes the directory of the URL: `{path}`', { path }),
          )),
      ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it only for `{path}`', { name, path })),
      ...rule(
        context,
        phrase('path-match, RFC 10025 section 5.1.4'),
        phrase('`{to}` is neither `{path}` nor below it', { to: sayPath(to), path }),
      ),
    ],
    remedies: remedies(name, path, to),
  });
}

function remedies(name: string, path: string, to: string) {
  const pathname = parseUrl(to)?.pathname ?? '/';
  const slashOnly = path.endsWith('/') && path.length > 1 && `${pathname}/` === path;
  const twin = phrase(
    'Expire the old copy once (`{name}=; Path={path}; Max-Age=0`): below `{path}` it would be sent before the new one.',
    { name, path },
  );
  const narrow = slashOnly ? path.slice(0, -1) : '/';
  return [
    {
      goal: phrase('set `{name}` with `Path={narrow}`', { name, narrow }),
      cost: twin,
      change: { kind: 'attributes', cookie: name, set: { path: narrow } },
      topic: { kind: 'path', path: narrow },
    },
  ] as const;
}

function lineOf(context: CauseContext, loss: Loss): string {
  const { origin } = loss;
  return origin === undefined
    ? ''
    : (context.chainOf(origin.place.chain)?.hops[origin.place.hop]?.setCookies[origin.line]?.line ?? '');
}
