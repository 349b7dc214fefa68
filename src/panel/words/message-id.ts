/**
 * Where `_locales` keeps a template: its first words, to be found by eye, and a hash (FNV-1a, 32 bits) that tells it from
 * all others. Browsers allow letters, digits and `_` in an id, and do not tell upper from lower case.
 */
export function messageId(template: string): string {
  const words = template.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${words.slice(0, 6).join('_').slice(0, 40)}_${hash(template)}`;
}

function hash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
