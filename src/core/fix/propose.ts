import type { Change } from './change.ts';
import { detect } from './detect.ts';
import { headerToSee } from './header-to-see.ts';
import { inOrder } from './in-order.ts';
import type { Remedy, Topic } from './remedy.ts';
import { replayedCopies } from './replayed-copies.ts';
import type { Framework, SettingKey, Snippet } from './settings/framework.ts';
import { frameworks } from './settings/index.ts';
import { verify } from './verify.ts';
import type { Trial } from './verify.ts';
import type { Fix, TrackStep } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { Followed, JudgedChain } from '../session/followed.ts';

export interface Proposal {
  readonly remedies: readonly Remedy[];
  readonly followed: Followed | undefined;
  /** The finding's application. */
  readonly app: string;
  readonly chains: readonly JudgedChain[];
  readonly profile: Profile;
  /** The session's `Set-Cookie` line as recorded, for the plain header; undefined: not seen. */
  readonly line: string | undefined;
  /** What to replay; undefined: nothing was lost, so nothing can be proven. */
  readonly trial: Trial | undefined;
}

/**
 * The remedies in the words of every framework that has a setting for them, in the order of `inOrder`; of one remedy the
 * detected framework first and the plain header last.
 */
export function propose(proposal: Proposal): readonly Fix[] {
  if (proposal.remedies.length === 0) return [];
  const detected = detect(proposal.followed, proposal.app, proposal.chains).map(({ framework }) => framework);
  const known = frameworks
    .filter(({ id }) => detected.includes(id))
    .sort((a, b) => detected.indexOf(a.id) - detected.indexOf(b.id));
  const ordered = [...known, ...frameworks.filter(({ id }) => !detected.includes(id))];
  const options = proposal.remedies.map((remedy) => {
    const replayed = proof(proposal, remedy.change);
    const hasSetting = known.some((framework) => snippetOf(framework, remedy) !== undefined);
    return { remedy, replayed, verified: replayed !== undefined, hasSetting, change: remedy.change };
  });
  return inOrder(options).flatMap(({ remedy, replayed }) => fixesOf(proposal, remedy, replayed, ordered, detected));
}

function proof({ trial }: Proposal, change: Change | undefined): readonly TrackStep[] | undefined {
  return trial === undefined || change === undefined ? undefined : verify(trial, change);
}

function fixesOf(
  proposal: Proposal,
  remedy: Remedy,
  replayed: readonly TrackStep[] | undefined,
  ordered: readonly Framework[],
  detected: readonly string[],
): readonly Fix[] {
  const copies = replayed && proposal.trial && remedy.change && replayedCopies(proposal.trial, [remedy.change]);
  const common = {
    text: remedy.goal,
    verified: replayed !== undefined,
    cost: remedy.cost,
    ...(replayed && { replayed }),
    ...(copies && { replayedCopies: copies }),
    ...(remedy.change && { change: remedy.change }),
  };
  const { setting = '', code, seen } = headerToSee(proposal, remedy) ?? {};
  const any: Fix = { framework: 'any', setting, code, ...(seen && { seen }), ...common, detected: false };
  const key = remedy.topic && keyOf(remedy.topic);
  const own = ordered.flatMap((framework): Fix[] => {
    const isDetected = detected.includes(framework.id);
    const snippet = snippetOf(framework, remedy);
    // Advice without a setting is told where the reader looks: under the detected framework, unless that is not at fault.
    if (snippet === undefined) {
      return isDetected && framework.isProxy !== true && key !== 'cookie-lines'
        ? [{ ...any, framework: framework.id, detected: true }]
        : [];
    }
    return [
      {
        framework: framework.id,
        setting: snippet.setting,
        code: fill(snippet.code, proposal, remedy.topic!),
        ...common,
        detected: isDetected,
        ...(snippet.unchecked && { unchecked: true }),
      },
    ];
  });
  return [...own, any];
}

function snippetOf({ settings }: Framework, { topic }: Remedy): Snippet | undefined {
  return topic && settings[keyOf(topic)];
}

function keyOf(topic: Topic): SettingKey {
  switch (topic.kind) {
    case 'domain':
      return topic.domain === undefined ? 'host-only' : 'domain';
    case 'same-site':
      return topic.partitioned === true ? 'partitioned' : topic.sameSite === 'None' ? 'same-site-none' : 'same-site';
    case 'secure':
      return topic.secure ? 'secure' : 'insecure';
    case 'one-host':
      return topic.host.startsWith('www.') ? 'to-www' : 'to-apex';
    case 'expire':
      return topic.copy.secure && topic.copy.partitionKey !== undefined ? 'expire-partitioned' : 'expire';
    case 'path':
    case 'lifetime':
    case 'name':
    case 'proxy':
    case 'store':
    case 'server-side':
    case 'secret':
    case 'save':
    case 'cookies-only':
    case 'affinity':
    case 'cache':
    case 'cookie-lines':
    case 'to-https':
      return topic.kind;
  }
}

function fill(code: string, { followed }: Proposal, topic: Topic): string {
  const copy = topic.kind === 'expire' ? topic.copy : undefined;
  const domain = topic.kind === 'domain' ? topic.domain : copy?.hostOnly === false ? copy.domain : undefined;
  const values: Readonly<Record<string, string>> = {
    ...(topic.kind === 'one-host' && { host: topic.host, otherHost: topic.other }),
    ...(topic.kind === 'to-https' && { host: topic.host }),
    name: copy?.name ?? followed?.name ?? 'session',
    newName: topic.kind === 'name' ? topic.name : '',
    path: topic.kind === 'path' ? topic.path : (copy?.path ?? '/'),
    oldPath: followed?.cookie.path ?? '/',
    domain: domain ?? '',
    oldDomain: followed?.cookie.domain ?? '',
    SameSite: topic.kind === 'same-site' ? topic.sameSite : '',
    samesite: topic.kind === 'same-site' ? topic.sameSite.toLowerCase() : '',
  };
  return code
    .replace(/\{(domain|secure)\?((?:[^{}]|\{\w+\})*)\}/g, (_, part: string, text: string) =>
      (part === 'domain' ? domain !== undefined : copy?.secure === true) ? text : '',
    )
    .replace(/\{(\w+)\}/g, (hole, key: string) => clean(values[key]) ?? hole);
}

/** What a page sent must not end a string of the snippet, nor begin code in one (`#{` in Ruby and Elixir). */
function clean(value: string | undefined): string | undefined {
  return value?.replace(/['"`\\\s$]/g, '').replace(/#+(?=\{)/g, '');
}
