import { useSignal } from '@preact/signals';
import type { SessionCookie } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { t, type Word } from '../words.ts';
import { Icon } from './Icon.tsx';
import { Menu, MenuItem } from './Menu.tsx';
import { PageText } from './PageText.tsx';

const because: Readonly<Record<SessionCookie['because'], Word>> = {
  'known-name': 'becauseKnownName',
  behaviour: 'becauseBehaviour',
  chosen: 'becauseChosen',
};

/** Which cookie carries the session: found automatically, or chosen. */
export function CookiePicker() {
  const { store } = usePanel();
  const { menu } = store.view;
  const followed = store.diagnosis.value?.sessionCookies ?? [];
  const names = [...new Set(followed.map((cookie) => cookie.name))];
  const lane = store.selection.timeline.value.lanes.find((item) => item.session)?.name ?? names[0];
  const chosen = store.chosen.value.length > 0;
  return (
    <div class="combo-box">
      <button
        type="button"
        class="combo"
        title={[t('sessionCookieTip'), ...(names.length > 1 ? [moreCookies(names.length - 1)] : [])].join('\n')}
        aria-haspopup="listbox"
        aria-expanded={menu.value === 'cookie'}
        onClick={() => (menu.value = menu.value === 'cookie' ? undefined : 'cookie')}
      >
        <Icon name="key" />
        <span class="lbl">{t('sessionCookie')}</span>{' '}
        {lane === undefined ? (
          <span>{t('auto')}</span>
        ) : (
          <>
            <b>
              <PageText text={lane} max={32} />
            </b>
            <MoreNames n={names.length - 1} /> <span class="dim">{t(chosen ? 'isChosen' : 'isAuto')}</span>
          </>
        )}
        <Icon name="caret" />
      </button>
      {menu.value === 'cookie' && <CookieMenu />}
    </div>
  );
}

/** Few words for the eye, and what they mean for the ear. */
function MoreNames({ n }: { readonly n: number }) {
  if (n < 1) return null;
  return (
    <>
      <span class="dim" aria-hidden="true">
        {t(n === 1 ? 'severalOne' : 'severalOther', { n })}
      </span>
      <span class="sr">{`, ${moreCookies(n)}`}</span>
    </>
  );
}

function moreCookies(n: number): string {
  return t(n === 1 ? 'moreCookiesOne' : 'moreCookiesOther', { n });
}

function CookieMenu() {
  const { store } = usePanel();
  const { chosen, view } = store;
  const asking = useSignal(false);
  const close = () => (view.menu.value = undefined);
  const follow = (name: string, domain?: string) => {
    chosen.value = [domain === undefined ? { name } : { name, domain }];
    close();
  };
  if (asking.value) return <NameForm onFollow={follow} onClose={close} />;
  const followed = store.diagnosis.value?.sessionCookies ?? [];
  const others = candidates(store.selection.timeline.value.lanes, followed);
  return (
    <Menu label={t('sessionCookie')} role="listbox" onClose={close}>
      <MenuItem
        role="option"
        icon={chosen.value.length === 0 ? 'check' : undefined}
        selected={chosen.value.length === 0}
        title={t('automatic')}
        note={t('automaticNote')}
        onPick={() => {
          chosen.value = [];
          close();
        }}
      />
      <hr role="none" />
      {followed.slice(0, 12).map((cookie) => (
        <MenuItem
          key={`${cookie.name} ${cookie.domain}`}
          role="option"
          icon={isChosen(chosen.value, cookie) ? 'check' : undefined}
          selected={isChosen(chosen.value, cookie)}
          title={
            <code>
              <PageText text={cookie.name} max={60} />
            </code>
          }
          note={<PageText text={t(because[cookie.because], { domain: cookie.domain })} max={80} />}
          onPick={() => follow(cookie.name, cookie.domain)}
        />
      ))}
      {others.map((cookie) => (
        <MenuItem
          key={`${cookie.name} ${cookie.domain}`}
          role="option"
          title={
            <code>
              <PageText text={cookie.name} max={60} />
            </code>
          }
          note={<PageText text={cookie.domain} max={80} />}
          onPick={() => follow(cookie.name, cookie.domain)}
        />
      ))}
      <hr role="none" />
      <MenuItem
        role="option"
        title={t('anotherName')}
        note={t('anotherNameNote')}
        onPick={() => (asking.value = true)}
      />
    </Menu>
  );
}

function NameForm({ onFollow, onClose }: { readonly onFollow: (name: string) => void; readonly onClose: () => void }) {
  return (
    <form
      class="menu name-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get('name');
        const name = typeof value === 'string' ? value.trim() : '';
        if (name === '') onClose();
        else onFollow(name);
      }}
    >
      <label>
        {t('cookieName')}
        <input name="name" ref={(field) => field?.focus()} autocomplete="off" spellcheck={false} />
      </label>
      <button type="submit" class="lnk">
        {t('follow')}
      </button>
    </form>
  );
}

interface Named {
  readonly name: string;
  readonly domain: string;
}

/** The other cookies of the timeline; several of one name are followed together. */
function candidates(lanes: readonly Named[], followed: readonly Named[]): readonly Named[] {
  const isSame = (a: Named, b: Named) => a.name === b.name && a.domain === b.domain;
  return lanes
    .filter(
      (lane, at) =>
        !followed.some((cookie) => isSame(cookie, lane)) && lanes.findIndex((one) => isSame(one, lane)) === at,
    )
    .slice(0, 12);
}

function isChosen(chosen: readonly { readonly name: string; readonly domain?: string }[], cookie: Named): boolean {
  return chosen.some((item) => item.name === cookie.name && (item.domain ?? cookie.domain) === cookie.domain);
}
