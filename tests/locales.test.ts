import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect } from '../scripts/locales/collect.ts';
import { escaped, own, skeleton, unescaped } from '../scripts/locales/messages.ts';
import { readMessages } from '../scripts/locales/read-messages.ts';
import { messageId } from '../src/panel/words/message-id.ts';
import { words } from '../src/panel/words.ts';

const root = resolve(import.meta.dirname, '..');
const { templates, stray } = collect(root);
const english = readMessages(root, 'en');
const german = readMessages(root, 'de');
const texts = [...new Set(templates.map(({ text }) => text))];
const ids = [...own, ...texts.map(messageId)];

describe('texts', () => {
  test('are all collected from the source: none is computed, none stands outside the words', () => {
    expect(stray).toEqual([]);
    expect(texts.length).toBeGreaterThan(900);
  });

  test('have an id of their own that browsers accept', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9_]+$/.test(id))).toEqual([]);
  });

  test('stand in English in _locales as in the source; if not: npm run locales', () => {
    expect(texts.filter((text) => english[messageId(text)]?.message !== escaped(text))).toEqual([]);
    expect(Object.keys(english).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('of the panel are all asked for somewhere, by their key or by what stands before One and Other', () => {
    const panel = join(root, 'src/panel');
    const source = readdirSync(panel, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/^words[\\/]/.test(file))
      .map((file) => readFileSync(join(panel, file), 'utf8'))
      .join('\n');
    const asked = new Set([...source.matchAll(/['"`](\w+)['"`]/g)].map(([, key]) => key!));
    const unasked = Object.keys(words).filter((key) => !asked.has(key) && !asked.has(key.replace(/(One|Other)$/, '')));
    expect(unasked).toEqual([]);
  });

  test('the manifest names only texts that exist', () => {
    const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, id]) => id!);
    expect(named.length).toBeGreaterThan(0);
    for (const messages of [english, german]) expect(named.filter((id) => messages[id] === undefined)).toEqual([]);
  });
});

/** Names of the field, of headers and their attributes, and what is made of holes only. */
const sameInGerman = [
  'Session Trace',
  'auto',
  '(auto)',
  'Cookie',
  'Cookies',
  'cross-site',
  'cross-site {method}',
  'same-site',
  'Details',
  'Credentials',
  'Domain',
  'Expires',
  'Export',
  'Export (X)',
  'fetch',
  'Framework',
  'Hops',
  'HTTP',
  'HttpOnly',
  'Jar',
  'Name',
  '`null`',
  'Partition',
  'Partitioned',
  'Path',
  'SameSite',
  'Secure',
  'Status',
  'Token',
  'URL',
  '{status} Location',
  ' in {chain}',
  '{n} in {chain}',
];

describe('German', () => {
  test('is complete; if it is not: npm run locales -- --todo', () => {
    expect(texts.filter((text) => german[messageId(text)] === undefined)).toEqual([]);
    expect(own.filter((id) => german[id] === undefined)).toEqual([]);
  });

  test('differs from the English, but for names', () => {
    const same = texts.filter((text) => german[messageId(text)]?.message === escaped(text));
    const withWords = same.filter((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')));
    expect(withWords.filter((text) => !sameInGerman.includes(text))).toEqual([]);
  });

  test('has no text that is no longer said; if it has: npm run locales', () => {
    expect(Object.keys(german).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has the same holes and code spans as the English', () => {
    const other = texts.filter((text) => {
      const message = german[messageId(text)]?.message;
      return message !== undefined && skeleton(unescaped(message)).join('\n') !== skeleton(text).join('\n');
    });
    expect(other).toEqual([]);
  });
});
