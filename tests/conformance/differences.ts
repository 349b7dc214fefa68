import type { Profile } from '../../src/core/profile.ts';

/** Where a profile answers otherwise than the case expects, on purpose: one named rule each, never a loose filter. */
interface Difference {
  readonly because: string;
  readonly covers: (item: Differing, profile: Profile) => boolean;
}

interface Differing {
  readonly file?: string;
  readonly kind?: string;
  readonly rule?: string;
  /** The `Set-Cookie` lines of a case. */
  readonly cookie?: string | readonly string[] | undefined;
  readonly steps?: readonly { readonly cookie: string | readonly string[] }[] | undefined;
}

const differences: readonly Difference[] = [
  {
    because: 'the rule is in the layered cookies draft, not in RFC 10025',
    covers: ({ rule }, { name }) => name === 'rfc10025' && /layered-cookies|not in RFC 10025/.test(rule ?? ''),
  },
  {
    because: 'Firefox has schemeful same-site in Nightly only',
    covers: ({ file }, { schemefulSameSite }) =>
      !schemefulSameSite && file?.startsWith('cookies/schemeful-same-site/') === true,
  },
  {
    because: 'Firefox takes what has no `=` for a name and refuses a value without one (measured in ESR 153)',
    covers: ({ cookie = [], steps = [] }, { pairWithoutEquals }) =>
      pairWithoutEquals === 'name' && [cookie, ...steps.map((step) => step.cookie)].flat().some(isNameless),
  },
  {
    because: 'Firefox asks of __Host- what is stored, with or without a Path attribute (measured in ESR 153)',
    covers: ({ cookie = [] }, { hostPrefix }) => hostPrefix === 'as-stored' && [cookie].flat().some(isHostWithoutPath),
  },
  {
    because: 'Firefox has no Lax by default',
    covers: ({ kind }, { defaultSameSite }) => defaultSameSite === 'none' && kind === 'attribute-default',
  },
];

/** Is the line's pair without a name, but not empty? */
function isNameless(line: string): boolean {
  const [pair = ''] = line.split(';');
  return /^[\t ]*=?[\t ]*[^\t =]/.test(pair) && !/^[^=]*[^\t =][^=]*=/.test(pair);
}

function isHostWithoutPath(line: string): boolean {
  return /^[\t ]*__host-/i.test(line) && !/;[\t ]*path[\t ]*=[\t ]*\/[\t ]*(;|$)/i.test(line);
}

export function differenceOf(item: Differing, profile: Profile): string | undefined {
  return differences.find(({ covers }) => covers(item, profile))?.because;
}
