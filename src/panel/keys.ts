import { filterId } from './components/FilterBox.tsx';
import { detailsTabs } from './store/create-view-state.ts';
import { moveRegion } from './regions.ts';
import type { Panel } from './use-panel.ts';
import type { Word } from './words.ts';

/** The keys that work anywhere in the panel, in the order of the help. Lists, grid, tabs and menus have their own. */
export const keyTable: readonly { readonly keys: string; readonly does: Word }[] = [
  { keys: 'Ctrl+E', does: 'keyRecord' },
  { keys: 'Ctrl+L', does: 'keyClear' },
  { keys: '/', does: 'keyFilter' },
  { keys: 'L', does: 'keyLost' },
  { keys: 'A', does: 'keyAll' },
  { keys: 'S', does: 'keyCookie' },
  { keys: 'I', does: 'keyImport' },
  { keys: 'X', does: 'keyExport' },
  { keys: 'M', does: 'keyCopy' },
  { keys: 'Ctrl+C', does: 'keySummary' },
  { keys: 'V', does: 'keyFold' },
  { keys: 'F', does: 'keyFix' },
  { keys: 'W', does: 'keyWhatIf' },
  { keys: 'C', does: 'keyCompare' },
  { keys: 'Alt+↑ Alt+↓', does: 'keyChainStep' },
  { keys: 'N Shift+N', does: 'keyLostStep' },
  { keys: 'J K', does: 'keyHopStep' },
  { keys: 'G', does: 'keyFault' },
  { keys: '1 2 3 4 5', does: 'keyTabs' },
  { keys: 'F6 Shift+F6', does: 'keyRegion' },
  { keys: 'Esc', does: 'keyEscape' },
  { keys: ',', does: 'keySettings' },
  { keys: '?', does: 'keyHelp' },
];

/** Runs what a key means and keeps it from DevTools; keys that mean nothing here pass on. */
export function onPanelKey(event: KeyboardEvent, panel: Panel): void {
  if (event.defaultPrevented) return;
  const act =
    event.ctrlKey || event.metaKey
      ? withControl(event, panel)
      : event.altKey
        ? withAlt(event, panel)
        : alone(event, panel);
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

type Act = (() => void) | undefined;

function withControl({ key }: KeyboardEvent, { store, actions }: Panel): Act {
  switch (key.toLowerCase()) {
    case 'e':
      return actions.toggleRecording;
    case 'l':
      return actions.clear;
    case 'c': {
      const nothingSelected = document.getSelection()?.isCollapsed !== false && !isTextField(document.activeElement);
      return nothingSelected && store.selection.chain.value !== undefined ? actions.copySummary : undefined;
    }
    default:
      return undefined;
  }
}

function withAlt({ key }: KeyboardEvent, { store }: Panel): Act {
  if (key === 'ArrowLeft' && store.view.pages.value.length > 1) return store.view.back;
  if (key === 'ArrowUp') return () => store.selection.step('chain', -1);
  if (key === 'ArrowDown') return () => store.selection.step('chain', 1);
  return undefined;
}

function alone(event: KeyboardEvent, { store, actions, copies }: Panel): Act {
  const { view, list, selection, settings } = store;
  if (event.key === 'Escape') return closeOne({ store, copies });
  if (
    view.pages.value.length > 0 ||
    view.keysShown.value ||
    view.signsShown.value ||
    view.settingsShown.value ||
    view.maskShown.value
  )
    return undefined;
  if (event.key === 'F6') return () => moveRegion(event.shiftKey ? -1 : 1);
  if (isTextField(event.target) || !settings.letterKeys.value) return undefined;
  // what these keys move or open lies under the comparison
  const isCovered = store.comparison.open.value && /^[1-5vfwjkg]$/i.test(event.key);
  if (isCovered) return undefined;
  const tab = detailsTabs[Number(event.key) - 1];
  if (tab !== undefined)
    return () => {
      view.detailsOpen.value = true;
      view.tab.value = tab;
    };
  switch (event.key.toLowerCase()) {
    case '/':
      return () => document.getElementById(filterId)?.focus();
    case 'l':
      return () => (list.onlyLost.value = !list.onlyLost.value);
    case 'a':
      return () => (list.allRequests.value = !list.allRequests.value);
    case 's':
      return () => (view.menu.value = 'cookie');
    case 'i':
      return actions.chooseFile;
    case 'x':
      return () => (view.menu.value = 'export');
    case 'm':
      return store.comparison.result.value === undefined ? actions.copyMarkdown : actions.copyComparison;
    case 'c':
      return selection.entry.value === undefined ? undefined : store.comparison.next;
    case 'v':
      return () => (view.verdictFolded.value = !view.verdictFolded.value);
    case 'f':
      return () => {
        view.verdictFolded.value = false;
        view.codeShown.value = true;
        requestAnimationFrame(focusFix);
      };
    case 'w':
      return () => {
        view.detailsOpen.value = true;
        view.tab.value = 'what-if';
        requestAnimationFrame(() => document.getElementById('what-if-same-site')?.focus());
      };
    case 'n':
      return () => selection.step('lost', event.shiftKey ? -1 : 1);
    case 'j':
      return () => selection.step('hop', 1);
    case 'k':
      return () => selection.step('hop', -1);
    case 'g':
      return () => {
        selection.goToFault();
        view.jumps.value += 1;
      };
    case ',':
      return () => (view.settingsShown.value = true);
    case '?':
      return () => (view.keysShown.value = true);
    default:
      return undefined;
  }
}

/**
 * What lies on top of the rest, one per press: menu, dialog, what is being read, message, what is being written,
 * comparison, what if, details. The comparison
 * covers the timeline, so what is supposed there stays while it is open.
 */
function closeOne({ store, copies }: Pick<Panel, 'store' | 'copies'>): Act {
  const { view, comparison, selection, whatIf, writing } = store;
  if (copies.menu.value !== undefined) return () => (copies.menu.value = undefined);
  if (view.menu.value !== undefined) return () => (view.menu.value = undefined);
  if (view.pages.value.length > 0) return () => (view.pages.value = []);
  if (view.keysShown.value) return () => (view.keysShown.value = false);
  if (view.signsShown.value) return () => (view.signsShown.value = false);
  if (view.settingsShown.value) return () => (view.settingsShown.value = false);
  if (view.maskShown.value) return () => (view.maskShown.value = false);
  // The bar above the panel shows one of these, in this order.
  if (view.reading.value !== undefined) return store.files.cancel;
  if (view.notice.value !== undefined) return () => (view.notice.value = undefined);
  if (view.copyReady.value !== undefined) return () => (view.copyReady.value = undefined);
  const job = writing.job.value;
  if (job !== undefined) return job.stop;
  if (selection.news.value.length > 0) return selection.dismissNews;
  if (comparison.open.value) return () => (comparison.open.value = false);
  if (whatIf.changes.value.length > 0) return whatIf.reset;
  if (view.detailsOpen.value)
    return () => {
      const inside = document.activeElement?.closest('.drawer') != null;
      view.detailsOpen.value = false;
      if (inside) document.querySelector<HTMLElement>('.tg [role=row][tabindex="0"]')?.focus();
    };
  return undefined;
}

/** What can be done first: try the fix, else choose the framework of its code; the heading where there is nothing to do. */
function focusFix(): void {
  const head = document.getElementById('fix-h');
  const fix = head?.closest('.fix');
  const first = fix?.querySelector<HTMLElement>('.try') ?? fix?.querySelector<HTMLElement>('[role=tab][tabindex="0"]');
  head?.scrollIntoView({ block: 'nearest' });
  (first ?? head)?.focus();
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'file';
}
