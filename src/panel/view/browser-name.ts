import type { Browser } from '../../core/model.ts';

const names = { chromium: 'Chromium', firefox: 'Firefox', safari: 'Safari' } as const;

/** `Chromium 156`: name and major version. */
export function browserName({ name, version }: Browser): string {
  return `${names[name]} ${version.split('.')[0] ?? ''}`.trim();
}
