import type { Cookie } from '../model.ts';

/**
 * The `Set-Cookie` value that ends this copy of a cookie and no other of its name. With `Secure`, `SameSite=None` and
 * `Partitioned` where the copy has them: a line without is refused for a name with a prefix or in a frame of another site,
 * and means another jar (RFC 10025 section 5.7).
 */
export function expiryLine({ name, path, domain, hostOnly, secure, sameSite, partitionKey }: Cookie): string {
  const attributes = [
    `Path=${path}`,
    ...(hostOnly ? [] : [`Domain=${domain}`]),
    'Max-Age=0',
    ...(secure ? ['Secure'] : []),
    ...(secure && sameSite === 'none' ? ['SameSite=None'] : []),
    // A browser that keeps all cookies of a frame apart does so without the word.
    ...(secure && partitionKey !== undefined ? ['Partitioned'] : []),
  ];
  return [`${name}=`, ...attributes].join('; ');
}
