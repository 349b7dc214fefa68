import { judgeChain } from '../../src/core/judge.ts';
import { profileFor } from '../../src/core/profile.ts';
import { chain } from '../chain.ts';

/** One fault put into a healthy script. */
export interface Mutation {
  /** Name of the cookie whose lines are changed; deletions of it are left alone. */
  readonly cookie: string;
  /** A changed line (without `< Set-Cookie: `), or several. */
  readonly change: (line: string) => string | readonly string[];
  /** The request at which the cookie is missed, as `GET https://app.test/`; it carried it in the healthy script. */
  readonly missedAt: string;
  /** Of the whole script, before anything else. */
  readonly everywhere?: readonly [from: string, to: string];
}

/**
 * The script as it would have been with the fault: the Cookie headers are what the rules then send, and the first request
 * that comes without the cookie is answered as to a stranger, which ends the script. Throws when the cookie is never missed,
 * so that a mutation cannot be without effect.
 */
export function mutate(script: string, { cookie, change, missedAt, everywhere }: Mutation): string {
  const text = everywhere === undefined ? script : script.replaceAll(everywhere[0], everywhere[1]);
  const done: string[] = [];
  let [request, carried] = ['', false];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (/^> [A-Z]+ /.test(line)) [request, carried] = [line.slice(2), false];
    if (line.startsWith('> Cookie:')) {
      carried = line.includes(` ${cookie}=`);
      done.push(...cookieLine(done));
    } else if (/^< \d/.test(line) && carried && request === missedAt && !isSent(done, cookie)) {
      return [...done, ...rebuff(request, done)].join('\n');
    } else {
      const set = /^< Set-Cookie: (.*)$/.exec(line)?.[1];
      if (set === undefined || !set.startsWith(`${cookie}=`) || /max-age=0|1970/i.test(set)) done.push(line);
      else done.push(...[change(set)].flat().map((one) => `< Set-Cookie: ${one}`));
    }
  }
  throw new Error(`${cookie} was never missed at ${missedAt}`);
}

/** A page leads to the login; a form or an answer of a provider fails. */
function rebuff(request: string, done: readonly string[]): readonly string[] {
  if (request.startsWith('POST')) return ['< 400'];
  const login = ['< 302 /login', `> GET ${new URL('/login', request.split(' ')[1]).href}`];
  return [...login, ...cookieLine([...done, ...login]), '< 200'];
}

function isSent(lines: readonly string[], cookie: string): boolean {
  const own = lines.slice(lines.findLastIndex((line) => /^> [A-Z]+ /.test(line)));
  return own.some((line) => line.startsWith('> Cookie:') && line.includes(` ${cookie}=`));
}

/** What the engine would send with the last request of a script that ends in one. */
function cookieLine(lines: readonly string[]): readonly string[] {
  const trace = chain(lines.join('\n'));
  const open = trace.chains.find(({ state }) => state === 'open') ?? trace.chains.at(-1)!;
  const verdict = judgeChain(trace, open, profileFor(trace.browser)).at(-1)!;
  const due = verdict.cookies
    .filter(({ inJar, reasons }) => inJar && (reasons.length === 0 || reasons.join() === 'credentials-omitted'))
    .map((one) => one.cookie)
    .sort((a, b) => b.path.length - a.path.length || (a.createdAt ?? 0) - (b.createdAt ?? 0));
  return due.length === 0 ? [] : [`> Cookie: ${due.map(({ name, value }) => `${name}=${value}`).join('; ')}`];
}
