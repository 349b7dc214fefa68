import type { Cookie } from '../model.ts';

/**
 * A jar by the names of its cookies, as the lines of a response change it. Only its namesakes matter to a line, so that storing
 * costs what they cost, however many others there are. Sorted at the first question: most responses have no line.
 */
export class Namesakes {
  readonly #jar: readonly Cookie[];
  #byName: Map<string, readonly Cookie[]> | undefined;

  constructor(jar: readonly Cookie[]) {
    this.#jar = jar;
  }

  /** In the order of the jar. */
  of(name: string): readonly Cookie[] {
    return this.#lists().get(name) ?? [];
  }

  /** From now on the jar holds these of that name. */
  become(name: string, cookies: readonly Cookie[]): void {
    this.#lists().set(name, cookies);
  }

  #lists(): Map<string, readonly Cookie[]> {
    return (this.#byName ??= byName(this.#jar));
  }
}

function byName(jar: readonly Cookie[]): Map<string, readonly Cookie[]> {
  const lists = new Map<string, Cookie[]>();
  for (const cookie of jar) {
    const alike = lists.get(cookie.name);
    if (alike === undefined) lists.set(cookie.name, [cookie]);
    else alike.push(cookie);
  }
  return lists;
}
