export { absence } from './judge/absence.ts';
export type { Absence } from './judge/absence.ts';
export { explainCookie, explainSetCookie } from './judge/explain.ts';
export type { Explained } from './judge/explain.ts';
export { judgeChain } from './judge/judge-chain.ts';
