import type { Page } from './page.ts';
import type { LabResponse } from './scenario.ts';

export type Headers = readonly (readonly [string, string])[];

export function ok(body: Page | string, headers: Headers = []): LabResponse {
  return { status: 200, headers, body };
}

/** 302, as most frameworks answer a login. */
export function redirect(to: string, headers: Headers = [], status = 302): LabResponse {
  return { status, headers: [...headers, ['Location', to]], body: '' };
}

export function setCookie(line: string): readonly [string, string] {
  return ['Set-Cookie', line];
}
