/** Chromium's and Firefox's words for a host that cannot be found, reached or spoken to; not for a machine without a network. */
export function isUnreachable(failure: string | undefined): boolean {
  return (
    failure !== undefined &&
    (isDistrust(failure) ||
      /ERR_(?:NAME_|CONNECTION_|ADDRESS_|TIMED_OUT|UNSAFE_PORT|EMPTY_RESPONSE|BLOCKED_BY_(?:PRIVATE|LOCAL)_NETWORK)|NS_ERROR_(?:UNKNOWN_HOST|CONNECTION_|NET_|PORT_ACCESS)/.test(
        failure,
      ))
  );
}

/** Something answered, and the browser does not trust its certificate: in a network of one's own that can be what is meant. */
export function isDistrust(failure: string): boolean {
  return /ERR_(?:SSL_|CERT_)|SSL_ERROR|MOZILLA_PKIX/.test(failure);
}
