/** The parts of a URL that the panel shows apart. A URL that does not parse is shown whole, as a path. */
export interface Address {
  readonly scheme: string;
  /** With the port. */
  readonly host: string;
  readonly hostname: string;
  readonly path: string;
}

/** Each hop's is asked for several times over: its site, its host and the one before, its row. The last that were read. */
const known = new Map<string, Address>();
const most = 2048;
/** Longer ones would only hold memory. */
const longest = 2048;

export function addressOf(url: string): Address {
  const before = known.get(url);
  if (before !== undefined) return before;
  const address = read(url);
  if (url.length > longest) return address;
  if (known.size >= most) known.clear();
  known.set(url, address);
  return address;
}

function read(url: string): Address {
  try {
    const { protocol, host, hostname, pathname, search, hash } = new URL(url);
    return { scheme: protocol.slice(0, -1), host, hostname, path: pathname + search + hash };
  } catch {
    return { scheme: '', host: '', hostname: '', path: url };
  }
}
