/** What the command line may say. */
export interface Options {
  readonly browser: 'chromium' | 'firefox';
  readonly seed: number;
  readonly decisions: number;
  /** Folder of the built extension. */
  readonly extension: string;
  /** How many kinds of disagreement are shrunk. */
  readonly shrink: number;
  /** Only this scenario of the seed. */
  readonly only: number | undefined;
}

export const defaults: Options = {
  browser: 'chromium',
  seed: 1,
  decisions: 2000,
  extension: 'dist/chromium',
  shrink: 3,
  only: undefined,
};

/** `--name value`; throws for what it does not know. */
export function readOptions(args: readonly string[]): Options {
  let options = defaults;
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at]!.replace(/^--/, '');
    const value = args[at + 1] ?? '';
    if (name === 'browser' && (value === 'chromium' || value === 'firefox')) {
      options = { ...options, browser: value, extension: `dist/${value}` };
    } else if (name === 'extension') options = { ...options, extension: value };
    else if (['seed', 'decisions', 'shrink', 'only'].includes(name) && /^\d+$/.test(value)) {
      options = { ...options, [name]: Number(value) };
    } else {
      throw new Error(
        `Unknown: ${args.slice(at, at + 2).join(' ')}. Known: --browser chromium|firefox --seed N --decisions N --shrink N --only N --extension DIR`,
      );
    }
  }
  return options;
}
