import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from './actions.ts';
import type { Copies } from './copy/create-copies.ts';
import type { Store } from './store/create-store.ts';

export interface Panel {
  readonly store: Store;
  readonly actions: Actions;
  readonly copies: Copies;
}

export const PanelContext = createContext<Panel | undefined>(undefined);

/** The panel's store and actions, for components below `App`. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === undefined) throw new Error('a component of the panel stands outside App');
  return panel;
}
