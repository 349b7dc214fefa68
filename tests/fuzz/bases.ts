import { diagnose } from '../../src/core/diagnose.ts';
import type { Har } from '../../src/report/har/har.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { chain } from '../chain.ts';
import { corpus } from '../report/corpus.ts';

/** Good files, which mutations then break: our own reports, open and masked, and the same recordings as other tools write them. */
export function bases(): readonly unknown[] {
  return Object.values(corpus).flatMap((script) => {
    const trace = chain(script);
    const diagnosis = diagnose(trace);
    const open = toHar(trace, diagnosis, { redaction: 'none', salt: '', version: '1' });
    const masked = toHar(trace, diagnosis, { redaction: 'values', salt: 'a salt', version: '1' });
    return [open, masked, foreign(open, 'WebInspector'), foreign(open, 'Firefox')].map((har): unknown =>
      JSON.parse(JSON.stringify(har)),
    );
  });
}

function foreign({ log }: Har, name: string): unknown {
  const { _sessionTrace: _, ...rest } = log;
  return {
    log: {
      ...rest,
      creator: { name, version: '140.0' },
      entries: log.entries.map(({ _sessionTrace, ...entry }) => entry),
    },
  };
}
