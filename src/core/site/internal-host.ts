import { isIpAddress, isLoopback } from './host.ts';

/** Names that public DNS never holds: special-use (RFC 6761, 6762, 8375), or reserved for private use by ICANN. */
const privateNames = /\.(?:internal|local|localdomain|lan|intranet|corp|home|private|svc|cluster|home\.arpa)$/;
const privateAddresses =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.0\.0\.0$|\[f[cde][0-9a-f]{2}:)/;

/**
 * Is this a host that only its own network knows: a name without a dot, a private suffix, a private address (RFC 1918, 6598,
 * 4193)? Loopback is not. Hosts are as `URL.hostname` gives them.
 */
export function isInternalHost(host: string): boolean {
  if (host === '' || isLoopback(host)) return false;
  if (isIpAddress(host)) return privateAddresses.test(host);
  return !host.includes('.') || privateNames.test(host);
}

/** Does a redirect from one host to another lead a visitor into the server's own network, or to his own machine? */
export function leadsInside(from: string, to: string): boolean {
  if (from === '' || to === '') return false;
  if (isLoopback(to)) return !isLoopback(from);
  return isInternalHost(to) && !isInternalHost(from);
}
