import type { Profile } from '../../src/core/profile.ts';

/** Where a profile answers otherwise than the case expects, on purpose: one named rule each, never a loose filter. */
interface Difference {
  readonly because: string;
  readonly covers: (item: Differing, profile: Profile) => boolean;
}

interface Differing {
  readonly file: string;
  readonly kind?: string;
  readonly rule?: string;
}

const differences: readonly Difference[] = [
  {
    because: 'the rule is in the layered cookies draft, not in RFC 10025',
    covers: ({ rule }, { name }) => name === 'rfc10025' && /layered-cookies|not in RFC 10025/.test(rule ?? ''),
  },
  {
    because: 'Firefox has schemeful same-site in Nightly only',
    covers: ({ file }, { schemefulSameSite }) => !schemefulSameSite && file.startsWith('cookies/schemeful-same-site/'),
  },
  {
    because: 'Firefox has no Lax by default',
    covers: ({ kind }, { defaultSameSite }) => defaultSameSite === 'none' && kind === 'attribute-default',
  },
];

export function differenceOf(item: Differing, profile: Profile): string | undefined {
  return differences.find(({ covers }) => covers(item, profile))?.because;
}
