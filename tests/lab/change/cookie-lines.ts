import { parseSetCookie } from '../../../src/core/cookie/parse-set-cookie.ts';
import { withAttributes } from '../../../src/core/fix/changed-lines.ts';
import type { Change } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import type { LabRequest } from '../scenario.ts';
import type { Sites } from '../with-change.ts';
import { behind, mapLines, mapRoutes } from './layer.ts';

const nameOf = (line: string): string => line.slice(0, line.indexOf('='));

export function changeAttributes(sites: Sites, change: Extract<Change, { kind: 'attributes' }>): Sites {
  return behind(sites, {
    outgoing: (response) =>
      mapLines(response, (line) =>
        nameOf(line) === change.cookie ? withAttributes(line, change.set, profiles.chromium) : line,
      ),
  });
}

/** The value goes into the server's memory, its key into the cookie. */
export function shortenValue(sites: Sites, cookie: string): Sites {
  return behind(sites, {
    incoming: (request, state) => ({
      ...request,
      cookies: request.cookies.map(({ name, value }) => ({
        name,
        value: (name === cookie ? state.sessions.get(`kept ${value}`)?.['value'] : undefined) ?? value,
      })),
    }),
    outgoing: (response, _, state) =>
      mapLines(response, (line) => {
        if (nameOf(line) !== cookie) return line;
        const [pair = '', ...attributes] = line.split(';');
        const key = state.newId();
        state.sessions.set(`kept ${key}`, { value: pair.slice(cookie.length + 1) });
        return [`${cookie}=${key}`, ...attributes].join(';');
      }),
  });
}

/** One application gives its cookie another name, and no longer reads the old one. */
export function renameCookie(sites: Sites, { cookie, origin, to }: Extract<Change, { kind: 'rename' }>): Sites {
  const incoming = (request: LabRequest): LabRequest => ({
    ...request,
    cookies: request.cookies
      .filter(({ name }) => name !== cookie)
      .map(({ name, value }) => ({ name: name === to ? cookie : name, value })),
  });
  const mine = behind(sites, {
    incoming,
    outgoing: (response) =>
      mapLines(response, (line) => (nameOf(line) === cookie ? `${to}${line.slice(cookie.length)}` : line)),
  });
  return mapRoutes(sites, (handler, route, at) =>
    origin === undefined || at === origin ? (mine[at]?.[route] ?? handler) : handler,
  );
}

/** Nothing deletes the cookie any more, neither a line of its own nor Clear-Site-Data. */
export function keepLines(sites: Sites, cookie: string): Sites {
  return behind(sites, {
    outgoing: (response, _, state) => {
      const headers = response.headers.filter(([name]) => name !== 'Clear-Site-Data');
      return mapLines({ ...response, headers }, (line) =>
        nameOf(line) === cookie && isDeletion(line, state.now()) ? undefined : line,
      );
    },
  });
}

function isDeletion(line: string, now: number): boolean {
  const parse = parseSetCookie(line, profiles.chromium);
  if (!parse.ok) return false;
  const { maxAgeSeconds, expiresAt } = parse.parsed;
  return maxAgeSeconds === undefined ? expiresAt !== undefined && expiresAt <= now : maxAgeSeconds <= 0;
}
