import { CookieJar } from 'tough-cookie';
import { Jar } from '../../src/core/cookie/jar.ts';
import { profiles } from '../../src/core/profile.ts';
import { topLevelFacts } from '../../src/core/site/request-facts.ts';
import { now, visits } from './inputs.ts';
import type { Visit } from './inputs.ts';
import { race } from './measure.ts';

const profile = profiles.rfc10025;
const toughOptions = { ignoreError: true, sameSiteContext: 'strict' } as const;

/** A whole session: for each visit the cookies of the request, then the lines of its response. Answers how many were sent. */
function ours(session: readonly Visit[]): number {
  const jar = new Jar();
  let count = 0;
  for (const { url, lines } of session) {
    const request = topLevelFacts(url);
    for (const { reasons } of jar.retrieve({ request, now, profile })) if (reasons.length === 0) count++;
    for (const line of lines) jar.store({ line, request, now, profile });
  }
  return count;
}

function tough(session: readonly Visit[]): number {
  const jar = new CookieJar();
  let count = 0;
  for (const { url, lines } of session) {
    count += jar.getCookiesSync(url, toughOptions).length;
    for (const line of lines) jar.setCookieSync(line, url, toughOptions);
  }
  return count;
}

export function throughput(rounds: number): readonly string[] {
  return [['few sites', visits(600, 5)] as const, ['many sites', visits(600, 100)] as const].map(([name, session]) => {
    if (ours(session) !== tough(session)) throw new Error(`${name}: the two did not send the same`);
    const times = race({ ours: () => ours(session), tough: () => tough(session) }, rounds);
    return `${name} ${JSON.stringify(times)} ${times.tough / times.ours}`;
  });
}
