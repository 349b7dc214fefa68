const seen = new Map<string, URL | undefined>();
const limit = 4096;

/** The parsed URL, or undefined where it does not parse. Remembers the last few thousand: one chain names the same few again and again. */
export function parseUrl(url: string): URL | undefined {
  if (seen.has(url)) return seen.get(url);
  if (seen.size >= limit) seen.clear();
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  seen.set(url, parsed);
  return parsed;
}
