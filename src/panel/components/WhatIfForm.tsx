import { useId } from 'preact/hooks';
import type { SameSite } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { changedForm, changesFor, prefixes, type CookieForm, type Prefix } from '../view/what-if-form.ts';
import { cut } from '../view/visible-text.ts';
import { t, w, type Word } from '../words.ts';
import { PhraseText } from './PhraseText.tsx';

interface Props {
  readonly name: string;
  readonly recorded: CookieForm;
}

const sameSites: readonly (readonly [SameSite, string | undefined])[] = [
  ['unspecified', undefined],
  ['lax', 'Lax'],
  ['strict', 'Strict'],
  ['none', 'None'],
];

/** The attributes of one cookie. What differs from the recording is marked and said. */
export function WhatIfForm({ name, recorded }: Props) {
  const { whatIf } = usePanel().store;
  const form = changedForm(recorded, name, whatIf.changes.value);
  const edit = (change: Partial<CookieForm>) =>
    (whatIf.changes.value = changesFor(whatIf.changes.value, name, recorded, { ...form, ...change }));
  const isChanged = (field: keyof CookieForm) => form[field] !== recorded[field];
  return (
    <fieldset class="wi-form">
      <legend>
        <PhraseText phrase={w('whatIfAttributes', { cookie: cut(name, 64) })} />
      </legend>
      <label class="wi-row">
        <Name word="sameSite" changed={isChanged('sameSite')} />
        <select
          id="what-if-same-site"
          value={form.sameSite}
          onChange={({ currentTarget }) => edit({ sameSite: currentTarget.value as SameSite })}
        >
          {sameSites.map(([value, text]) => (
            <option key={value} value={value}>
              {text ?? t('whatIfUnset')}
            </option>
          ))}
        </select>
      </label>
      <Check word="secure" on={form.secure} changed={isChanged('secure')} set={(secure) => edit({ secure })} />
      <Check
        word="whatIfPartitioned"
        on={form.partitioned}
        changed={isChanged('partitioned')}
        set={(partitioned) => edit({ partitioned })}
      />
      <Text
        word="whatIfDomain"
        hint="whatIfDomainHint"
        value={form.domain}
        changed={isChanged('domain')}
        max={253}
        set={(domain) => edit({ domain })}
      />
      <Text
        word="whatIfPath"
        hint="whatIfPathHint"
        value={form.path}
        changed={isChanged('path')}
        max={1024}
        set={(path) => edit({ path })}
      />
      <Text
        word="whatIfMaxAge"
        hint="whatIfMaxAgeHint"
        value={form.maxAge}
        changed={isChanged('maxAge')}
        max={12}
        numeric
        set={(maxAge) => edit({ maxAge })}
      />
      <label class="wi-row">
        <Name word="whatIfName" changed={isChanged('prefix')} />
        <select value={form.prefix} onChange={({ currentTarget }) => edit({ prefix: currentTarget.value as Prefix })}>
          {prefixes.map((prefix) => (
            <option key={prefix} value={prefix}>
              {prefix === '' ? t('whatIfNoPrefix') : prefix}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

function Name({ word, changed }: { readonly word: Word; readonly changed: boolean }) {
  return (
    <span class={changed ? 'changed' : undefined}>
      {t(word)}
      {changed && <i class="sr"> {t('whatIfChanged')}</i>}
    </span>
  );
}

interface CheckProps {
  readonly word: Word;
  readonly on: boolean;
  readonly changed: boolean;
  readonly set: (on: boolean) => void;
}

function Check({ word, on, changed, set }: CheckProps) {
  return (
    <label class="wi-row">
      <Name word={word} changed={changed} />
      <span>
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      </span>
    </label>
  );
}

interface TextProps {
  readonly word: Word;
  readonly hint: Word;
  readonly value: string;
  readonly changed: boolean;
  readonly max: number;
  readonly numeric?: boolean;
  readonly set: (text: string) => void;
}

function Text({ word, hint, value, changed, max, numeric, set }: TextProps) {
  const id = useId();
  return (
    <div class="wi-row">
      <label for={id}>
        <Name word={word} changed={changed} />
      </label>
      <input
        id={id}
        type="text"
        class="mono"
        value={value}
        maxLength={max}
        spellcheck={false}
        autocomplete="off"
        placeholder={t(hint)}
        {...(numeric === true && { inputMode: 'numeric' as const })}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </div>
  );
}
