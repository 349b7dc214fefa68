/** What a session cookie's value says of itself. */
export const valueWords = {
  valueOf: 'The value of `{cookie}`',
  valueId: 'an id, {size}: what belongs to it is on the server',
  valueSignedId: 'an id with a signature, {size}: what belongs to it is on the server',
  valueSigned: 'signed, readable, {size}: the session itself is in the cookie',
  valueEncrypted: 'encrypted, {size}: the session itself is in the cookie',
  valueOpaque: 'of no known form, {size}',
  valueFormat: 'form of {format}',
  valueEnds: 'says that it ends {time} after this hop',
  valueEnded: 'says that it ended {time} before this hop',
  valueIssued: 'made {time} before this hop',
  valueUnfolded: 'compressed, {size} unfolded',
  valueTooLarge:
    'What it holds is compressed, and unfolds to more than {size}: too much for a cookie, so it is not read.',
  valueMalformed: 'What it holds is compressed, and cannot be unfolded: it was cut off or changed on its way.',
  valueNoJson: 'What it holds is compressed, and unfolds to no form that is known here.',
  valueClaims: 'What it holds',
  valuePrivate: 'Read here only; no report holds it.',
} as const;
