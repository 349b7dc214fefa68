import { usePanel } from '../use-panel.ts';
import { hopNumber } from '../view/hop-name.ts';
import { setCookieName } from '../view/set-cookie-name.ts';
import { t } from '../words.ts';
import { PageText } from './PageText.tsx';

/** The cookie's `Set-Cookie` line as it would be, without its value. */
export function WhatIfLine({ name }: { readonly name: string }) {
  const { selection, whatIf } = usePanel().store;
  const renamed = whatIf.shown.value.find((change) => change.kind === 'rename' && change.cookie === name);
  const now = renamed?.kind === 'rename' ? renamed.to : name;
  const line = selection.supposition.value?.chains
    .flatMap(({ hops }) => hops.flatMap(({ setCookies }) => setCookies))
    .find((verdict) => setCookieName(verdict) === now && verdict.outcome !== 'deleted')?.line;
  const twins = whatIf.shown.value.flatMap((change) =>
    change.kind === 'expire-twin' && change.line.startsWith(`${name}=`) ? [change] : [],
  );
  if (line === undefined) return null;
  const end = line.indexOf(';');
  return (
    <p class="wi-line">
      {t('whatIfLine')}{' '}
      <code>
        <PageText text={`${now}=…${end === -1 ? '' : line.slice(end)}`} max={400} />
      </code>
      {twins.map((twin) => (
        <span key={twin.line}>
          {' '}
          {t('whatIfTwinLine', { n: hopNumber(twin.place, (selection.entry.value?.chains.length ?? 0) > 1) })}{' '}
          <code>
            <PageText text={twin.line} max={400} />
          </code>
        </span>
      ))}
    </p>
  );
}
