import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { toHar } from '../../../src/report/har/to-har.ts';
import { everything } from '../everything.ts';

/** What the format promises and a schema cannot say, of every recording there is. */
describe.each(everything)('$name', ({ trace: make }) => {
  const trace = make();
  const { log } = toHar(trace, diagnose(trace), { redaction: 'values', salt: 'a salt', version: '1' });
  const { chains, findings, sessionCookies } = log._sessionTrace;
  const starts = log.entries.map(({ startedDateTime }) => Date.parse(startedDateTime));

  test('one entry per hop, in the order in which the requests started', () => {
    expect(log.entries).toHaveLength(trace.chains.flatMap(({ hops }) => hops).length);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const { id, entries } of chains) {
      const told = entries.map((at) => log.entries[at]!._sessionTrace);
      expect(told.map(({ chain, hop }) => [chain, hop])).toEqual(told.map((_, hop) => [id, hop]));
    }
    expect(chains.flatMap(({ entries }) => entries).toSorted((a, b) => a - b)).toEqual([...log.entries.keys()]);
  });

  test('a chain says where it was lost when it was, and only then', () => {
    for (const { verdict, lostAt, entries } of chains) {
      expect(lostAt === null).toBe(verdict !== 'lost');
      if (lostAt !== null) expect(entries).toContain(lostAt);
    }
  });

  test('a finding belongs to a hop of its chain, and what is not certain names the test that decides', () => {
    for (const { chain, entry, confidence, nextTest, cause } of findings) {
      expect(chains.find(({ id }) => id === chain)?.entries).toContain(entry);
      expect([cause, confidence === 'certain' || nextTest !== null]).toEqual([cause, true]);
    }
  });

  test('evidence, story and hypotheses point at entries', () => {
    const within = (at: number) => at >= 0 && at < log.entries.length;
    for (const { evidence, story, hypotheses } of findings) {
      const places = [...evidence, ...story, ...hypotheses.flatMap((one) => one.evidence)].map(({ entry }) => entry);
      expect(places.filter((at) => !within(at))).toEqual([]);
    }
  });

  test('a cookie that was sent has no reason, one that was not has one or is unexplained', () => {
    for (const { _sessionTrace: own } of log.entries) {
      for (const { outcome, reasons, explained } of own.cookies) {
        if (outcome === 'sent') expect(reasons).toEqual([]);
        else expect(reasons.length > 0 || !explained).toBe(true);
      }
      for (const { outcome, reasons, explained } of own.setCookies) {
        if (outcome !== 'rejected') expect(reasons).toEqual([]);
        else expect(reasons.length > 0 || !explained).toBe(true);
      }
    }
  });

  test('a session cookie that is followed, or a piece of it, is told of by an entry', () => {
    const known = log.entries.flatMap(({ _sessionTrace: own }) => [
      ...own.cookies.map(({ name }) => name),
      ...own.setCookies.map(({ name }) => name),
    ]);
    for (const { name } of sessionCookies) expect(known.some((one) => one.startsWith(name))).toBe(true);
  });

  test('every Set-Cookie line of an entry is told of, in its order', () => {
    for (const { response, _sessionTrace: own } of log.entries) {
      const lines = response.headers.filter(({ name }) => name.toLowerCase() === 'set-cookie');
      expect(own.setCookies.map(({ line }) => line)).toEqual(lines.map(({ value }) => value));
    }
  });
});
