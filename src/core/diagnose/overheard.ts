import type { Trace } from '../model.ts';

/** The recording as it is; tells when one looks into it. A class, because one is made for every chain. */
export class Overheard implements Trace {
  readonly #trace: Trace;
  readonly #tell: () => void;

  constructor(trace: Trace, tell: () => void) {
    this.#trace = trace;
    this.#tell = tell;
  }

  get browser() {
    return this.#trace.browser;
  }

  get startedAt() {
    return this.#trace.startedAt;
  }

  get gaps() {
    return this.#trace.gaps;
  }

  get chains() {
    this.#tell();
    return this.#trace.chains;
  }

  get jar() {
    this.#tell();
    return this.#trace.jar;
  }
}
