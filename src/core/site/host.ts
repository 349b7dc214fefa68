/** Is this host an IP address? Hosts are as `URL.hostname` gives them: IPv4 in four decimal parts, IPv6 in brackets. */
export function isIpAddress(host: string): boolean {
  return host.startsWith('[') || (endsInDigit(host) && /^\d{1,3}(\.\d{1,3}){3}$/.test(host));
}

/** Most hosts do not, and then are no IPv4 address. */
function endsInDigit(host: string): boolean {
  const last = host.charCodeAt(host.length - 1);
  return last >= 0x30 && last <= 0x39;
}

/** Loopback names and addresses (W3C Secure Contexts, section 3.1). */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    (isIpAddress(host) && host.startsWith('127.'))
  );
}
