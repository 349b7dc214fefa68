import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unescaped } from '../scripts/locales/messages.ts';
import { readMessages } from '../scripts/locales/read-messages.ts';
import { diagnose } from '../src/core/diagnose.ts';
import { say, type Phrase } from '../src/core/words.ts';
import { messageId } from '../src/panel/words/message-id.ts';
import { everything } from './report/everything.ts';

/** What is really said of every recording that the tests keep, against what was collected from the source. */
const root = resolve(import.meta.dirname, '..');
const english = readMessages(root, 'en');
const german = readMessages(root, 'de');
const inGerman = (template: string) => unescaped(german[messageId(template)]?.message ?? template);

function phrasesIn(value: unknown, found: Phrase[] = []): Phrase[] {
  if (typeof value !== 'object' || value === null) return found;
  if (isPhrase(value)) found.push(value);
  for (const part of Object.values(value)) phrasesIn(part, found);
  return found;
}

function isPhrase(value: object): value is Phrase {
  return 'values' in value && 'text' in value && typeof value.text === 'string' && typeof value.values === 'object';
}

const told = everything.flatMap(({ name, trace }) => diagnose(trace()).chains.map((chain) => ({ name, chain })));
const phrases = told.flatMap(({ chain }) => phrasesIn(chain));

describe('what is said', () => {
  test('was collected', () => {
    const unknown = phrases.filter(({ text }) => english[messageId(text)] === undefined);
    expect([...new Set(unknown.map(({ text }) => text))]).toEqual([]);
    expect(phrases.length).toBeGreaterThan(1000);
  });

  test('fills holes with facts, or with phrases, never with words of ours', () => {
    const isOurs = (value: unknown): value is string => typeof value === 'string' && /^[a-z]+ [a-z]+/.test(value);
    const words = phrases.flatMap(({ text, values }) =>
      Object.values(values)
        .filter(isOurs)
        .map((value) => `${text} ← ${value}`),
    );
    expect([...new Set(words)]).toEqual([]);
  });

  test('fits the card in German, too', () => {
    const long = told.map(({ chain }) => say(chain.sentence, inGerman)).filter((sentence) => sentence.length > 160);
    expect([...new Set(long)]).toEqual([]);
  });
});
