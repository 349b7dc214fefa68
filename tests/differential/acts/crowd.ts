import { answer, home, page, value, visit, type Maker } from './parts.ts';
import type { Answer, Visit } from '../scenario.ts';

/** More cookies than a site may have (180): the browser then drops the least used. */
export function crowd(maker: Maker): readonly Visit[] {
  const { random } = maker;
  const at = home(maker, true);
  const many = (from: number, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => {
      const attributes = ['Path=/'];
      if (random.chance(0.5)) attributes.push('Secure');
      if (random.chance(0.3)) attributes.push(`Priority=${random.pick(['Low', 'Medium', 'High'])}`);
      if (random.chance(0.2)) attributes.push(`SameSite=${random.pick(['Strict', 'Lax'])}`);
      return [`c${from + index}=${value(maker)}`, ...attributes].join('; ');
    });
  const filled = (path: string, status: number, from: number, count: number): Answer => ({
    ...answer(maker, { ...at, path }, status),
    setCookies: many(from, count),
  });
  return [
    {
      hops: [filled('/', 302, 0, 120), filled('/app', 302, 120, 75), filled('/login', 200, 195, 20)],
      document: page({}),
    },
    visit(answer(maker, { ...at, path: '/' })),
  ];
}
