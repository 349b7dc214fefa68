import type { LookAlike } from './look-alike.ts';
import { forTheRecord } from './for-the-record.ts';
import { heldBack } from './held-back.ts';
import { refusedToStore } from './refused-to-store.ts';
import { sentInVain } from './sent-in-vain.ts';
import { takenAway } from './taken-away.ts';

export const lookAlikes: Readonly<Record<string, readonly LookAlike[]>> = {
  'refused to store': refusedToStore,
  'held back': heldBack,
  'taken away': takenAway,
  'sent in vain': sentInVain,
  'for the record': forTheRecord,
};
