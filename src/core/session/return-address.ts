import { decoded } from '../site/decoded.ts';
import { hostOf, pathOf } from './followed.ts';
import { isSignInQuestion } from './place-of-sign-in.ts';

/** Where a provider is asked to send the user back to. */
export interface ReturnAddress {
  readonly to: string;
  /** As it stands in the question, encoded or not. */
  readonly text: string;
}

/** Parameters that say where to return to: OAuth and OpenID Connect, CAS, WS-Federation, SAML. */
const names = ['redirect_uri', 'service', 'wreply', 'AssertionConsumerServiceURL'];

/** Read from the URL that asks a provider; undefined where it does not say, or not in the open (a deflated `SAMLRequest`). */
export function returnAddressOf(question: string): ReturnAddress | undefined {
  if (!URL.canParse(question)) return undefined;
  const { searchParams } = new URL(question);
  const to = names.map((name) => searchParams.get(name)).find((value) => value !== null && hostOf(value) !== '');
  if (to === undefined || to === null) return undefined;
  return { to, text: [encodeURIComponent(to), to].find((one) => question.includes(one)) ?? to };
}

/** Asks a provider to sign someone in; CAS has no parameter of its own for that, only `/login?service=`. */
export function asksProvider(url: string): boolean {
  return isSignInQuestion(url) || (/\/login$/.test(pathOf(url)) && returnAddressOf(url) !== undefined);
}

/** Does the URL lead to this host, or name it as what comes later: `?next=https://host/`, a tool's own address? */
export function namesHost(url: string, host: string): boolean {
  if (host === '' || !URL.canParse(url)) return false;
  const { pathname, search, hostname } = new URL(url);
  if (hostname === host) return true;
  const text = decoded(pathname + search).toLowerCase();
  for (let at = text.indexOf(host); at !== -1; at = text.indexOf(host, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + host.length)];
    if (!/[\w.-]$/.test(before) && !/^(?:[\w-]|\.\w)/.test(after)) return true;
  }
  return false;
}
