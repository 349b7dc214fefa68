/** The menus of the right mouse button. */
export const copyWords = {
  copyMenu: 'Copy',
  copyUrl: 'Copy URL',
  copyHeader: 'Copy header',
  copyHeaderValue: 'Copy value',
  copyCookie: 'Copy {cookie} as Set-Cookie',
  copyCurl: 'Copy as cURL (masked)',
  copyCurlNote: 'values and tokens replaced by pseudonyms',
  copyCurlValues: 'Copy as cURL with values',
  copyCurlValuesNote: 'contains the live session; for your own shell',
  copyHop: 'Copy hop as Markdown',
  copyHopNote: 'request, answer, cookies; masked',
  copyMermaid: 'Copy sequence diagram',
  copyMermaidNote: 'Mermaid, as trackers draw it; masked',
  copyNothing: 'There is nothing to copy here',
  showInNetwork: 'Open in Network panel',
  keyMenu: 'menu of the focused row',
} as const;
