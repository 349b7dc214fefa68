/** A section of RFC 10025 (was draft-ietf-httpbis-rfc6265bis). */
export function rfc(section: string): string {
  return `https://www.rfc-editor.org/rfc/rfc10025#section-${section}`;
}

export const layeredCookies = 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-layered-cookies/';
export const chips = 'https://github.com/privacycg/CHIPS';
export const fetchStandard = 'https://fetch.spec.whatwg.org/#concept-request-credentials-mode';
