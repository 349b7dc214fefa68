import { useEffect } from 'preact/hooks';
import { usePanel } from '../use-panel.ts';
import { copiesSet } from '../view/copies-set.ts';
import { recordedForm } from '../view/what-if-form.ts';
import { waysOf } from '../view/what-if-ways.ts';
import { visibleText, cut } from '../view/visible-text.ts';
import { groupName } from '../../core/session/known-name.ts';
import { swallowedAt } from '../view/swallowed.ts';
import { t, w } from '../words.ts';
import { PhraseText } from './PhraseText.tsx';
import { WhatIfEffects } from './WhatIfEffects.tsx';
import { WhatIfForm } from './WhatIfForm.tsx';
import { WhatIfLine } from './WhatIfLine.tsx';
import { WhatIfOutcome } from './WhatIfOutcome.tsx';
import { WhatIfWays } from './WhatIfWays.tsx';

/** Edits the session cookie and the way it takes; the timeline beside it shows what would have become of the cookies. */
export function WhatIfTab() {
  const { selection, whatIf } = usePanel().store;
  // who opens it asks for what is supposed, not for the recording
  useEffect(whatIf.bringBack, []);
  const chains = selection.entry.value?.chains ?? [];
  // Names and attributes as recorded: the form shows what was, with the changes on top.
  const tracks = chains
    .flatMap((chain) => chain.tracks)
    .toSorted((a, b) => Number(b.role === 'session') - Number(a.role === 'session'));
  const names = [...new Set(tracks.map((track) => track.cookie.name))];
  const name = names.find((one) => one === whatIf.cookie.value) ?? names[0];
  const recorded = name === undefined ? undefined : recordedForm(chains, name);
  const copies = name === undefined ? undefined : copiesSet(chains, name);
  const eaten = chains
    .flatMap((chain) => chain.hops.flatMap((verdict) => swallowedAt(chain, verdict)))
    .find((one) => groupName(one.name) === name);
  const ways = waysOf(chains, tracks[0]?.cookie.domain ?? '');
  return (
    <div class="wi">
      <WhatIfOutcome />
      <WhatIfEffects />
      {names.length > 1 && (
        <label class="wi-row">
          <span>{t('whatIfCookie')}</span>
          <select value={name} onChange={({ currentTarget }) => (whatIf.cookie.value = currentTarget.value)}>
            {names.slice(0, 40).map((one) => (
              <option key={one} value={one}>
                {visibleText(cut(one, 64))}
              </option>
            ))}
          </select>
        </label>
      )}
      {copies !== undefined && (
        <p class="words">{t('whatIfCopies', { set: listed(copies.set), others: listed(copies.others) })}</p>
      )}
      {name !== undefined && recorded !== undefined && <WhatIfForm name={name} recorded={recorded} />}
      {eaten !== undefined && (
        <p class="words">
          <PhraseText phrase={w('whatIfSwallowed', { cookie: cut(eaten.name, 64), outer: cut(eaten.outer, 64) })} />
        </p>
      )}
      {name !== undefined && recorded === undefined && eaten === undefined && (
        <p class="words">{t('whatIfNoCookie')}</p>
      )}
      {name !== undefined && <WhatIfLine name={name} />}
      {ways.length > 0 && <WhatIfWays ways={ways} />}
    </div>
  );
}

function listed(scopes: readonly string[]): string {
  return scopes.map((scope) => visibleText(cut(scope, 64))).join(', ');
}
