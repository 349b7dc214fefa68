import type { CdpSession } from './cdp.ts';

/** What a driven document can be asked to run: an expression, or a function that closes over nothing. Answers must be JSON. */
export interface Evaluate {
  (expression: string): Promise<unknown>;
  <Args extends unknown[], T>(run: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
}

/** Runs in the session's document and answers the awaited value. Rejects with what was thrown there. */
export function evaluateIn(session: CdpSession): Evaluate {
  return async (run: string | ((...args: never[]) => unknown), ...args: unknown[]): Promise<never> => {
    const { result, exceptionDetails } = (await session.send('Runtime.evaluate', {
      expression: asExpression(run, args),
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as unknown as Evaluated;
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as never;
  };
}

/** esbuild wraps named inner functions in `__name`, which the page does not have. */
export function asExpression(run: string | ((...args: never[]) => unknown), args: readonly unknown[]): string {
  if (typeof run === 'string') return run;
  return `(() => { const __name = (f) => f; return (${run.toString()})(...${JSON.stringify(args)}) })()`;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}
