import { checkedIn, oneHost } from './checked-in.ts';
import type { Framework } from './framework.ts';

const core = 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src';

const authJs = (option: string) =>
  `export const { handlers, auth } = NextAuth({\n  cookies: {\n    sessionToken: { name: '{name}', options: { ${option} } },\n  },\n})`;

/** Of one name a response has one line. Not `delete`: it hands on path and domain alone, and a prefix needs Secure. */
const nextExpiry = (more = '') =>
  `// Next.js, in a route or an action that does not set {name} itself\n(await cookies()).set('{name}', '', { path: '{path}'{domain?, domain: '{domain}'}{secure?, secure: true}${more}, maxAge: 0 })`;

/** @auth/core 0.41.3. `cookies` is merged into the defaults; on https these are Secure, and named `__Secure-…`. */
export const authJsFramework: Framework = {
  id: 'auth.js',
  title: 'Auth.js',
  source: 'https://authjs.dev/reference/core',
  settings: {
    ...checkedIn(`${core}/lib/utils/cookie.ts`, {
      path: {
        setting: 'cookies.sessionToken.options.path',
        code: authJs("path: '{path}', httpOnly: true, sameSite: 'lax', secure: true"),
      },
      domain: {
        setting: 'cookies.sessionToken.options.domain',
        code: authJs("domain: '{domain}', path: '/', httpOnly: true, sameSite: 'lax', secure: true"),
      },
      'host-only': {
        setting: 'cookies.sessionToken.options.domain',
        code: `${authJs("path: '/', httpOnly: true, sameSite: 'lax', secure: true")} // no domain`,
      },
      'same-site': {
        setting: 'cookies.sessionToken.options.sameSite',
        code: authJs("sameSite: '{samesite}', path: '/', httpOnly: true, secure: true"),
      },
      'same-site-none': {
        setting: 'cookies.sessionToken.options.sameSite',
        code: authJs("sameSite: 'none', secure: true, path: '/', httpOnly: true"),
      },
    }),
    ...oneHost('https://nextjs.org/docs/pages/api-reference/config/next-config-js/redirects', {
      setting: 'redirects',
      code: "// next.config.js\nasync redirects() {\n  return [{\n    source: '/:path*',\n    has: [{ type: 'host', value: '{otherHost}' }],\n    destination: 'https://{host}/:path*',\n    permanent: true,\n  }]\n}",
    }),
    ...checkedIn('https://nextjs.org/docs/15/app/api-reference/functions/cookies', {
      expire: { setting: 'cookies().set', code: nextExpiry() },
      'expire-partitioned': { setting: 'cookies().set', code: nextExpiry(", sameSite: 'none', partitioned: true") },
    }),
    ...checkedIn(`${core}/lib/init.ts`, {
      secure: {
        setting: 'useSecureCookies',
        code: 'NextAuth({ useSecureCookies: true }) // names the cookies __Secure-… as well: all sign in anew',
      },
      insecure: {
        setting: 'useSecureCookies',
        code: "NextAuth({ useSecureCookies: process.env.NODE_ENV === 'production' })",
      },
      lifetime: {
        setting: 'session.maxAge',
        code: 'NextAuth({ session: { maxAge: 30 * 24 * 60 * 60 /* seconds */ } })',
      },
      'server-side': { setting: 'session.strategy', code: "NextAuth({ adapter, session: { strategy: 'database' } })" },
    }),
    ...checkedIn(`${core}/lib/utils/env.ts`, {
      proxy: { setting: 'AUTH_TRUST_HOST', code: 'AUTH_TRUST_HOST=true\nAUTH_URL=https://…' },
      secret: { setting: 'AUTH_SECRET', code: 'AUTH_SECRET=… # the same on every instance' },
    }),
  },
};
