import { rememberedLimit, settingsKey } from '../recorder/remembered-limit.ts';

/** What of a page is needed here: its storage, and word of what other pages of the extension write there. */
export interface StoragePage {
  readonly localStorage: Pick<Storage, 'getItem'>;
  readonly addEventListener: (type: 'storage', hear: (event: Pick<StorageEvent, 'key' | 'newValue'>) => void) => void;
}

/** What of a recorder's handle is needed. */
interface Limited {
  readonly keep: (limit: number) => void;
  readonly state: () => { readonly limit: number };
}

/**
 * Holds a recording to the limit that the user chose in a panel, from its first chain on and whenever the choice changes:
 * a panel may be opened late or never, and that of another window may have changed it. Storage can be refused by the browser;
 * then only the panel says.
 */
export function keepAtMost(handle: Limited, page: StoragePage): void {
  const follow = (settings: string | null) => {
    const limit = rememberedLimit(settings);
    if (limit !== undefined && limit !== handle.state().limit) handle.keep(limit);
  };
  try {
    follow(page.localStorage.getItem(settingsKey));
  } catch {
    return;
  }
  page.addEventListener('storage', ({ key, newValue }) => {
    if (key === settingsKey) follow(newValue);
  });
}
