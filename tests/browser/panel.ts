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
  /** A key, as `KeyboardEvent.key` names it (`ArrowDown`, `j`), sent to the focused element. */
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
    async press(key) {
      await session.send('Input.dispatchKeyEvent', {
        type: key.length === 1 ? 'keyDown' : 'rawKeyDown',
        ...keyOf(key),
      });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...keyOf(key) });
    },
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
};

function keyOf(key: string): object {
  const code = virtualKeys[key] ?? key.toUpperCase().charCodeAt(0);
  const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
  return { key, windowsVirtualKeyCode: code, ...(text !== undefined && { text }) };
}
