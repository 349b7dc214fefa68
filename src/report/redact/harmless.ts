/** Letter pairs common in English words and in the identifiers of web software, sorted, counted over readmes. */
const commonPairs =
  'abacadagaiakalamanaparasatauavaxaybabebiblbobrbsbucacccechcickclcocrcsctcucydadddedidldodrdsdueaebecedeeefegeielemenepeqeresetevewexeyfafefffiflfofrfufygageggghgiglgngogrgsguhahehihohrhtiaibicidieifigiliminioipirisitivixizjejskekikslaldlelilllolsltlulymambmemimlmmmompmsmunancndnenfngninknnnonsntnunvnyoaobocodofogoiokolomonoooporosotouovowpapephpiplpoppprpsptpuqurarcrdrerfrgrirkrlrmrnrorrrsrtrurvrysascseshsiskslsospssstsusytatctethtitltotrtstttutwtyuaubucudueuguiulumunupurusutvaveviwawewhwiwnwowrwsxcxexixpxtynypysze';

const pairs: ReadonlySet<string> = new Set(commonPairs.match(/../g));

/** Words the pair table does not know, but which stand in the addresses of logins. */
const words: ReadonlySet<string> = new Set(
  'django github gitlab xhtml html http https www webauthn jwks json xml css svg png jpg gif ico ttf pdf zip txt php jsp mjs sso idp wsfed csrf xsrf utf uvicorn hypercorn kestrel werkzeug openresty nginx envoy awselb daphne koa nextjs hsts nosniff varnish haproxy traefik aiohttp cowboy symfony'.split(
    ' ',
  ),
);

/** Characters that no word, small number or version explains; beyond this many, a text may be a secret. */
const allowedOdd = 5;

/**
 * Can this text not be a secret? True for words, small numbers, versions, locales and their combinations with punctuation;
 * false as soon as more than a few characters look random, and for mail addresses. When in doubt, false.
 */
export function isHarmless(text: string): boolean {
  if (text.length > longestKept) return looksHarmless(text);
  const before = told.get(text);
  if (before !== undefined) return before;
  if (told.size >= mostKept) told.clear();
  const harmless = looksHarmless(text);
  told.set(text, harmless);
  return harmless;
}

/** The same words stand in thousands of addresses and headers. */
const told = new Map<string, boolean>();
const mostKept = 8192;
const longestKept = 40;

function looksHarmless(text: string): boolean {
  if (text.length > 300 || /\S@\S+\.\S/.test(text)) return false;
  let odd = 0;
  for (const piece of text.replace(isoDate, '').match(pieces) ?? []) {
    odd += oddness(piece);
    if (odd > allowedOdd) return false;
  }
  // Long runs of punctuation are no words either.
  return text.replace(/[A-Za-z0-9\s./:;,_-]/g, '').length <= allowedOdd;
}

/**
 * The unbroken runs of letters and digits of a text that are no words, as `[from, to)`. Beside something odd a run of
 * several humps is no name either: it may be a part of the same secret that happens to read well. What stands before the
 * `@` of a mail address is one run, whatever its words: it names a person.
 */
export function oddPieces(text: string): readonly (readonly [number, number])[] {
  const people = peopleIn(text);
  const odd = [...text.matchAll(pieces)]
    .filter(([piece]) => piece.length > 40 || oddness(piece) > 0 || /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(piece))
    .map((piece): readonly [number, number] => [piece.index, piece.index + piece[0].length]);
  if (people.length === 0) return odd;
  const others = odd.filter(([from]) => !people.some(([start, end]) => start <= from && from < end));
  return [...people, ...others].sort(([a], [b]) => a - b);
}

function peopleIn(text: string): readonly (readonly [number, number])[] {
  const people: (readonly [number, number])[] = [];
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > done && /[^\s<>"'(),:;/=]/.test(text[from - 1]!)) from--;
    done = at + 1;
    if (from < at && /^[^\s@]{1,255}\.[^\s@]/.test(text.slice(at + 1, at + 260))) people.push([from, at]);
  }
  return people;
}

const isoDate = /\b(?:19|20)\d\d-[01]\d-[0-3]\d(?:T[\d:.]{5,12}Z?)?\b/g;
const pieces = /[A-Za-z0-9\u0080-\uffff]+/g;

/** How many characters of an unbroken run of letters and digits are not explained. */
function oddness(piece: string): number {
  if (words.has(piece.toLowerCase())) return 0;
  if (/^\d+$/.test(piece)) return piece.length <= 2 ? 0 : piece.length;
  const runs = piece.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^A-Za-z0-9]+/g) ?? [];
  const digits = runs.filter((run) => /^\d/.test(run));
  if (digits.length > 0) {
    const plain =
      runs.length <= 3 && digits.every((run) => run.length <= 2) && runs.every((run) => isWordOrDigits(run));
    return plain && piece.length - digits.join('').length >= 1 ? Math.min(2, digits.length) : piece.length;
  }
  const strange = runs.filter((run) => !isWord(run));
  // Many short humps are base64, not camel case.
  if (runs.length > 2 && piece.length / runs.length < 3) return piece.length;
  return strange.join('').length;
}

function isWordOrDigits(run: string): boolean {
  return /^\d/.test(run) || run.length <= 3 || isWord(run);
}

function isWord(run: string): boolean {
  const word = run.toLowerCase();
  if (words.has(word)) return true;
  if (word.length <= 2) return true;
  if (word.length > 20 || !/^[a-z]+$/.test(word)) return false;
  let common = 0;
  for (let index = 0; index + 1 < word.length; index++) if (pairs.has(word.slice(index, index + 2))) common++;
  return common / (word.length - 1) >= 0.75;
}
