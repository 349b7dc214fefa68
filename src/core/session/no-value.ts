/**
 * Words that frameworks write into a line that deletes: PHP `deleted`, Java and Python `""`, Shiro `deleteMe`, WordPress a
 * blank (`+`, `%20`), others what came to their mind.
 */
const words =
  /^(?:null|none|nil|undefined|deleted?|deleteme|-del-|removed?|expired?|invalid(?:ated)?|logged[-_]?out|\+|%20|%22%22)?$/i;

/** Does this value of a `Set-Cookie` line stand for no value at all? */
export function isNoValue(value: string): boolean {
  return words.test(value.replace(/^"(.*)"$/, '$1').trim());
}
