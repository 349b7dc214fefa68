/** RFC 10025 section 5.1.4: octet by octet, case-sensitive, nothing decoded; `/app` covers `/app` and `/app/x`, not `/apple`. */
export function pathMatch(requestPath: string, cookiePath: string): boolean {
  if (cookiePath === '/') return true; // an empty path counts as one (section 5.1.4)
  if (!requestPath.startsWith(cookiePath)) return false;
  return (
    requestPath.length === cookiePath.length ||
    cookiePath.endsWith('/') ||
    requestPath.charAt(cookiePath.length) === '/'
  );
}
