/**
 * No browser sends more cookies than this with one request, nor keeps more for one site: Chromium and Firefox keep 180 per
 * registrable domain, and as many again in each partition. What a file claims beyond that stays in its header and is not looked
 * at; a mark on the hop says so.
 */
export const mostCookies = 1000;

/** The same for the `Set-Cookie` lines of one answer: Chromium takes 256 KiB of headers, which are as many lines of 87 bytes. */
export const mostLines = 3000;
