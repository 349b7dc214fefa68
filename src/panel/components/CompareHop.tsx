import type { RunHop, Side } from '../../core/compare/difference.ts';
import { usePanel } from '../use-panel.ts';
import { addressOf } from '../view/address.ts';
import { numberText } from '../view/hop-name.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { t } from '../words.ts';
import { PageText } from './PageText.tsx';

interface Props {
  readonly side: Side;
  readonly hop: RunHop | undefined;
  readonly pair: number;
}

/** One hop of a run, or that the run has none here. A click shows the hop where it was recorded. */
export function CompareHop({ side, hop, pair }: Props) {
  const { actions } = usePanel();
  if (hop === undefined)
    return (
      <div class={`cmp-hop none side-${side}`}>
        <span class="dim">{t('compareNothing')}</span>
      </div>
    );
  const { request, response, failure } = hop.hop;
  const { scheme, host, path } = addressOf(request.url);
  const status = response === undefined || response.status === 0 ? (failure ?? '–') : String(response.status);
  return (
    <button
      type="button"
      class={`cmp-hop side-${side}`}
      data-pair={pair}
      data-side={side}
      title={visibleText(cut(request.url, 2048))}
      onClick={() => actions.goToRunHop(side, hop.chain, hop.index)}
    >
      <span class="sr">{t('compareShowHop', { n: hop.name, run: side })}: </span>
      <span class="cmp-n" aria-hidden="true">
        <b class="cmp-no">{t('compareRun', { run: side })}</b>
        {numberText(hop.name)}
      </span>
      <span class="cmp-req">
        <PageText class="cmp-m" text={request.method} max={12} />{' '}
        <PageText class="host" text={`${scheme}://${host}`} max={100} />
        <PageText class="path" text={path} max={300} />
      </span>
      <span class={`cmp-res st${status.charAt(0)}`}>
        <PageText text={status} max={60} />
        {response?.redirectUrl !== undefined && (
          <>
            {' → '}
            <PageText class="path" text={response.redirectUrl} max={300} />
          </>
        )}
      </span>
    </button>
  );
}
