export type TokenKind = 'comment' | 'string' | 'number' | 'property' | 'plain';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const rules =
  /(?<comment>(?:\/\/|#(?= )|<!--).*)|(?<string>'[^'\n]*'|"[^"\n]*")|(?<number>\b(?:true|false|True|False|null|None|\d+)\b)|(?<property>\b[A-Za-z_][\w.-]*(?=\s*[:=](?![:=])))/g;

/** Colours for a snippet: rough on purpose, since it shows a dozen languages. Joined, the tokens are the code again. */
export function codeTokens(code: string): readonly Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const match of code.matchAll(rules)) {
    if (match.index > done) tokens.push({ kind: 'plain', text: code.slice(done, match.index) });
    const kind = (['comment', 'string', 'number', 'property'] as const).find(
      (name) => match.groups?.[name] !== undefined,
    );
    tokens.push({ kind: kind ?? 'plain', text: match[0] });
    done = match.index + match[0].length;
  }
  if (done < code.length) tokens.push({ kind: 'plain', text: code.slice(done) });
  return tokens;
}
