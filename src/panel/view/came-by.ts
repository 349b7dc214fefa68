import type { Hop, Via } from '../../core/model.ts';
import type { IconName } from '../components/Icon.tsx';
import { t, type Word } from '../words.ts';

/** How a hop came about, in words. */
export interface CameBy {
  readonly icon: IconName;
  readonly text: string;
  /** The same in a sentence, for who has not met the word. */
  readonly tip: string;
  /** Origin that started the navigation; undefined for redirects (they follow what came before) and for the browser itself. */
  readonly from: string | undefined;
}

/** `before` is the hop before in the same chain. */
export function cameBy(hop: Hop, before: Hop | undefined): CameBy {
  const from = hop.context.initiator === 'null' ? undefined : hop.context.initiator;
  switch (hop.via) {
    case 'start':
      return hop.context.isReload
        ? { icon: 'out', text: t('viaReload'), tip: t('viaReloadTip'), from }
        : { icon: 'out', text: t('viaStart'), tip: t('viaStartTip'), from };
    case 'http-redirect': {
      const status = before?.response?.status ?? 0;
      const text = status > 0 ? t('viaLocation', { status }) : t('viaHttp');
      return { icon: 'redir', text, tip: t('viaLocationTip'), from: undefined };
    }
    case 'internal-redirect':
      return upgraded(hop, before)
        ? { icon: 'hsts', text: t('viaInternal'), tip: t('viaInternalTip'), from: undefined }
        : { icon: 'hsts', text: t('viaInternalOther'), tip: t('viaInternalOtherTip'), from: undefined };
    case 'meta-refresh':
      return { icon: 'meta', text: t('viaMeta'), tip: t('viaMetaTip'), from };
    case 'script':
      return { icon: 'script', text: t('viaScript'), tip: t('viaScriptTip'), from };
    case 'client-redirect':
      return { icon: 'script', text: t('viaClient'), tip: t('viaClientTip'), from };
    case 'link':
      return { icon: 'link', text: t('viaLink'), tip: t('viaLinkTip'), from };
    case 'form':
      return { icon: 'form', text: t('viaForm', { method: hop.request.method }), tip: t('viaFormTip'), from };
    case 'popup':
      return { icon: 'popup', text: t('viaPopup'), tip: t('viaPopupTip'), from };
    case 'frame':
      return { icon: 'popup', text: t('viaFrame'), tip: t('viaFrameTip'), from };
    case 'fetch':
      return { icon: 'out', text: t('viaFetch'), tip: t('viaFetchTip'), from };
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
