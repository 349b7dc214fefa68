import { describe, expect, test } from 'vitest';
import { chain } from '../../chain.ts';

/** `c2<c1 f1`: chain, the one before it, its flow. */
const flows = (script: string): string[] =>
  chain(script).chains.map(({ id, after, flow }) => `${id}${after === undefined ? '' : `<${after}`} ${flow}`);

const start = `
  > GET https://app.test/
  < 200
`;
/** The app sent the user to the identity provider's login page. */
const away = `
  > GET https://app.test/
  < 302 https://idp.test/login
  > GET https://idp.test/login
  < 200
`;

describe('what continues a flow', () => {
  test.each(['meta-refresh', 'script', 'client-redirect'])('a %s, however late', (via) => {
    expect(flows(`${start}* after 30 s\n* via ${via}\n> GET https://app.test/next\n< 200`)).toEqual([
      'c1 f1',
      'c2<c1 f1',
    ]);
  });

  test.each([
    ['a form to another site', `${start}* after 30 s\n> POST https://idp.test/\n< 200`],
    [
      'the form of a page of another site',
      `${away}* after 30 s\n> POST https://idp.test/login\n< 302 https://app.test/\n> GET https://app.test/\n< 200`,
    ],
    [
      'a login form',
      `${start}* after 30 s\n> POST https://app.test/login\n< 302 /home\n> GET https://app.test/home\n< 200`,
    ],
    ['the link of a login page back to where it came from', `${away}* after 30 s\n> GET https://app.test/back\n< 200`],
  ])('%s', (_, script) => {
    expect(flows(script)).toEqual(['c1 f1', 'c2<c1 f1']);
  });

  test('a second try after a wrong password', () => {
    const wrong = `> POST https://app.test/login\n< 200\n* after 10 s\n`;
    expect(flows(`${start}* after 30 s\n${wrong}> POST https://app.test/login\n< 200`)).toEqual([
      'c1 f1',
      'c2<c1 f1',
      'c3<c2 f1',
    ]);
  });

  test('a form that the page sends by itself', () => {
    const done = `> POST https://app.test/a\n< 302 /b\n> GET https://app.test/b\n< 200\n`;
    const again = `> POST https://app.test/c\n< 200`;
    expect(flows(`${start}${done}* after 1 s\n${again}`).at(-1)).toBe('c3<c2 f1');
    expect(flows(`${start}${done}* after 10 s\n${again}`).at(-1)).toBe('c3 f2');
  });

  test('all of a popup, and what the opener does right after it', () => {
    const popup = `* via popup\n> GET https://idp.test/\n< 200\n* via link\n> GET https://idp.test/b\n< 200\n* tab 1\n`;
    expect(flows(`${start}* after 9 s\n${popup}* via reload\n> GET https://app.test/\n< 200`)).toEqual([
      'c1 f1',
      'c2<c1 f1',
      'c3<c2 f1',
      'c4<c3 f1',
    ]);
    expect(flows(`${start}${popup}* after 5 s\n* via reload\n> GET https://app.test/\n< 200`).at(-1)).toBe('c4 f2');
  });

  test('a frame, of the page around it', () => {
    expect(flows(`${start}* via frame\n> GET https://idp.test/\n< 200`)).toEqual(['c1 f1', 'c2<c1 f1']);
  });
});

describe('what begins one', () => {
  test.each([
    ['a link', `${start}> GET https://idp.test/\n< 200`],
    ['a link on a login page to a third site', `${away}> GET https://help.test/\n< 200`],
    ['the address bar', `${start}* via start\n> GET https://idp.test/\n< 200`],
    ['a reload', `${start}* via reload\n> GET https://app.test/\n< 200`],
    ['a fetch', `${start}* via fetch\n> GET https://app.test/api\n< 200`],
  ])('%s', (_, script) => {
    expect(flows(script)).toEqual(['c1 f1', 'c2 f2']);
  });
});
