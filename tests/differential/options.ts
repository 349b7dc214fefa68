/** What the command line may say. */
export interface Options {
  readonly browser: 'chromium' | 'firefox';
  /** The first of `seeds`. */
  readonly seed: number;
  /** Played one after the other, each on its own. */
  readonly seeds: readonly number[];
  /** Per seed. */
  readonly decisions: number;
  /** Folder of the built extension. */
  readonly extension: string;
  /** How many kinds of disagreement are shrunk. */
  readonly shrink: number;
  /** Only this scenario of the seed. */
  readonly only: number | undefined;
  /** Plays what takes two minutes, too. */
  readonly slow: boolean;
}

export const defaults: Options = {
  browser: 'chromium',
  seed: 1,
  seeds: [1],
  decisions: 2000,
  extension: 'dist/chromium',
  shrink: 3,
  only: undefined,
  slow: false,
};

/** `--name value`, and `--slow` alone; throws for what it does not know. */
export function readOptions(args: readonly string[]): Options {
  let options = defaults;
  const left = [...args];
  while (left.length > 0) {
    const name = left.shift()!.replace(/^--/, '');
    if (name === 'slow') {
      options = { ...options, slow: true };
      continue;
    }
    const value = left.shift() ?? '';
    if (name === 'browser' && (value === 'chromium' || value === 'firefox')) {
      options = { ...options, browser: value, extension: `dist/${value}` };
    } else if (name === 'extension') options = { ...options, extension: value };
    else if (name === 'seed' && /^\d+(,\d+)*$/.test(value)) {
      const seeds = value.split(',').map(Number);
      options = { ...options, seeds, seed: seeds[0]! };
    } else if (['decisions', 'shrink', 'only'].includes(name) && /^\d+$/.test(value)) {
      options = { ...options, [name]: Number(value) };
    } else {
      throw new Error(
        `Unknown: --${name} ${value}. Known: --browser chromium|firefox --seed N,N… --decisions N --shrink N --only N --slow --extension DIR`,
      );
    }
  }
  return options;
}
