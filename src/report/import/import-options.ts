export interface ImportOptions {
  /** false: without the entries of foreign files that no session had any part in, where only the verdicts are wanted. */
  readonly bystanders?: boolean;
  /** Told now and then how much is done, from 0 to 1, never less than before. */
  readonly progress?: (share: number) => void;
}

/** The same with nothing left open. */
export type Wanted = Required<ImportOptions>;

export function wantedOf({ bystanders = true, progress = () => undefined }: ImportOptions): Wanted {
  let told = 0;
  return {
    bystanders,
    progress: (share) => {
      if (share >= told + least) progress((told = share));
    },
  };
}

/** Less is not worth a word. */
const least = 0.002;

/** What tells of one part of the way, `from` to `to`. */
export function partOf({ progress }: Wanted, from: number, to: number): (share: number) => void {
  return (share) => progress(from + (to - from) * share);
}
