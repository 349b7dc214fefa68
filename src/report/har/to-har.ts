import type { Diagnosis, Trace } from '../../core/model.ts';
import { profileFor } from '../../core/profile.ts';
import { atOnce } from '../in-steps.ts';
import { maskerInSteps } from '../redact/masker.ts';
import { openMasker } from '../redact/open-masker.ts';
import { redactJudged } from '../redact/redact-diagnosis.ts';
import { redactBrowser, redactHop } from '../redact/redact-trace.ts';
import { toEntry } from './entry.ts';
import { entryOrder } from './entry-order.ts';
import type { Har } from './har.ts';
import { inTurn, whole } from './in-turn.ts';
import type { LazyHar } from './lazy-har.ts';
import { toLogSessionTrace } from './log-session-trace.ts';
import { toPages } from './pages.ts';
import type { Redaction } from './session-trace.ts';

export interface HarOptions {
  /** `values` masks what is secret and is the default everywhere; `none` only after the user was asked. */
  readonly redaction: Redaction;
  /** Random, new for every report. Without it pseudonyms could be compared between reports. */
  readonly salt: string;
  /** Of this program. */
  readonly version: string;
}

/**
 * A recording and its diagnosis as HAR 1.2 in report format 1. Entries in the order in which the requests started; one
 * per hop. Pure: same input, same file.
 */
export function toHar(trace: Trace, diagnosis: Diagnosis, options: HarOptions): Har {
  return whole(atOnce(harInSteps(trace, diagnosis, options)));
}

/**
 * The same in steps, for recordings of any size: first what is secret is looked for, and the steps yield how much of that is
 * done, from 0 to 1; then every hop is masked when it is its turn to be written (`jsonInParts`).
 */
export function* harInSteps(trace: Trace, diagnosis: Diagnosis, options: HarOptions): Generator<number, LazyHar> {
  const { redaction, salt } = options;
  const mask = redaction === 'none' ? openMasker : yield* maskerInSteps(trace, salt);
  const order = entryOrder(trace);
  const { pages, pageOf } = toPages(trace);
  const profile = profileFor(trace.browser);
  const told = new Map(diagnosis.chains.map((chain) => [chain.chain.id, chain]));
  return {
    log: {
      version: '1.2',
      creator: { name: 'Session Trace', version: options.version },
      browser: redactBrowser(trace.browser, mask),
      pages: inTurn(pages, (page) => ({ ...page, title: mask.url(page.title) })),
      entries: inTurn(order.places, ({ chain, hop: open }) => {
        const judged = told.get(chain.id)?.hops[open.index];
        const hop = redactHop(open, mask);
        const next = chain.hops[open.index + 1];
        return toEntry(
          chain,
          hop,
          next?.via === 'internal-redirect' ? redactHop(next, mask) : undefined,
          judged && { ...judged, ...redactJudged(judged, mask) },
          pageOf(chain.id),
          profile,
        );
      }),
      _sessionTrace: toLogSessionTrace(trace, diagnosis, order, redaction, mask),
    },
  };
}
