/** Offers `text` as a download. A Blob and a link need no permission and work inside DevTools panels of Chromium and Firefox. */
export function saveFile(name: string, text: string | Blob, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // the download has to begin before its address is taken back
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
