import type { Answer, Visit } from '../scenario.ts';
import { answer, fetchOf, home, page, value, visit, type Maker } from './parts.ts';

/** A plain http page that asks the https side of its own site: same site but for the scheme. */
export function schemes(maker: Maker): readonly Visit[] {
  const { random } = maker;
  const at = home(maker, true);
  const lines = ['SameSite=Strict', 'SameSite=Lax', 'HttpOnly'].map(
    (attribute, index) => `y${index}=${value(maker)}; Path=/; ${attribute}`,
  );
  const asked = (...more: readonly string[]): Answer => {
    const own = answer(maker, at);
    return { ...own, setCookies: [...lines, ...more, ...own.setCookies] };
  };
  return [
    visit(asked()),
    {
      hops: [answer(maker, { ...at, scheme: 'http', path: '/app' })],
      document: page({
        inside: [fetchOf([asked(`y3=${value(maker)}; Secure; SameSite=Strict`)]), { kind: 'image', hops: [asked()] }],
        onward: { kind: random.pick(['link', 'form-post', 'script']), to: visit(asked()) },
      }),
    },
  ];
}
