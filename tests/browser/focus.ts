import type { Panel } from './panel.ts';
import { until } from './until.ts';

/** What has the keyboard's focus in the panel, as a user with eyes sees it. */
export interface Focus {
  readonly role: string;
  /** What it is called or says. */
  readonly text: string;
  /** The part of the panel that it stands in. */
  readonly region: string;
  /** Has it a ring, and is it whole on screen and on top? */
  readonly seen: boolean;
}

export function focusOf({ evaluate }: Pick<Panel, 'evaluate'>): Promise<Focus> {
  return evaluate(readFocus);
}

/** Waits until the focus is at what fits, and can be seen there. */
export async function focusAt(
  panel: Pick<Panel, 'evaluate'>,
  expected: Partial<Record<'role' | 'region', string>> & { text?: RegExp },
): Promise<Focus> {
  return until(`the focus at ${JSON.stringify({ ...expected, text: String(expected.text) })}`, async () => {
    const focus = await focusOf(panel);
    const fits =
      (expected.role === undefined || focus.role === expected.role) &&
      (expected.region === undefined || focus.region === expected.region) &&
      (expected.text === undefined || expected.text.test(focus.text));
    if (!fits || !focus.seen) throw new Error(`it is at ${JSON.stringify(focus)}`);
    return focus;
  });
}

function readFocus(): { role: string; text: string; region: string; seen: boolean } {
  const regions = ['dialog', '.menu', '.infobar', '.toolbar', '.list', '.verdict', '.tl', '.drawer', '.status'];
  const element = document.activeElement ?? document.body;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  // Request and response of a hop are one to the eye: its ring is around both.
  const hop = element.parentElement?.matches('.hop') === true ? element.parentElement : undefined;
  const around = hop && getComputedStyle(hop, '::after');
  const framed = around !== undefined && around.content !== 'none' && parseFloat(around.borderTopWidth) >= 2;
  const ring = element.matches(':focus-visible') && (outlined || framed);
  const within =
    left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1 && width > 0 && height > 0;
  const top1 = document.elementFromPoint(left + Math.min(width / 2, 12), top + height / 2);
  const tags: Record<string, string> = { BUTTON: 'button', H2: 'heading', H3: 'heading', INPUT: 'textbox' };
  return {
    role: element.getAttribute('role') ?? tags[element.tagName] ?? element.tagName.toLowerCase(),
    text: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 200),
    region: regions.find((region) => element.closest(region) !== null) ?? '',
    seen: ring && within && top1 !== null && (element.contains(top1) || top1.contains(element)),
  };
}
