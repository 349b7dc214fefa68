/** What a session cookie's value says of itself. */
export const valueWords = {
  valueOf: 'The value of `{cookie}`',
  valueId: 'an id, {size}: the session is on the server',
  valueSignedId: 'an id with a signature, {size}: the session is on the server',
  valueSigned: 'signed, readable, {size}: the session itself is in the cookie',
  valueEncrypted: 'encrypted, {size}: the session itself is in the cookie',
  valueOpaque: 'of no known form, {size}',
  valueFormat: 'form of {format}',
  valueEnds: 'says that it ends {time} after this hop',
  valueEnded: 'says that it ended {time} before this hop',
  valueIssued: 'made {time} before this hop',
  valueClaims: 'What it holds',
  valuePrivate: 'Read here only; no report holds it.',
} as const;
