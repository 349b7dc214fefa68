import type { BrowserName, Chain, ChainKind, Hop, Mark, RequestContext, Via } from '../model.ts';
import { siteOf } from '../site/site-of.ts';
import { contextOf } from './context.ts';
import { finalHop, isNavigation, type Draft } from './draft.ts';
import { chainBefore, type FlowFacts } from './flows.ts';
import { ownMarks, responseOf, servedFromCache, timesOf } from './heard-hop.ts';
import { neighbour, navigationOf, type Heard } from './navigation.ts';
import { pageOfWorkerRequest, serviceWorkerMark } from './service-worker.ts';
import type { HeardHop } from './request-hops.ts';
import { kindOf, laterVia, navigationVia } from './via.ts';

/** A chain that has everything but its number and its flow's. */
export interface Dressed extends FlowFacts {
  readonly draft: Draft;
  readonly kind: ChainKind;
  readonly hops: readonly Hop[];
  readonly state: Chain['state'];
  /** Belongs to no followed tab. */
  readonly hidden: boolean;
}

export interface Surroundings {
  readonly browser: BrowserName;
  readonly heard: Heard;
  readonly factsOf: (requestId: string) => FlowFacts | undefined;
  /** Marks of the gaps in the recording that a stretch of time overlaps. */
  readonly gapMarks: (from: number, to: number) => readonly Mark[];
}

/** Dresses a draft with what is around it. Parts that are as before keep their identity; `before` itself returns if all are. */
export function dress(draft: Draft, around: Surroundings, before: Dressed | undefined): Dressed {
  const { heard } = around;
  const navigation = isNavigation(draft) ? navigationOf(draft, heard) : undefined;
  const workersTab = draft.tabId < 0 ? pageOfWorkerRequest(draft, heard) : undefined;
  const via = navigation ? navigationVia(draft, navigation, opensTab(draft, heard), around.browser) : 'fetch';
  const previous = navigation && chainBefore(draft, via, navigation, heard, around.factsOf);
  const context = contextOf(draft, navigation, heard, workersTab ?? draft.tabId);
  const dressed: Dressed = {
    draft,
    kind: kindOf(draft.resourceType),
    via,
    after: previous?.requestId,
    firstSite: previous ? around.factsOf(previous.requestId)?.firstSite : siteOf(draft.hops[0]!.url),
    hops: hopsOf(draft, via, context, around, before),
    state: stateOf(draft),
    hidden: draft.tabId < 0 && workersTab === undefined,
  };
  return before && sameFields(before, dressed) ? before : dressed;
}

function opensTab(draft: Draft, heard: Heard): boolean {
  const opened = heard.tabs.get(draft.tabId)?.opened;
  return opened !== undefined && draft.resourceType === 'main-frame' && neighbour(draft, heard, -1) === undefined;
}

function stateOf(draft: Draft): Chain['state'] {
  const last = finalHop(draft);
  if (last.failed) return 'failed';
  return last.completed ? 'done' : 'open';
}

function hopsOf(
  draft: Draft,
  firstVia: Via,
  newContext: RequestContext,
  around: Surroundings,
  before: Dressed | undefined,
): readonly Hop[] {
  const methods = methodsOf(draft);
  const hops = draft.hops.map((heard, index): Hop => {
    const fromCache = servedFromCache(heard, draft.hops.slice(Math.max(0, index - 20), index), around.browser);
    const via = index === 0 ? firstVia : laterVia(draft.hops[index - 1]!, heard);
    const times = timesOf(heard);
    const marks = [
      ...ownMarks(heard, fromCache),
      ...(draft.tabId < 0 || heard.started?.byServiceWorker ? [serviceWorkerMark] : []),
      ...around.gapMarks(times.start, times.end ?? heard.events.at(-1)!.time),
    ];
    const method = methods[index]!;
    const context = contextOfHop(heard, newContext, before?.hops[index]?.context ?? before?.hops[0]?.context);
    const failure = index === draft.hops.length - 1 ? heard.failed?.error : undefined;
    const old = before?.draft.hops[index] === heard ? before.hops[index] : undefined;
    if (
      old?.via === via &&
      old.context === context &&
      old.failure === failure &&
      old.request.method === method &&
      old.request.resourceType === draft.resourceType &&
      (old.response === undefined || old.response.fromCache === fromCache) &&
      sameMarks(old.marks, marks)
    ) {
      return old;
    }
    return {
      id: `${draft.requestId}#${index}`,
      requestId: draft.requestId,
      index,
      via,
      request: {
        url: heard.url,
        method,
        resourceType: draft.resourceType,
        headers: heard.requestHeaders?.headers,
      },
      response: responseOf(heard, fromCache),
      context,
      times,
      failure,
      marks,
    };
  });
  const same = hops.length === before?.hops.length && hops.every((hop, index) => hop === before.hops[index]);
  return same ? before.hops : hops;
}

/** The request's, with the hop's own initiator: a service worker is the initiator of what it asks for. As before if equal. */
function contextOfHop(
  { started }: HeardHop,
  ofRequest: RequestContext,
  before: RequestContext | undefined,
): RequestContext {
  const isOwn = started === undefined || started.initiator === ofRequest.initiator;
  const context: RequestContext = isOwn
    ? ofRequest
    : { ...ofRequest, initiator: started.initiator, documentUrl: started.documentUrl };
  return before && sameContext(before, context) ? before : context;
}

/** As the browser said; where a hop's start was lost, as the standard has it: 303 makes it a GET, 301 and 302 make a POST one. */
function methodsOf({ hops }: Draft): readonly string[] {
  const methods: string[] = [];
  hops.forEach((hop, index) => {
    const previous = hops[index - 1];
    const status = (previous?.responseHeaders ?? previous?.redirected)?.status;
    const before = methods.at(-1) ?? 'GET';
    const becomesGet =
      (status === 303 && before !== 'HEAD') || ((status === 301 || status === 302) && before === 'POST');
    methods.push(hop.started?.method ?? (becomesGet ? 'GET' : before));
  });
  return methods;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.kind === b[index]!.kind);
}

function sameContext(a: RequestContext, b: RequestContext): boolean {
  const { ancestors: left, ...one } = a;
  const { ancestors: right, ...other } = b;
  return sameFields(one, other) && left.length === right.length && left.every((url, index) => url === right[index]);
}

function sameFields<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
