/** The contract types of the core. No logic here. */
export type * from './model/change.ts';
export type * from './model/cookie.ts';
export type * from './model/diagnosis.ts';
export type * from './model/trace.ts';
export type * from './model/verdict.ts';
