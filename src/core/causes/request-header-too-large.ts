import type { Evidence, Hop } from '../model.ts';
import { parseCookieHeader } from '../cookie/parse-cookie-header.ts';
import type { Place } from '../session/followed.ts';
import { refusedForSize } from '../session/header-size.ts';
import type { HeaderSize } from '../session/header-size.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, inOurWords } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

export const requestHeaderTooLarge: Cause = {
  id: 'request-header-too-large',
  title: 'The request carried more cookies than the server reads',
  check: (context) => {
    const losses = context.losses.filter(({ kind }) => kind === 'unread');
    if (losses.length === 0) return remark(context);
    return losses.map((loss) => {
      const { hop } = loss.leg.verdict;
      const said = saidOf(context, loss.at, hop, refusedForSize(hop)!, loss.followed.name);
      return draftOfLoss(context, loss, {
        ...said,
        story: [
          {
            ...loss.at,
            event: 'sent',
            text: phrase('The request carried `{name}` among many others.', { name: clip(loss.followed.name) }),
          },
          {
            ...loss.at,
            event: 'elsewhere',
            text: phrase('The server refused to read that much and answered {status}.', {
              status: hop.response?.status ?? 0,
            }),
          },
        ],
      });
    });
  },
  hides: ['session-cookie-never-set'],
};

/** No session was among them. */
function remark(context: CauseContext): readonly Draft[] {
  const hop = context.chain.hops.findIndex((verdict) => refusedForSize(verdict.hop) !== undefined);
  if (hop === -1 || context.chain.chain.kind === 'other') return [];
  const place = { chain: context.chain.chain.id, hop };
  const verdict = context.chain.hops[hop]!;
  return [
    {
      severity: 'warning',
      place,
      cookie: undefined,
      followed: undefined,
      reasons: [],
      // Where a sign-in came to nothing for it, it is what happened, not a remark.
      story:
        context.never === undefined
          ? []
          : [
              { ...place, event: 'sent', text: phrase('The request carried more cookies than the server reads.') },
              {
                ...place,
                event: 'refused-by-server',
                text: phrase('The server refused to read that much and answered {status}.', {
                  status: verdict.hop.response?.status ?? 0,
                }),
              },
            ],
      ...saidOf(context, place, verdict.hop, refusedForSize(verdict.hop)!),
    },
  ];
}

function saidOf(context: CauseContext, place: Place, hop: Hop, { octets, cookies, said }: HeaderSize, name?: string) {
  const crowd = crowdOf(hop);
  const values = {
    name: clip(name ?? ''),
    octets,
    cookies,
    status: hop.response?.status ?? 0,
    hop: sayHop(place, context.chain.chain.id),
    prefix: clip(crowd?.prefix ?? ''),
    count: crowd?.names.length ?? 0,
  };
  return {
    confidence: said ? ('certain' as const) : ('likely' as const),
    explanation: explanationOf(values, crowd !== undefined, name !== undefined),
    evidence: [
      ...answer(context, place),
      {
        ...place,
        part: 'request-header',
        ...inOurWords(phrase('Cookie: {octets} bytes, {cookies} cookies', { octets, cookies })),
        mark: `${octets} bytes`,
        note: phrase('most servers read 8 to 16 KB of headers'),
      } satisfies Evidence,
      ...(crowd === undefined
        ? []
        : [
            {
              ...place,
              part: 'request-header',
              text: crowd.names.slice(0, 12).join(', '),
              mark: crowd.prefix,
              note: phrase('{count} cookies of one kind', { count: crowd.names.length }),
            } satisfies Evidence,
          ]),
    ],
    nextTest: phrase('Delete the cookies of this site in the browser and sign in again: it works, until they pile up.'),
    remedies: [
      {
        goal:
          crowd === undefined
            ? phrase('send fewer and smaller cookies: keep the session on the server and its id in the cookie')
            : phrase('find out why sign-ins are begun and not finished: each leaves a `{prefix}…` behind', values),
        ...(crowd === undefined
          ? { topic: { kind: 'server-side' } as const }
          : { shown: header('response', 'Set-Cookie', `${crowd.prefix}…=; Max-Age=0`) }),
      },
      {
        goal: phrase('meanwhile let the server read more (nginx `large_client_header_buffers 4 32k`)'),
        cost: phrase('The pile goes on growing.'),
        shown: { setting: 'large_client_header_buffers', code: '# nginx\nlarge_client_header_buffers 4 32k;' },
      },
    ],
  };
}

function explanationOf(values: Phrase['values'], isCrowd: boolean, isNamed: boolean): Phrase {
  if (isNamed)
    return isCrowd
      ? phrase(
          '`{name}` went in {octets} bytes of cookies at hop {hop}, {count} of them left over from sign-ins (`{prefix}…`): the answer was {status}.',
          values,
        )
      : phrase(
          '`{name}` went with {cookies} cookies, {octets} bytes, at hop {hop}: the server answered {status} without reading them.',
          values,
        );
  return isCrowd
    ? phrase(
        'Hop {hop} sent {octets} bytes of cookies, {count} of them left over from sign-ins (`{prefix}…`), and got {status} for it.',
        values,
      )
    : phrase(
        'Hop {hop} sent {cookies} cookies, {octets} bytes, and the server answered {status} without reading them.',
        values,
      );
}

/** Leftovers of begun sign-ins share all of their name but the end. */
function crowdOf(hop: Hop): { readonly prefix: string; readonly names: readonly string[] } | undefined {
  const header = (hop.request.headers ?? []).filter(({ name }) => name.toLowerCase() === 'cookie');
  const names = header.flatMap(({ value }) => parseCookieHeader(value)).map(({ name }) => name);
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const prefix = /^(.{4,}?[._-])[^._-]*[\w+/=%-]*$/.exec(name)?.[1] ?? name;
    groups.set(prefix, [...(groups.get(prefix) ?? []), name]);
  }
  const [prefix, alike] = [...groups].sort((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  return alike.length >= 5 ? { prefix, names: alike } : undefined;
}
