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
/** Characters of all that is remembered: long ones would fill the memory. */
const mostCharacters = 33_554_432;
let characters = 0;

export function addressOf(url: string): Address {
  const before = known.get(url);
  if (before !== undefined) return before;
  const address = read(url);
  characters += url.length;
  if (known.size >= most || characters > mostCharacters) {
    known.clear();
    characters = url.length;
  }
  if (url.length <= mostCharacters) known.set(url, address);
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
