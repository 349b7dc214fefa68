import type { Cookie, Trace } from '../../core/model.ts';

/** What the jar held at first, and what came or went. */
export function* cookiesOf({ jar }: Trace): Generator<Cookie> {
  yield* jar.baseline;
  for (const { cookie } of jar.changes) yield cookie;
}
