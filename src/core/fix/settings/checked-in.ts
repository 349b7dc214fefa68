import type { Draft, Drafts, Settings, Snippet } from './framework.ts';

/** Settings whose name, spelling, unit and place were found at this address: a page of the documentation, or a source file. */
export function checkedIn(address: string, drafts: Drafts): Settings {
  return marked(drafts, { checked: address });
}

/** Settings that were looked for and not found in the project's own documentation or source. */
export function unchecked(drafts: Drafts): Settings {
  return marked(drafts, { unchecked: true });
}

/** One setting for both directions: the address with `www.` leads to the one without, or the other way round. */
export function oneHost(address: string, draft: Draft): Settings {
  return checkedIn(address, { 'to-apex': draft, 'to-www': draft });
}

type Mark = Pick<Extract<Snippet, { readonly checked: string }>, 'checked'> | { readonly unchecked: true };

function marked(drafts: Drafts, mark: Mark): Settings {
  return Object.fromEntries(Object.entries(drafts).map(([key, draft]) => [key, { ...draft, ...mark }]));
}
