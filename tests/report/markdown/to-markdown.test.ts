import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { hopTable } from '../../../src/report/markdown/hop-table.ts';
import { toMarkdown } from '../../../src/report/markdown/to-markdown.ts';
import { chain } from '../../chain.ts';
import { corpus } from '../corpus.ts';
import { told } from '../told.ts';

const options = { redaction: 'values', salt: 'a salt' } as const;

test('tells the verdict, the hops, the evidence and the fix', () => {
  const trace = chain(corpus['path too narrow']!);
  const text = toMarkdown(trace, told(trace), options);
  expect(text).toMatch(/^## Session lost at hop 3$/m);
  expect(text).toMatch(/^\| 1 \| `POST` `https:\/\/app\.test\/login` \| 302 → `https:\/\/app\.test\/dashboard` \|/m);
  expect(text).toMatch(/^- hop 1, response header: `Set-Cookie: connect\.sid=s%3A[^;]+; Path=\/app; HttpOnly`$/m);
  expect(text).toContain('**Fix** (`express-session`, verified on this trace)');
  expect(text).not.toContain('jK9mQ2xV7bN4cR8tY1wE5uI3oP6aS0dF');
});

test('what a page sends neither formats nor links', () => {
  const trace = chain(`
    > GET https://app.test/x?q=<img+src=x>|\`**b**\`
    < 200 ok
    < X-Note: [a](https://evil.test) @someone | <script>
  `);
  const text = toMarkdown(trace, told(trace), { ...options, redaction: 'none' });
  const outsideCode = text
    .replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '')
    .split('\n')
    .filter((line) => !/^\|( ---|.*---)/.test(line));
  for (const line of outsideCode) expect(line).not.toMatch(/<|\]\(|@someone|https:|evil\.test\)/);
  for (const row of text.split('\n').filter((line) => line.startsWith('| '))) {
    expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(7);
  }
});

test('without a session says so', () => {
  const trace = chain('> GET https://app.test/\n< 200');
  expect(toMarkdown(trace, { sessionCookies: [], chains: [], findings: [] }, options)).toMatch(/^No session cookie/);
});

test('where what was seen and the rules differ, the table says so', () => {
  const script = (sameSite: string) => `
    * observed
    * jar: https://app.test/ 20 s ago: sid=abcdefghijklmnop1234${sameSite}
    * via form
    * initiator https://idp.test
    > POST https://app.test/callback
    > Cookie: sid=abcdefghijklmnop1234
    < 200`;
  const table = (sameSite: string) => {
    const trace = chain(script(sameSite));
    const { chains } = diagnose(trace);
    return hopTable(chains[0]!, undefined);
  };
  expect(table('; SameSite=Lax')).toMatch(/sent v1 \(the rules do not explain it\)/);
  expect(table('')).not.toMatch(/explain/);
});
