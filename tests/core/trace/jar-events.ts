import type { CaptureEvent, CookieChangeCause } from '../../../src/core/events.ts';
import type { Cookie, Trace } from '../../../src/core/model.ts';
import { startedAt } from './recordings.ts';

/** `sid=1` of app.test, host-only, Path=/, unless said otherwise. */
export function cookie(pair: string, more: Partial<Cookie> = {}): Cookie {
  const [name = '', value = ''] = pair.split('=');
  return {
    name,
    value,
    domain: 'app.test',
    hostOnly: true,
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    expires: undefined,
    partitionKey: undefined,
    createdAt: undefined,
    ...more,
  };
}

/** Milliseconds count from the beginning of the recording. */
export function added(ms: number, what: Cookie, cause: CookieChangeCause = 'explicit'): CaptureEvent {
  return { type: 'cookie-changed', time: startedAt + ms, cookie: what, removed: false, cause, storeId: '0' };
}

export function removed(ms: number, what: Cookie, cause: CookieChangeCause = 'explicit'): CaptureEvent {
  return { type: 'cookie-changed', time: startedAt + ms, cookie: what, removed: true, cause, storeId: '0' };
}

export function read(ms: number, ...cookies: Cookie[]): CaptureEvent {
  return { type: 'jar-read', time: startedAt + ms, cookies, storeId: '0' };
}

/** `+sid=1 @60 by 1#0/0`: what changed, when, and which line did it. */
export function changes({ jar }: Trace): string[] {
  return jar.changes.map(({ removed: gone, cookie: { name, value }, time, by }) => {
    const line = by === undefined ? '' : ` by ${by.hop}/${by.line}`;
    return `${gone ? '-' : '+'}${name}=${value} @${time - startedAt}${line}`;
  });
}

export function pairs(cookies: readonly Cookie[]): string[] {
  return cookies.map(({ name, value }) => `${name}=${value}`).sort();
}
