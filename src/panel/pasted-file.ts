import { t } from './words.ts';

/** What was pasted, as a file to import: a file, or text that begins like JSON. undefined: anything else, and what belongs to a text field. */
export function pastedFile({ clipboardData, target }: ClipboardEvent): File | undefined {
  const file = clipboardData?.files[0];
  if (file !== undefined) return file;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return undefined;
  const text = clipboardData?.getData('text/plain') ?? '';
  return /^\s*\{/.test(text) ? new File([text], t('pasted')) : undefined;
}
