/** Where the pages of the extension keep the panel's settings in their storage, which they share. */
export const settingsKey = 'session-trace-settings';

/** What the panel's field offers lies between. */
const fewest = 100;
const most = 100_000;

/** How many chains the settings want to be kept at most; undefined: never chosen, or not to be read. */
export function rememberedLimit(settings: string | null | undefined): number | undefined {
  try {
    const value: unknown = JSON.parse(settings ?? '{}');
    return typeof value === 'object' && value !== null && 'keptChains' in value ? limitOf(value.keptChains) : undefined;
  } catch {
    return undefined;
  }
}

/** undefined where it is no number that could have been chosen. */
export function limitOf(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) >= fewest && Number(value) <= most ? Number(value) : undefined;
}
