/** Chromium's and Firefox's words for a host that cannot be found, reached or spoken to; not for a machine without a network. */
export function isUnreachable(failure: string | undefined): boolean {
  return (
    failure !== undefined &&
    (isDoubtful(failure) ||
      /ERR_(?:NAME_|CONNECTION_|ADDRESS_|TIMED_OUT|UNSAFE_PORT|EMPTY_RESPONSE|BLOCKED_BY_(?:PRIVATE|LOCAL)_NETWORK)|NS_ERROR_(?:UNKNOWN_HOST|CONNECTION_|NET_|PORT_ACCESS)/.test(
        failure,
      ))
  );
}

/**
 * A word that does not prove the host away: its certificate is not trusted, which in a network of one's own can be meant,
 * or a proxy would not lead there, for a reason of its own.
 */
export function isDoubtful(failure: string): boolean {
  return /ERR_(?:SSL_|CERT_|TUNNEL_CONNECTION_FAILED)|SSL_ERROR|MOZILLA_PKIX|NS_ERROR_PROXY_(?!CONNECTION)/.test(
    failure,
  );
}
