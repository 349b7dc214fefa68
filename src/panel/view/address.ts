/** The parts of a URL that the panel shows apart. A URL that does not parse is shown whole, as a path. */
export interface Address {
  readonly scheme: string;
  /** With the port. */
  readonly host: string;
  readonly hostname: string;
  readonly path: string;
}

export function addressOf(url: string): Address {
  const known = remembered.get(url);
  if (known !== undefined) return known;
  if (remembered.size >= most) remembered.clear();
  const address = read(url);
  remembered.set(url, address);
  return address;
}

/** Each hop asks for its own and for the one above. */
const remembered = new Map<string, Address>();
const most = 2000;

function read(url: string): Address {
  try {
    const { protocol, host, hostname, pathname, search, hash } = new URL(url);
    return { scheme: protocol.slice(0, -1), host, hostname, path: pathname + search + hash };
  } catch {
    return { scheme: '', host: '', hostname: '', path: url };
  }
}
