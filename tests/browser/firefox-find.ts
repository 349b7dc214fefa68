import type { AccessibleQuery } from './accessible.ts';
import type { ToolboxPanel } from './firefox-toolbox.ts';
import { until } from './until.ts';

/**
 * Waits for an element of the panel by its role and name. Firefox has no protocol to ask for them: the role is what the attribute
 * or the tag says, the name its label or text. `act`: a function body over `element`.
 */
export async function findInFirefox(
  { evaluate }: ToolboxPanel,
  { role = '', name }: AccessibleQuery,
  act = '',
): Promise<void> {
  const { source, flags } = name instanceof RegExp ? name : new RegExp(`^${escaped(name ?? '')}${name ? '$' : ''}`);
  const look = `(() => {
    const named = (element) => element.getAttribute('aria-label')
      ?? document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? element.textContent;
    const element = [...document.querySelectorAll(${JSON.stringify(`[role=${role}], ${tags[role] ?? 'none'}`)})].find((one) =>
      (one.getAttribute('role') ?? ${JSON.stringify(role)}) === ${JSON.stringify(role)} && one.getClientRects().length > 0
        && new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)}).test(named(one).trim()));
    if (element === undefined) return false;
    ${act}
    return true;
  })()`;
  await until(`a ${role} ${String(name)} in the panel`, async () => (await evaluate(look)) === true);
}

const tags: Readonly<Record<string, string>> = {
  article: 'article',
  button: 'button',
  dialog: 'dialog',
  list: 'ol, ul',
};

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
