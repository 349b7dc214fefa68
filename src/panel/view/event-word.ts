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
  'delete-missed': 'deleteMissed',
  rejected: 'rejected',
  swallowed: 'swallowed',
  expired: 'expired',
};

/** The same in one sentence, for who has not met the word. */
export const eventTip: Readonly<Record<LaneEvent, Word>> = {
  sent: 'sentTip',
  'not-sent': 'notSentTip',
  'not-in-jar': 'notInJarTip',
  'other-site': 'otherSiteTip',
  set: 'setTip',
  'set-again': 'setAgainTip',
  renewed: 'renewedTip',
  replaced: 'replacedTip',
  deleted: 'deletedTip',
  'delete-missed': 'deleteMissedTip',
  rejected: 'rejectedTip',
  swallowed: 'swallowedTip',
  expired: 'expiredTip',
};
