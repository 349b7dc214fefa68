import type { Header } from '../../model.ts';
import type { Never } from '../../session/never.ts';
import { phrase } from '../../words.ts';
import { responseHeader } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

export const secureCookieNotEmittedBehindProxy: HypothesisOf<Never> = {
  id: 'secure-cookie-not-emitted-behind-proxy',
  title: 'The application believes it is on http, and keeps its Secure cookie back',
  check: (context, { signIn }) => {
    const { request, response } = signIn.verdict.hop;
    if (!request.url.startsWith('https:') || response === undefined) return undefined;
    const proxy = [
      'via',
      'x-served-by',
      'cf-ray',
      'x-amz-cf-id',
      'fly-request-id',
      'x-vercel-id',
      'x-azure-ref',
      'x-forwarded-proto',
    ].find((name) => header(response.headers, name) !== undefined);
    const server = /envoy|awselb|nginx|cloudflare|openresty|caddy/i.test(header(response.headers, 'server') ?? '')
      ? 'server'
      : undefined;
    const node = /express|koa|fastify|next/i.test(header(response.headers, 'x-powered-by') ?? '')
      ? 'x-powered-by'
      : undefined;
    const inner = response.redirectUrl?.startsWith('http:') === true;
    const signs = [proxy ?? server, node].filter((name) => name !== undefined);
    return hypothesis(secureCookieNotEmittedBehindProxy, {
      confidence: inner || signs.length > 1 ? 'likely' : 'possible',
      explanation: phrase(
        'The page is https, but behind a proxy the application may see http; several frameworks then leave a Secure cookie out without a word.',
      ),
      evidence: signs.flatMap((name) => responseHeader(context, signIn.place, name)),
      nextTest: phrase(
        'Let the application log whether it takes the request for secure, or switch Secure off for one try: does Set-Cookie appear?',
      ),
    });
  },
};

function header(headers: readonly Header[], name: string): string | undefined {
  return headers.find((one) => one.name.toLowerCase() === name)?.value;
}
