/** RFC 10025 section 5.1.4, default-path of a URL's path: up to, not including, its last `/`; `/` if that leaves nothing. */
export function defaultPath(urlPath: string): string {
  if (!urlPath.startsWith('/')) return '/';
  const last = urlPath.lastIndexOf('/');
  return last === 0 ? '/' : urlPath.slice(0, last);
}
