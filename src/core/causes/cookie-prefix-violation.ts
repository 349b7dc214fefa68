import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Value } from '../words.ts';
import type { Remedy, Topic } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss, rejectedFor, rejectedLine } from './draft-of-loss.ts';
import { cookieHeader, rule, setCookieLine } from './evidence.ts';
import { nameSpeltOtherwise } from './name-spelt-otherwise.ts';
import { sayHop } from './say-hop.ts';

export const cookiePrefixViolation: Cause = {
  id: 'cookie-prefix-violation',
  title: 'The cookie’s name promises what its attributes do not keep',
  check: (context) => [
    ...rejectedFor(context, 'invalid-prefix', 'ambiguous-serialization').map((loss) => finding(context, loss)),
    ...nameSpeltOtherwise(context),
  ],
  hides: ['session-not-recognised'],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const line = rejectedLine(context, loss)?.line ?? '';
  const name = loss.origin?.cookie?.name ?? loss.followed.name;
  const prefix = /^__(?:Host-Http-|Host-|Secure-|Http-)/i.exec(name)?.[0] ?? '__Host-';
  const broken = whatIsBroken(prefix, line);
  return draftOfLoss(context, loss, {
    explanation: phrase('`{name}` was refused at hop {hop}: `{prefix}` names need {need}.', {
      name,
      prefix,
      need: broken.need,
      hop: sayHop(loss.fault, context.chain.chain.id),
    }),
    evidence: [
      ...setCookieLine(context, loss.origin!, broken.mark),
      ...rule(context, phrase('RFC 10025 section 5.7, steps 20 to 22')),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: the browser does not have it', { name })),
    ],
    remedies: remedies(name, prefix, broken.topic),
  });
}

interface Broken {
  readonly need: Value;
  readonly mark: RegExp | undefined;
  /** The setting that breaks it. */
  readonly topic: Topic;
}

function whatIsBroken(prefix: string, line: string): Broken {
  const secure = { kind: 'secure', secure: true } as const;
  const host = /^__host-/i.test(prefix);
  if (!/;\s*secure\s*(?:;|$)/i.test(line)) return { need: 'Secure', mark: undefined, topic: secure };
  if (host && /;\s*domain\s*=\s*[^;\s]/i.test(line))
    return { need: phrase('no Domain'), mark: /domain\s*=\s*[^;]*/i, topic: { kind: 'domain', domain: undefined } };
  if (host && !/;\s*path\s*=\s*\/\s*(?:;|$)/i.test(line))
    return { need: 'Path=/', mark: /path\s*=\s*[^;]*/i, topic: { kind: 'path', path: '/' } };
  if (/http-$/i.test(prefix) && !/;\s*httponly/i.test(line))
    return { need: 'HttpOnly', mark: undefined, topic: secure };
  return { need: phrase('https and the attributes of the prefix'), mark: undefined, topic: secure };
}

function remedies(name: string, prefix: string, topic: Topic): readonly Remedy[] {
  const host = /^__host-/i.test(prefix);
  return [
    {
      goal: host
        ? phrase('set `{name}` with `Secure; Path=/` and without Domain, over https', { name })
        : phrase('set `{name}` with `Secure`, over https', { name }),
      change: {
        kind: 'attributes',
        cookie: name,
        set: host ? { secure: true, path: '/', domain: undefined } : { secure: true },
      },
      topic,
    },
    {
      goal: phrase('use a name without `{prefix}` where there is no https (a development machine)', { prefix }),
      topic: { kind: 'name', name: name.replace(/^__(?:Host-Http-|Host-|Secure-|Http-)/i, '') },
    },
  ];
}
