import type { RawCommitted, RawCookieChange, RawRequest, RawTarget } from '../../src/capture/raw.ts';
import events from './recorded-events.json' with { type: 'json' };

/** Events as Chromium 156 and Firefox 153 handed them to a listener; headers that do not matter are left out. */
type Recorded = Record<
  'start' | 'sent' | 'received' | 'redirect' | 'cached' | 'hsts' | 'frame' | 'worker' | 'completed' | 'failed' | 'meta',
  RawRequest
> & { committed: RawCommitted; target: RawTarget; cookie: RawCookieChange; overwrite: RawCookieChange };

export const chromium = events.chromium as unknown as Recorded;
export const firefox = events.firefox as unknown as Recorded;
