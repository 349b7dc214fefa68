import type { LaneEvent } from './lanes.ts';
import type { Word } from '../words.ts';

/** What a lane says beside its glyph. */
export const eventWord: Readonly<Record<LaneEvent, Word>> = {
  sent: 'sent',
  'not-sent': 'notSent',
  'not-in-jar': 'notInJar',
  'other-site': 'otherSite',
  set: 'set',
  'set-again': 'setAgain',
  renewed: 'renewed',
  replaced: 'replaced',
  deleted: 'deleted',
  rejected: 'rejected',
  expired: 'expired',
};
