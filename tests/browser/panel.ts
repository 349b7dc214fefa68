import { callOn, findAccessible, type AccessibleNode, type AccessibleQuery } from './accessible.ts';
import type { CdpSession } from './cdp.ts';
import { evaluateIn, type Evaluate } from './evaluate.ts';
import { until } from './until.ts';

/** The Session Trace panel inside DevTools (or opened as a tab), seen through accessible roles and names. */
export interface Panel {
  readonly session: CdpSession;
  readonly evaluate: Evaluate;
  /** The visible text. */
  text(): Promise<string>;
  waitForText(text: string | RegExp, milliseconds?: number): Promise<void>;
  /** What is there now; may be none. */
  query(query: AccessibleQuery): Promise<AccessibleNode[]>;
  /** Waits for the first that fits. */
  find(query: AccessibleQuery, milliseconds?: number): Promise<AccessibleNode>;
  /** The element's text, as rendered. */
  textOf(node: AccessibleNode): Promise<string>;
  /** Waits for the element, then clicks it. A bare name means a button. */
  click(target: string | AccessibleQuery): Promise<void>;
  /** Sets a text field or a select and tells its listeners. */
  fill(target: string | AccessibleQuery, value: string): Promise<void>;
  /** A key, as `KeyboardEvent.key` names it (`ArrowDown`, `j`), perhaps with others held (`Alt+ArrowUp`, `Shift+F6`), sent to the focused element. */
  press(key: string): Promise<void>;
}

export function drivePanel(session: CdpSession): Panel {
  const evaluate = evaluateIn(session);
  const text = (): Promise<string> => evaluate(() => document.body.innerText);

  async function find(query: AccessibleQuery, milliseconds?: number): Promise<AccessibleNode> {
    const what = `an element with ${Object.entries(query)
      .map(([key, value]) => `${key} ${String(value)}`)
      .join(' and ')} in the panel`;
    return until(what, async () => (await findAccessible(session, query))[0], milliseconds);
  }

  return {
    session,
    evaluate,
    text,
    async waitForText(expected, milliseconds) {
      await until(
        `${String(expected)} in the panel`,
        async () => {
          const now = await text();
          if (typeof expected === 'string' ? now.includes(expected) : expected.test(now)) return true;
          throw new Error(now.slice(0, 2000));
        },
        milliseconds,
      );
    },
    query: (query) => findAccessible(session, query),
    find,
    async textOf(node) {
      return String(await callOn(session, node, 'return this.innerText ?? this.textContent'));
    },
    async click(target) {
      const node = await find(typeof target === 'string' ? { role: 'button', name: target } : target);
      await callOn(session, node, `this.scrollIntoView({ block: 'nearest' }); this.focus?.(); this.click();`);
    },
    async fill(target, value) {
      const node = await find(typeof target === 'string' ? { name: target } : target);
      await callOn(
        session,
        node,
        `this.focus(); this.value = ${JSON.stringify(value)};
         this.dispatchEvent(new Event('input', { bubbles: true }));
         this.dispatchEvent(new Event('change', { bubbles: true }));`,
      );
    },
    press: (keys) => press(session, keys),
  };
}

const virtualKeys: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  F6: 117,
  F10: 121,
  ',': 188,
  '/': 191,
  '?': 191,
};
const modifiers: Readonly<Record<string, number>> = { Alt: 1, Ctrl: 2, Meta: 4, Shift: 8 };

/** Presses a key, with others held (`Shift+F6`), in whatever of the target has the focus. */
export async function press(session: CdpSession, keys: string): Promise<void> {
  const key = keyOf(keys);
  // only a key that makes text is followed by what it types, or by the click that Enter makes on a button
  await session.send('Input.dispatchKeyEvent', { type: 'text' in key ? 'keyDown' : 'rawKeyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

function keyOf(keys: string): object {
  const held = keys.split('+').slice(0, -1);
  const key = keys.split('+').at(-1) ?? keys;
  const code = virtualKeys[key] ?? key.toUpperCase().charCodeAt(0);
  const types = held.every((one) => one === 'Shift');
  const text = !types ? undefined : key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
  return {
    key,
    windowsVirtualKeyCode: code,
    modifiers: held.reduce((sum, one) => sum + (modifiers[one] ?? 0), 0),
    ...(text !== undefined && { text }),
  };
}
