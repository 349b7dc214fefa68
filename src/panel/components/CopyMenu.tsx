import { Fragment } from 'preact';
import { copyItems } from '../copy/copy-items.ts';
import { usePanel } from '../use-panel.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { t } from '../words.ts';
import { Menu, MenuItem } from './Menu.tsx';

/** The menu of the right mouse button, where it was asked for. */
export function CopyMenu() {
  const { actions, copies } = usePanel();
  const { menu, masked, openInNetwork } = copies;
  const open = menu.value;
  if (open === undefined) return null;
  const { subject } = open;
  const close = () => (menu.value = undefined);
  const pick = (run: () => void) => () => {
    close();
    run();
  };
  const groups = copyItems(subject, masked).filter((group) => group.length > 0);
  const url = subject.kind === 'chain' ? undefined : subject.hop.hop.request.url;
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
            {group.map(({ title, values = {}, note, icon, text }) => (
              <MenuItem
                key={title}
                icon={icon}
                title={visibleText(cut(t(title, values), 120))}
                note={note === undefined ? undefined : t(note)}
                onPick={pick(() => {
                  const made = text();
                  if (made === undefined) copies.nothingToCopy();
                  else actions.copy(made);
                })}
              />
            ))}
          </Fragment>
        ))}
        {openInNetwork !== undefined && url !== undefined && (
          <>
            <hr />
            <MenuItem icon="ext" title={t('showInNetwork')} onPick={pick(() => openInNetwork(url))} />
          </>
        )}
      </Menu>
    </div>
  );
}
