import type { HopVerdict, SameSiteContext } from '../../core/model.ts';
import { parseUrl } from '../../core/site/parse-url.ts';
import { t, type Word } from '../words.ts';

type Asked = Pick<HopVerdict, 'hop' | 'sameSiteContext'>;

/**
 * Where a request came from, in the words of the SameSite rules' outcome rather than of the attribute. Where only the scheme
 * tells the sites apart it is named, or `cross-site` would contradict what one sees: browsers count http and https as two
 * sites (Schemeful Same-Site).
 */
export function sameSiteText({ hop, sameSiteContext }: Asked): string {
  const text = wordOf(sameSiteContext, hop.request.method);
  const [from, to] = [parseUrl(hop.context.initiator ?? ''), parseUrl(hop.request.url)];
  const isOneSite = from !== undefined && from.domain !== '' && from.domain === to?.domain;
  const [before, now] = [from, to].map((url) => url?.protocol.replace(/^ws/, 'http').slice(0, -1));
  return sameSiteContext === 'same-site-strict' || !isOneSite || before === now ? text : `${text} (${before} → ${now})`;
}

/** The same, and which cookies may then be sent. */
export function sameSiteRule(asked: Asked): string {
  return `${sameSiteText(asked)}: ${t(rules[asked.sameSiteContext])}`;
}

const rules: Readonly<Record<SameSiteContext, Word>> = {
  'same-site-strict': 'ruleSameSite',
  'same-site-lax': 'ruleLax',
  'same-site-lax-method-unsafe': 'ruleUnsafe',
  'cross-site': 'ruleCrossSite',
};

function wordOf(context: SameSiteContext, method: string): string {
  switch (context) {
    case 'same-site-strict':
      return t('fromSameSite');
    case 'same-site-lax':
    case 'same-site-lax-method-unsafe':
      return t('fromOtherSiteTop', { method: method.slice(0, 12) });
    case 'cross-site':
      return t('fromOtherSite');
  }
}
