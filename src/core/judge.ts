export { absence } from './judge/absence.ts';
export type { Absence } from './judge/absence.ts';
export { judgeChain } from './judge/judge-chain.ts';
