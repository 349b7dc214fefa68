export type { Attributes, Change } from '../model/change.ts';
