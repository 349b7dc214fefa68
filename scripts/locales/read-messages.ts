import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from './messages.ts';

export function localeFile(root: string, language: string): string {
  return join(root, 'public/_locales', language, 'messages.json');
}

export function readMessages(root: string, language: string): Messages {
  return JSON.parse(readFileSync(localeFile(root, language), 'utf8')) as Messages;
}
