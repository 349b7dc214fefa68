export { absence } from './judge/absence.ts';
export type { Absence } from './judge/absence.ts';
export { isSettledChain, judgeChain } from './judge/judge-chain.ts';
export { differenceOf, lastMoment } from './judge/same-jar.ts';
