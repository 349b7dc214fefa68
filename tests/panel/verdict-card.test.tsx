// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chain } from '../chain.ts';
import type { RecordingName } from './fixtures.ts';
import { openPanel } from './open-panel.tsx';

const card = () => screen.getByRole('article');

describe('the small lanes of a proof', () => {
  test('say which is which, which hop a mark stands for, and what a mark means', () => {
    openPanel('path');
    const strips = card().querySelector('.strips')!;
    expect([...strips.querySelectorAll('.st > b')].map((name) => name.textContent)).toEqual([
      'recorded',
      'with the fix',
    ]);
    expect([...strips.querySelectorAll('.st-hops i')].map((hop) => hop.textContent)).toEqual(['1', '2', '3', '4']);
    expect([...strips.querySelectorAll('.st-key span')].map((entry) => entry.textContent.trim())).toEqual([
      'set',
      'not sent',
      'sent',
    ]);
  });

  test('mark where the fix makes a difference, and the proof says it in words', () => {
    openPanel('path');
    const strips = [...card().querySelectorAll('.st')];
    const changed = strips.map((strip) =>
      [...strip.querySelectorAll('.st-c')].flatMap((cell, at) => (cell.classList.contains('differs') ? [at + 1] : [])),
    );
    expect(changed).toEqual([[], [2, 3, 4]]);
    expect(card().querySelector('.verified')?.textContent).toMatch(/sid is then sent at hops 2–4 \w+ c2$/);
  });
});

describe('how sure the cause is', () => {
  test.each<[RecordingName, string, RegExp]>([
    ['path', 'cause: certain', /^The cause is certain: /],
    ['unrecognised', 'cause: uncertain', /^The cause is uncertain: /],
    ['kept', 'verdict: observed', /^The verdict is observed: /],
  ])('%s: is about the cause, and says in a sentence what it means', (name, word, means) => {
    const { store } = openPanel(name);
    if (name === 'kept') void act(() => store.selection.select('c1'));
    const pill = within(card()).getByRole('button', { name: word, expanded: false });
    expect(pill.title).toMatch(means);
    const told = document.getElementById(pill.getAttribute('aria-controls')!)!;
    expect(told.hidden).toBe(true);
    fireEvent.click(pill);
    expect(told.hidden).toBe(false);
    expect(told.textContent).toMatch(means);
  });

  test('of the fix it is said that it is the fix', () => {
    openPanel('path');
    expect(within(card()).getByText('fix: verified on this trace')).toBeTruthy();
  });
});

describe('several options', () => {
  const options = () => within(card()).getAllByRole('group', { name: /^Option/ });

  test('what an option costs stands inside it, and names it', () => {
    openPanel('post');
    expect(options().length).toBeGreaterThan(1);
    for (const [at, option] of options().entries()) {
      const notes = [...option.querySelectorAll('.note')];
      expect(notes.length).toBe(1);
      expect(notes[0]?.textContent).toMatch(new RegExp(`^With option ${at + 1}: `));
    }
    expect(card().querySelectorAll('.note').length).toBe(options().length);
  });

  test('a single way needs no number', () => {
    openPanel('path');
    expect(within(card()).queryAllByRole('group', { name: /^Option/ })).toEqual([]);
    expect(card().querySelector('.note')?.textContent).toMatch(/^Expire the old copy/);
  });

  test('a header that shows the fix says where, and that no setting is known', () => {
    openPanel(
      chain(`
        * observed
        > POST https://www.shop.test/login
        < 302 https://shop.test/account
        < Set-Cookie: laravel_session=eyJpdiI6IkpqQ3pYdz09IiwidmFsdWUiOiJhYmNkZWYifQ; Path=/; HttpOnly
        > GET https://shop.test/account
        < 302 https://www.shop.test/login
        > GET https://www.shop.test/login
        > Cookie: laravel_session=eyJpdiI6IkpqQ3pYdz09IiwidmFsdWUiOiJhYmNkZWYifQ
        < 200`),
    );
    const [setting, first] = options();
    expect(setting?.querySelector('.code')?.textContent).toContain('SESSION_DOMAIN');
    expect(card().querySelector('.begin')?.textContent).toMatch(/begin with this one.*Laravel has a setting/);
    expect(first?.querySelector('.fix-seen')?.textContent).toBe(
      'Laravel has no known setting for this. The response of hop 1 must then show: Location: https://www.shop.test/account',
    );
    expect(first?.querySelector('.code')).toBeNull();
  });
});

describe('a card that goes on below its edge', () => {
  type Entry = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'> & {
    readonly boundingClientRect?: { readonly top: number; readonly height: number };
    readonly rootBounds?: { readonly bottom: number };
  };
  let tell: (entries: readonly Entry[]) => void = () => undefined;
  const seen = new Set<Element>();
  const before = globalThis.IntersectionObserver;

  beforeEach(() => {
    seen.clear();
    globalThis.IntersectionObserver = class {
      constructor(told: (entries: readonly Entry[]) => void) {
        tell = told;
      }
      observe(target: Element) {
        seen.add(target);
      }
      disconnect() {
        seen.clear();
      }
    } as unknown as typeof IntersectionObserver;
  });
  afterEach(() => {
    globalThis.IntersectionObserver = before;
  });

  const scrollTo = (top: boolean, end: boolean) => {
    const [first, last] = [...seen];
    void act(() =>
      tell([
        { target: first!, isIntersecting: top },
        { target: last!, isIntersecting: end },
      ]),
    );
  };

  test('says so with a button that leads on, and back from the end; where all is in view there is none', async () => {
    openPanel('path');
    await waitFor(() => expect(seen.size).toBe(3));
    expect(within(card()).queryByRole('button', { name: /More below|Back to the top/ })).toBeNull();
    const scroll = vi.fn();
    card().scrollTo = scroll;
    scrollTo(true, false);
    fireEvent.click(within(card()).getByRole('button', { name: 'More below' }));
    expect(scroll).toHaveBeenCalledOnce();
    scrollTo(false, true);
    fireEvent.click(within(card()).getByRole('button', { name: 'Back to the top' }));
    expect(scroll).toHaveBeenLastCalledWith(expect.objectContaining({ top: 0 }));
    scrollTo(true, true);
    expect(within(card()).queryByRole('button', { name: /More below|Back to the top/ })).toBeNull();
  });

  test('says that the code of the fix is below, where it is', async () => {
    openPanel('path');
    await waitFor(() => expect(seen.size).toBe(3));
    scrollTo(true, false);
    const code = [...seen].at(-1)!;
    expect(code.closest('#fix-code')).not.toBeNull();
    const codeAt = (top: number) =>
      void act(() =>
        tell([
          { target: code, isIntersecting: false, boundingClientRect: { top, height: 20 }, rootBounds: { bottom: 300 } },
        ]),
      );
    codeAt(320);
    expect(within(card()).getByRole('button', { name: 'More below: the code of the fix' })).toBeTruthy();
    codeAt(-40);
    expect(within(card()).getByRole('button', { name: 'More below' })).toBeTruthy();
  });

  test('moves at once for those who want no motion', async () => {
    openPanel('path');
    await waitFor(() => expect(seen.size).toBe(3));
    const media = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    const scroll = vi.fn();
    card().scrollTo = scroll;
    scrollTo(true, false);
    fireEvent.click(within(card()).getByRole('button', { name: 'More below' }));
    expect(scroll).toHaveBeenCalledWith(expect.objectContaining({ behavior: 'auto' }));
    media.mockRestore();
  });
});
