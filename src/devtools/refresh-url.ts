/**
 * Where a document's `<meta http-equiv=refresh>` leads; undefined when it has none that would run. A refresh without a URL
 * reloads the document itself.
 * @see https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh
 */
export function refreshUrl(html: string, documentUrl: string): string | undefined {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const metas = [...document.querySelectorAll('meta[http-equiv][content]')];
  // With scripts running, what stands in noscript is text.
  const target = metas
    .filter((meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'refresh')
    .filter((meta) => meta.closest('noscript, template') === null)
    .map((meta) => targetOf(meta.getAttribute('content') ?? ''))
    .find((one) => one !== undefined);
  if (target === undefined) return undefined;
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const baseUrl = URL.canParse(base, documentUrl) ? new URL(base, documentUrl).href : documentUrl;
  if (target === '') return documentUrl;
  return URL.canParse(target, baseUrl) ? new URL(target, baseUrl).href : undefined;
}

/** The URL in `0; url='/next'`; empty when there is only a time; undefined when it is no refresh at all. */
function targetOf(content: string): string | undefined {
  const parts = /^\s*(?:\d+(?:\.[\d.]*)?|\.[\d.]*)(?:(?=[\s;,])\s*[;,]?\s*(?<rest>[^]*))?$/.exec(content);
  if (parts === null) return undefined;
  const rest = (parts.groups?.['rest'] ?? '').replace(/^url\s*=\s*/i, '');
  const quoted = /^(?<quote>['"])(?<inside>[^]*?)(?:\k<quote>|$)/.exec(rest);
  return (quoted?.groups?.['inside'] ?? rest).trim();
}
