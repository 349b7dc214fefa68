import { partsOfOddWord } from './parts-of-odd-word.ts';
import { append, moved, openPart, type Part } from './part.ts';
import { partsOfNamedValue } from './parts-of-cookie.ts';
import { partsOfUrl } from './parts-of-url.ts';
import { isSecretName } from './secret-names.ts';

/** What a text may name without giving anything away: cookie names, hosts, cookie domains of the trace. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly cookieNames: ReadonlySet<string>;
}

const nothing: Vocabulary = { words: new Set(), cookieNames: new Set() };

const attributes = /^(?:path|domain|expires|max-age|samesite|httponly|secure|partitioned)$/i;

/** Whose words a text has: a page's, of which odd ones are taken for secrets, ours about cookies of the jar, or mostly our own. */
export type Author = 'page' | 'jar' | 'us';

/** Addresses, whose parameters may stand after semicolons, without the sentence's own stop; and other words. */
const pieces =
  /(?<![^\s,;"'<>()[\]{}|`])(?:[a-z][a-z0-9+.-]*:)?\/[^\s"<>{}|`]*[^\s"<>{}|`.,;:!?)'\]]|[^\s,;"'<>()[\]{}|`]+/gi;

/** Parts of free text: URLs and `name=value` pairs in it are read as such; other words stay when they are harmless. */
export function partsOfText(text: string, vocabulary: Vocabulary = nothing, author: Author = 'page'): Part[] {
  if (vocabulary.words.has(text)) return [];
  const parts: Part[] = [];
  for (const word of text.matchAll(pieces)) {
    append(parts, moved(partsOfWord(word[0], vocabulary, author), word.index));
  }
  return parts;
}

function partsOfWord(word: string, vocabulary: Vocabulary, author: Author): Part[] {
  if (vocabulary.words.has(word) || (word.endsWith(':') && vocabulary.words.has(word.slice(0, -1)))) return [];
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\/|^\/.|^[^=]*\?[^=]+=/i.test(word)) return partsOfUrl(word);
  const equals = word.indexOf('=');
  if (equals > 0 && equals < word.length - 1) {
    const name = word.slice(0, equals);
    const value = word.slice(equals + 1);
    const at = equals + 1;
    // `Header edit Set-Cookie "^(sid=.*)$"`: in our own samples a pattern without letters stands for any value.
    if (author === 'us' && !/[A-Za-z0-9]/.test(value)) return openPart(0, equals);
    if (vocabulary.cookieNames.has(name) || (author !== 'us' && isSecretName(name))) {
      return [...openPart(0, equals), ...moved(partsOfNamedValue(name, value), at)];
    }
    if (attributes.test(name) && /^[\w./:-]*$/.test(value)) return moved(partsOfWord(value, vocabulary, author), at);
    return [...partsOfWord(name, vocabulary, author), ...moved(partsOfWord(value, vocabulary, author), at)];
  }
  return author === 'us' ? openPart(0, word.length) : partsOfOddWord(word, 'token');
}
