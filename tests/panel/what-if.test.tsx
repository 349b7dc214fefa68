// @vitest-environment happy-dom
import axe from 'axe-core';
import { act, cleanup, fireEvent, screen, within, waitFor } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { chain } from '../chain.ts';
import type { RecordingName } from './fixtures.ts';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

function openWhatIf(name: RecordingName) {
  const opened = openPanel(name);
  fireEvent.keyDown(document.body, { key: 'w' });
  return opened;
}

const panel = () => screen.getByRole('tabpanel', { name: 'What if' });
const field = (label: RegExp | string) => within(panel()).getByLabelText(label);
const says = () => within(panel()).getByRole('status').textContent;
const effects = (name: 'Gets better' | 'Breaks') => within(panel()).getByRole('region', { name }).textContent;
const lane = () =>
  within(screen.getByRole('treegrid', { name: names.hops }))
    .getAllByRole('row')
    .map((row) => row.querySelector('.lane.main .ev')?.textContent ?? '')
    .filter((text) => text !== '');
const type = (label: RegExp, value: string) => fireEvent.input(field(label), { target: { value } });
const choose = (label: RegExp, value: string) => fireEvent.change(field(label), { target: { value } });

describe('the attributes of the session cookie', () => {
  test('start as recorded, and nothing is supposed', () => {
    openWhatIf('path');
    expect(within(panel()).getByRole('group', { name: 'What if sid were set like this:' })).toBeTruthy();
    expect(field(/^Path/)).toHaveProperty('value', '/app');
    expect(field(/^SameSite/)).toHaveProperty('value', 'lax');
    expect(field(/^Secure/)).toHaveProperty('checked', true);
    expect(screen.queryByText('What if: not the recording')).toBeNull();
  });

  test('a wider path keeps the session at once: in words, in the lane, in the effects; the verdict stays', () => {
    openWhatIf('path');
    expect(lane()).toContain('not sent');
    type(/^Path/, '/');
    expect(says()).toMatch(/sid.*the session is kept/);
    expect(lane()).not.toContain('not sent');
    expect(screen.getByText('What if: not the recording')).toBeTruthy();
    expect(document.querySelector('.wi-verdict')?.textContent).toBe('the session would be kept (recorded: lost)');
    expect(screen.queryByText(names.lostHere)).toBeNull();
    expect(effects('Gets better')).toMatch(/hop 2.*sid.*is sent/);
    expect(effects('Breaks')).toContain('no other hop of this recording changes');
    expect(screen.getByRole('article').textContent).toContain(names.sessionLost);
    expect(panel().textContent).toContain('Path=/;');
  });

  test('beside the outcome stands that the answers are still the recorded ones', () => {
    openWhatIf('path');
    type(/^Path/, '/');
    expect(says()).toMatch(/answer of hop 2 in c2 is still the recorded one/);
    expect(document.querySelector('.wi-bar')?.textContent).toContain('answers as recorded');
    type(/^Path/, '/else');
    expect(effects('Breaks')).toContain('no hop of this recording changes');
    expect(says()).not.toMatch(/recorded one/);
    expect(document.querySelector('.wi-bar')?.textContent).not.toContain('answers as recorded');
  });

  test('what breaks is said with its reason', () => {
    openWhatIf('path');
    choose(/^SameSite/, 'none');
    fireEvent.click(field(/^Secure/));
    expect(says()).toMatch(/still lost at hop 2/);
    expect(document.querySelector('.wi-verdict')?.textContent).toBe('the session would still be lost');
    expect(effects('Breaks')).toMatch(/sid.*is refused.*SameSiteNoneInsecure/);
  });

  test('a prefix asks for its attributes', () => {
    openWhatIf('path');
    choose(/^Name prefix/, '__Host-');
    expect(effects('Breaks')).toMatch(/__Host-sid.*is refused.*InvalidPrefix/);
    type(/^Path/, '/');
    expect(says()).toMatch(/__Host-sid.*the session is kept/);
  });

  test('a kept session may be lost by a change', () => {
    const { store } = openWhatIf('kept');
    store.selection.select('c1');
    type(/^Path/, '/callback');
    expect(says()).toMatch(/then lost at hop 4/);
    expect(screen.getByText(names.lostHere)).toBeTruthy();
  });

  test('back to what was recorded is no change', () => {
    const { store } = openWhatIf('path');
    type(/^Path/, '/x');
    type(/^Path/, '/app');
    expect(store.whatIf.changes.value).toEqual([]);
  });

  test('a field cannot smuggle attributes in', () => {
    const { store } = openWhatIf('path');
    type(/^Path/, '/; SameSite=None');
    expect(store.whatIf.changes.value).toEqual([
      { kind: 'attributes', cookie: 'sid', set: { path: '/ SameSite=None' } },
    ]);
  });

  test('Reset shows the recording again; so does Clear', () => {
    const { store } = openWhatIf('path');
    type(/^Path/, '/');
    fireEvent.click(within(panel()).getByRole('button', { name: 'Reset' }));
    expect(lane()).toContain('not sent');
    type(/^Path/, '/');
    fireEvent.click(screen.getByRole('button', { name: names.clear }));
    expect(store.whatIf.changes.value).toEqual([]);
  });
});

describe('what is supposed of one flow', () => {
  /** Two sign-ins, each with its own flow, that lose their cookies in the same way. */
  const twice = () => {
    const sign = (site: string) => `
      * after 30 s
      * via start
      > GET https://${site}/app/login
      < 302 /dashboard
      < Set-Cookie: sid=${'4f2a9c'.repeat(5)}; Path=/app; Secure; HttpOnly
      > GET https://${site}/dashboard
      < 302 /app/login
      > GET https://${site}/app/login
      > Cookie: sid=${'4f2a9c'.repeat(5)}
      < 200`;
    return chain(`* observed\n${sign('one.test')}\n${sign('two.test')}`);
  };
  const bar = () => screen.queryByText('What if: not the recording');

  test('stays with it: another shows its recording, and the first comes back as it was left', () => {
    const { store } = openPanel(twice());
    store.selection.select('c1');
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(bar()).toBeTruthy();
    expect(lane()).not.toContain('not sent');
    void act(() => store.selection.select('c2'));
    expect(bar()).toBeNull();
    expect(lane()).toContain('not sent');
    expect(screen.getByText(names.lostHere)).toBeTruthy();
    expect(within(panel()).queryByRole('button', { name: 'Reset' })).toBeNull();
    expect(field(/^Path/)).toHaveProperty('value', '/app');
    void act(() => store.selection.select('c1'));
    expect(field(/^Path/)).toHaveProperty('value', '/');
    expect(bar()).toBeTruthy();
  });

  test('neither does a fix that the pointer rests on follow to another', () => {
    const { store } = openPanel(twice());
    void act(() => store.selection.select('c1'));
    fireEvent.mouseEnter(screen.getByText(names.verified).closest('.verified')!);
    expect(bar()).toBeTruthy();
    void act(() => store.selection.select('c2'));
    expect(bar()).toBeNull();
  });

  test('is nothing to a file that counts its chains alike', () => {
    const { store, recorder } = openPanel(twice());
    void act(() => store.selection.select('c1'));
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    const other = { ...twice(), startedAt: twice().startedAt + 1 };
    void act(() => store.files.show(other, [], 'other.har'));
    expect(store.selection.entry.value?.id).toBe('c1');
    expect(bar()).toBeNull();
    expect(recorder.trace().chains.length).toBe(2);
  });
});

describe('the way', () => {
  test('a return by GET brings the Lax cookie', () => {
    openWhatIf('post');
    fireEvent.click(field('/login/saml2/sso/idp (hop 1 in c2) comes as a GET'));
    expect(says()).toMatch(/the session is kept/);
  });

  test('https for the host lets a Secure cookie in', () => {
    openWhatIf('refused');
    fireEvent.click(field('app.example over https'));
    expect(says()).toMatch(/the session is established/);
    expect(effects('Gets better')).toMatch(/sessionid.*is stored/);
  });
});

describe('a fix', () => {
  test('Try it shows the fix at work and takes it back', () => {
    const { store } = openPanel('path');
    const button = screen.getByRole('button', { name: 'Try it', pressed: false });
    fireEvent.click(button);
    expect(says()).toMatch(/the session is kept/);
    expect(field(/^Path/)).toHaveProperty('value', '/');
    fireEvent.click(screen.getByRole('button', { name: 'Try it', pressed: true }));
    expect(store.whatIf.changes.value).toEqual([]);
  });

  test('resting on the badge previews it in the lane', () => {
    openPanel('path');
    const badge = screen.getByText(names.verified).closest('.verified')!;
    fireEvent.mouseEnter(badge);
    expect(lane()).not.toContain('not sent');
    fireEvent.mouseLeave(badge);
    expect(lane()).toContain('not sent');
  });

  test('the preview moves no row and no column, and the details stay with the recording', () => {
    openPanel('path');
    const grid = screen.getByRole('treegrid', { name: names.hops });
    const widths = grid.style.cssText;
    const rows = within(grid).getAllByRole('row').length;
    const drawer = document.querySelector('.drawer')!.textContent;
    fireEvent.mouseEnter(screen.getByText(names.verified).closest('.verified')!);
    expect(lane()).not.toContain('not sent');
    expect(grid.style.cssText).toBe(widths);
    expect(within(grid).getAllByRole('row')).toHaveLength(rows);
    expect(screen.getByText(names.lostHere)).toBeTruthy();
    expect(document.querySelector('.wi-bar')?.classList).toContain('over');
    expect(document.querySelector('.drawer')!.textContent).toBe(drawer);
  });

  test('what it changes is marked in the details as well; evidence and its link there show the recording', () => {
    const { store } = openPanel('path');
    const bars = () => [...document.querySelectorAll('.wi-bar')].map((bar) => bar.closest('.drawer') !== null);
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(bars()).toEqual([false]);
    void act(() => {
      store.view.tab.value = 'cookies';
    });
    expect(bars()).toEqual([false, true]);
    expect(document.querySelector('.drawer')?.textContent).toContain('3 of 3 cookies sent');
    fireEvent.click(screen.getAllByRole('button', { name: /^hop .*request/ })[0]!);
    expect(bars()).toEqual([false]);
    expect(lane()).toContain('not sent');
    expect(document.querySelector('.drawer .hit')?.textContent).toBe('Cookie_csrf=9d1c77aa01; theme=dark');
    expect(store.whatIf.changes.value).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Show what if' }));
    expect(lane()).not.toContain('not sent');
    fireEvent.click(screen.getByRole('button', { name: 'Show the recording' }));
    expect(lane()).toContain('not sent');
    fireEvent.click(screen.getByRole('button', { name: 'Try it', pressed: false }));
    expect(lane()).not.toContain('not sent');
    void act(() => {
      store.view.tab.value = 'cookies';
    });
    screen.getByRole('button', { name: 'Show the recording' }).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Show the recording' }));
    expect(document.activeElement).not.toBe(document.body);
    fireEvent.click(screen.getByRole('button', { name: 'Show what if' }));
    fireEvent.click(screen.getByRole('button', { name: 'Try it', pressed: true }));
    fireEvent.click(screen.getAllByRole('button', { name: /^hop .*request/ })[0]!);
    expect(bars()).toEqual([]);
  });

  test('so does the focus on its button; what is tried then stays', () => {
    const { store } = openPanel('path');
    const button = screen.getByRole('button', { name: 'Try it' });
    void act(() => button.focus());
    expect(lane()).not.toContain('not sent');
    void act(() => button.blur());
    expect(lane()).toContain('not sent');
    void act(() => button.focus());
    fireEvent.click(button);
    void act(() => button.blur());
    expect(lane()).not.toContain('not sent');
    store.whatIf.reset();
    void act(() => button.focus());
    store.view.verdictFolded.value = true;
    return waitFor(() => expect(lane()).toContain('not sent'));
  });
});

test('what the server makes of a session is not promised', () => {
  openWhatIf('unrecognised');
  choose(/^SameSite/, 'none');
  expect(says()).toMatch(/cannot be replayed/);
});

describe('axe', () => {
  const violations = async () => {
    const { violations: found } = await axe.run(document.body, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false } },
    });
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
  };

  beforeAll(async () => {
    openPanel('empty');
    await violations();
    cleanup();
  }, 30_000);

  test.each<RecordingName>(['path', 'post', 'hostile'])(
    'finds nothing in %s',
    async (name) => {
      openWhatIf(name);
      choose(/^SameSite/, 'strict');
      expect(await violations()).toEqual([]);
    },
    30_000,
  );
});
