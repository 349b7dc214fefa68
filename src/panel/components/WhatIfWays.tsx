import type { Change } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { hasChange, withChange, type Way } from '../view/what-if-ways.ts';
import { t } from '../words.ts';

/** Where redirects lead, over which scheme, and how another site returns. */
export function WhatIfWays({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <fieldset class="wi-form">
      <legend>{t('whatIfWay')}</legend>
      {ways.map((way, at) => (
        <WayFields key={at} way={way} />
      ))}
    </fieldset>
  );
}

function WayFields({ way }: { readonly way: Way }) {
  switch (way.kind) {
    case 'host':
      return <Host way={way} />;
    case 'https':
      return <Toggle change={way.change} text={t('whatIfHttps', { host: short(way.host) })} />;
    case 'return':
      return (
        <>
          <Toggle change={way.get} text={t('whatIfGet', { n: way.hop, path: short(way.path) })} />
          <Toggle change={way.page} text={t('whatIfPage', { n: way.hop, path: short(way.path) })} />
        </>
      );
  }
}

function Toggle({ change, text }: { readonly change: Change; readonly text: string }) {
  const { whatIf } = usePanel().store;
  const { changes } = whatIf;
  return (
    <label class="wi-check">
      <input
        type="checkbox"
        checked={hasChange(changes.value, change)}
        onChange={({ currentTarget }) => (changes.value = withChange(changes.value, change, currentTarget.checked))}
      />{' '}
      <span class={hasChange(changes.value, change) ? 'changed' : undefined}>{text}</span>
    </label>
  );
}

function Host({ way }: { readonly way: Extract<Way, { kind: 'host' }> }) {
  const { changes } = usePanel().store.whatIf;
  const { host } = way;
  const now = changes.value.find((change) => change.kind === 'host' && change.from === host);
  const to = now?.kind === 'host' ? now.to : host;
  const others = changes.value.filter((change) => change !== now);
  return (
    <label class="wi-host">
      <span class={to === host ? undefined : 'changed'}>{t('whatIfHost', { host: short(host) })}</span>
      <select
        value={to}
        onChange={({ currentTarget: { value } }) =>
          (changes.value = value === host ? others : [...others, { kind: 'host', from: host, to: value }])
        }
      >
        <option value={host}>{t('whatIfSameHost', { host: short(host) })}</option>
        {way.others.map((other) => (
          <option key={other} value={other}>
            {short(other)}
          </option>
        ))}
      </select>
    </label>
  );
}

function short(host: string): string {
  return visibleText(cut(host, 60));
}
