import { setFlagsFromString } from 'node:v8';

/**
 * A command lives for a second or three, and the engine's optimising compiler would work in the background for as long again on
 * functions that are called a last time before it is done: half of all processor time of a big file went there, and none of
 * it came back. So a function has to run some eight times longer before it is compiled anew (`--interrupt-budget`, V8
 * `flag-definitions.h`). Call it first.
 */
export function spareTheCompiler(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}
