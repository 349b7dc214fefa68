import type { Finding } from '../../core/model.ts';
import { spans } from '../../core/words.ts';
import { causeWords, otherTitleWords } from '../words/cause-words.ts';
import { translate } from '../words/language.ts';

/** The cause in two or three words, for narrow places. A title that has no such words is its own name. */
export function causeName({ cause, title }: Pick<Finding, 'cause' | 'title'>): string {
  const short = known(otherTitleWords, title.text) ?? known(causeWords, cause);
  return short === undefined ? causeTitle({ title }) : translate(short);
}

/** The title as plain text. */
export function causeTitle({ title }: Pick<Finding, 'title'>): string {
  return spans(title, translate)
    .map(({ text }) => text)
    .join('');
}

function known(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}
