import { pathMatch } from '../cookie/path-match.ts';
import type { Loss } from '../session/loss.ts';
import { parseUrl } from '../site/parse-url.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { cookieOf, draftOfLoss, withheldFor } from './draft-of-loss.ts';
import { cookieHeader, requestLine, rule, setCookieLine } from './evidence.ts';
import { clip, sayHop, sayPath } from './say-hop.ts';

export const pathCaseMismatch: Cause = {
  id: 'path-case-mismatch',
  title: 'The cookie’s path and the page’s differ in upper and lower case only',
  needs: 'loss',
  check: (context) =>
    withheldFor(context, 'not-on-path')
      .filter((loss) => differsInCase(cookieOf(context, loss)?.path ?? '/', loss))
      .map((loss) => finding(context, loss)),
  hides: ['cookie-path-mismatch'],
};

function differsInCase(path: string, { leg }: Loss): boolean {
  const { url } = leg.verdict.hop.request;
  const pathname = parseUrl(url)?.pathname ?? '/';
  return !pathMatch(pathname, path) && pathMatch(pathname.toLowerCase(), path.toLowerCase());
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const path = cookieOf(context, loss)?.path ?? '/';
  const { url } = loss.leg.verdict.hop.request;
  const values = { name, path: clip(path), to: sayPath(url), hop: sayHop(loss.at, context.chain.chain.id) };
  return draftOfLoss(context, loss, {
    explanation: phrase(
      '`{name}` is for `{path}`, and the page is `{to}`: browsers tell upper from lower case here, so it is not sent (hop {hop}).',
      values,
    ),
    evidence: [
      ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin, /path\s*=\s*[^;]*/i)),
      ...requestLine(context, loss.at),
      ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it only for `{path}`', { name, path })),
      ...rule(
        context,
        phrase('path-match, RFC 10025 section 5.1.4'),
        phrase('paths are compared letter by letter, also where the server does not care'),
      ),
    ],
    remedies: [
      {
        goal: phrase('set `{name}` with `Path=/`', { name }),
        cost: phrase('Other applications of the host get the cookie as well.'),
        change: { kind: 'attributes', cookie: name, set: { path: '/' } },
        topic: { kind: 'path', path: '/' },
      },
      { goal: phrase('redirect every other spelling of the URL to `{path}` before anything else', { path }) },
    ],
  });
}
