import type { FrameworkCase } from '../case.ts';
import { nginx, node } from '../servers.ts';
import type { Stack } from '../stack.ts';
import { signInAtProvider } from './steps.ts';

/** Express and oidc-provider, each on a site of its own behind nginx with TLS. */
async function withProvider(
  stack: Stack,
  site: string,
  config: Readonly<Record<string, unknown>>,
  responseMode?: string,
) {
  const app = `app.${site}.test`;
  const id = `id.${site}-provider.test`;
  const client = { issuer: `https://${id}`, redirectUri: `https://${app}/callback` };
  const provider = await node(stack, 'oidc-provider', client);
  const express = await node(stack, 'express-session', {
    ...config,
    oidc: { ...client, port: provider, responseMode },
  });
  return nginx(stack, [
    { host: app, to: express },
    { host: id, to: provider },
  ]);
}

const proxied = "app.set('trust proxy', 1);";

export const openid: readonly FrameworkCase[] = [
  {
    id: 'openid-strict',
    mistake: "cookie.sameSite 'strict', and the provider returns with a redirect",
    software: ['express-session', 'oidc-provider', 'nginx'],
    expect: { cause: 'samesite-strict-cross-site-return', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'cookie.sameSite' },
    start: (stack, advised) =>
      withProvider(stack, 'openid-strict', {
        setup: advised ?? "app.use(session({ cookie: { sameSite: 'strict' } }))",
      }),
    steps: signInAtProvider('https://app.openid-strict.test'),
  },
  {
    id: 'openid-form-post',
    mistake: "cookie.sameSite 'lax', and the provider returns with response_mode=form_post",
    software: ['express-session', 'oidc-provider', 'nginx'],
    expect: { cause: 'samesite-lax-cross-site-post', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'cookie.sameSite' },
    start: (stack, advised) =>
      withProvider(
        stack,
        'openid-form-post',
        { setup: `${proxied}\n${advised ?? "app.use(session({ cookie: { sameSite: 'lax', secure: true } }))"}` },
        'form_post',
      ),
    steps: signInAtProvider('https://app.openid-form-post.test'),
  },
];
