import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { collect } from './locales/collect.ts';
import { englishMessages, unescaped } from './locales/messages.ts';
import { localeFile, readMessages } from './locales/read-messages.ts';

/**
 * Collects every text of the source into `_locales/en`, and says what the other languages lack or hold in vain. With
 * `--todo`: the missing ones as JSON, to be translated and put into the table.
 */
const root = resolve(import.meta.dirname, '..');
const { templates, stray } = collect(root);
const english = englishMessages(
  readMessages(root, 'en'),
  templates.map(({ text }) => text),
);
write('en', english);
for (const place of stray) console.error(`not in the words: ${place}`);

const german = readMessages(root, 'de');
const missing = Object.entries(english).filter(([id]) => german[id] === undefined);
const stale = Object.keys(german).filter((id) => english[id] === undefined);
if (process.argv.includes('--todo')) {
  console.log(
    JSON.stringify(Object.fromEntries(missing.map(([id, { message }]) => [id, unescaped(message)])), null, 2),
  );
} else {
  console.log(`en: ${Object.keys(english).length} texts; de: ${missing.length} missing, ${stale.length} stale`);
  for (const [id, { message }] of missing) console.log(`  missing ${id}: ${message}`);
  for (const id of stale) console.log(`  stale ${id}`);
}
// Texts that nobody says any more go; the rest in the order of the English ones.
write('de', Object.fromEntries(Object.keys(english).flatMap((id) => (german[id] ? [[id, german[id]]] : []))));
process.exitCode = stray.length > 0 ? 1 : 0;

function write(language: string, messages: object): void {
  writeFileSync(localeFile(root, language), `${JSON.stringify(messages, null, 2)}\n`);
}
