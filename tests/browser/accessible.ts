import type { CdpSession } from './cdp.ts';

/** An element as assistive technology sees it: computed by the browser. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** e.g. `selected`, `expanded`, `checked`, `level`, `invalid`. */
  readonly states: Readonly<Record<string, unknown>>;
  readonly backendNodeId: number;
}

export interface AccessibleQuery {
  readonly role?: string;
  /** A string must equal the name, a pattern must match it. */
  readonly name?: string | RegExp;
}

/** All elements that fit, in document order. */
export async function findAccessible(session: CdpSession, query: AccessibleQuery): Promise<AccessibleNode[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    objectId: (result as { objectId: string }).objectId,
    ...(query.role !== undefined && { role: query.role }),
    ...(typeof query.name === 'string' && { accessibleName: query.name }),
  });
  const { name } = query;
  return (nodes as AxNode[])
    .filter((node) => !node.ignored)
    .map(plain)
    .filter((node) => !(name instanceof RegExp) || name.test(node.name));
}

/** Runs a function with the element as `this`, e.g. to click it. */
export async function callOn(session: CdpSession, node: AccessibleNode, code: string): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: (object as { objectId: string }).objectId,
    functionDeclaration: `function () { ${code} }`,
    returnByValue: true,
    userGesture: true,
  });
  return (result as { value?: unknown }).value;
}

function plain(node: AxNode): AccessibleNode {
  return {
    role: node.role?.value ?? '',
    name: node.name?.value ?? '',
    description: node.description?.value ?? '',
    states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
    backendNodeId: node.backendDOMNodeId ?? 0,
  };
}

interface AxNode {
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}
