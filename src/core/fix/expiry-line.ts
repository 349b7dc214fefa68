import type { Cookie } from '../model.ts';

/**
 * The `Set-Cookie` value that ends this copy of a cookie and no other of its name. With `Secure` and `Partitioned` where
 * the copy has them: a line without is refused for a name with a prefix, and means another jar (RFC 10025 section 5.7).
 */
export function expiryLine({ name, path, domain, hostOnly, secure, partitionKey }: Cookie): string {
  const attributes = [
    `Path=${path}`,
    ...(hostOnly ? [] : [`Domain=${domain}`]),
    'Max-Age=0',
    ...(secure ? ['Secure'] : []),
    ...(partitionKey === undefined ? [] : ['Partitioned']),
  ];
  return [`${name}=`, ...attributes].join('; ');
}
