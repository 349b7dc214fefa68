import type { Hop, Via } from '../../core/model.ts';
import type { IconName } from '../components/Icon.tsx';
import { t, type Word } from '../words.ts';

/** How a hop came about, in words. */
export interface CameBy {
  readonly icon: IconName;
  readonly text: string;
  /** Origin that started the navigation; undefined for redirects (they follow what came before) and for the browser itself. */
  readonly from: string | undefined;
}

/** `before` is the hop before in the same chain. */
export function cameBy(hop: Hop, before: Hop | undefined): CameBy {
  const from = hop.context.initiator === 'null' ? undefined : hop.context.initiator;
  switch (hop.via) {
    case 'start':
      return { icon: 'out', text: t(hop.context.isReload ? 'viaReload' : 'viaStart'), from };
    case 'http-redirect': {
      const status = before?.response?.status ?? 0;
      return { icon: 'redir', text: status > 0 ? t('viaLocation', { status }) : t('viaHttp'), from: undefined };
    }
    case 'internal-redirect':
      return { icon: 'hsts', text: t(upgraded(hop, before) ? 'viaInternal' : 'viaInternalOther'), from: undefined };
    case 'meta-refresh':
      return { icon: 'meta', text: t('viaMeta'), from };
    case 'script':
      return { icon: 'script', text: t('viaScript'), from };
    case 'client-redirect':
      return { icon: 'script', text: t('viaClient'), from };
    case 'link':
      return { icon: 'link', text: t('viaLink'), from };
    case 'form':
      return { icon: 'form', text: t('viaForm', { method: hop.request.method }), from };
    case 'popup':
      return { icon: 'popup', text: t('viaPopup'), from };
    case 'frame':
      return { icon: 'popup', text: t('viaFrame'), from };
    case 'fetch':
      return { icon: 'out', text: t('viaFetch'), from };
  }
}

/** An internal redirect from http to https of the same host is HSTS (or an upgrade policy). */
function upgraded(hop: Hop, before: Hop | undefined): boolean {
  return before?.request.url.startsWith('http:') === true && hop.request.url.startsWith('https:');
}

const links: Partial<Record<Via, Word>> = {
  'meta-refresh': 'linkMeta',
  script: 'linkScript',
  'client-redirect': 'linkClient',
  form: 'linkForm',
  popup: 'linkPopup',
  link: 'linkLink',
  frame: 'linkFrame',
};

/** What links a chain to the one before it in a flow, as a clause. */
export function linkClause(via: Via): string {
  return t(links[via] ?? 'linkOther');
}
