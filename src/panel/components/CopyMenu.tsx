import { Fragment } from 'preact';
import { copyItems, type CopyItem } from '../copy/copy-items.ts';
import { compareItems } from '../copy/compare-items.ts';
import { networkItems } from '../copy/network-items.ts';
import { takePicture } from '../copy/take-picture.ts';
import { usePanel } from '../use-panel.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { t } from '../words.ts';
import { Menu, MenuItem } from './Menu.tsx';

/** The menu of the right mouse button, where it was asked for. */
export function CopyMenu() {
  const { store, actions, copies } = usePanel();
  const { menu, masked } = copies;
  const open = menu.value;
  if (open === undefined) return null;
  const { subject } = open;
  const close = () => (menu.value = undefined);
  const pick = (run: () => void) => () => {
    close();
    run();
  };
  const copy = (made: string | undefined) => {
    if (made === undefined) copies.nothingToCopy();
    else actions.copy(made);
  };
  const take = (item: CopyItem) => {
    if ('act' in item) {
      item.act();
      return;
    }
    if ('text' in item) copy(item.text());
    else if ('tell' in item) masked(item.of, 'writingCopy', ({ told }) => copy(item.tell(told)));
    else masked(item.of, 'writingPicture', (chain) => void takePicture(store, chain, item.picture));
  };
  const groups = [
    ...copyItems(subject, store.selection.sites.value),
    networkItems(subject, store),
    compareItems(subject, store),
  ].filter((group) => group.length > 0);
  // the notes and the last item, before anything is drawn: nothing has to be measured
  const lines = groups.flat().reduce((sum, { note }) => sum + (note === undefined ? 1 : 1.6), 1.5);
  return (
    <div
      class="at-pointer"
      style={{ '--x': `${open.x}px`, '--y': `${open.y}px`, '--lines': lines }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <Menu label={t('copyMenu')} role="menu" onClose={close}>
        {groups.map((group, at) => (
          <Fragment key={at}>
            {at > 0 && <hr />}
            {group.map((item) => (
              <MenuItem
                key={item.title}
                icon={item.icon}
                title={visibleText(cut(t(item.title, item.values ?? {}), 120))}
                note={item.note === undefined ? undefined : t(item.note)}
                onPick={pick(() => take(item))}
              />
            ))}
          </Fragment>
        ))}
      </Menu>
    </div>
  );
}
