import { frameworks } from '../core/fix/settings/index.ts';
import { t } from './words.ts';

/** A framework's name as its users write it; an unknown id as it stands. */
export function frameworkName(id: string): string {
  return id === 'any' ? t('anyServer') : (frameworks.find((framework) => framework.id === id)?.title ?? id);
}
