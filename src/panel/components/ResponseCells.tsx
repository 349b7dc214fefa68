import type { HopResponse } from '../../core/model.ts';
import { bytes, duration } from '../view/sizes.ts';
import type { TimelineHop } from '../view/timeline.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { t } from '../words.ts';
import { PageText } from './PageText.tsx';

/** Status, what the response says, and how long it took. */
export function ResponseCells({ hop }: { readonly hop: TimelineHop }) {
  const { response, failure } = hop.hop;
  const status = response?.status ?? 0;
  const text = summaryOf(hop);
  return (
    <>
      <div role="gridcell" class="c-n" aria-colindex={1}>
        {hop.chainName !== undefined && <span class="chain-id">{hop.chainName}</span>}
      </div>
      <div role="gridcell" class={`c-m st${Math.floor(status / 100)}`} aria-colindex={2}>
        {status > 0 ? status : failure === undefined ? '–' : '✕'}
      </div>
      <div role="gridcell" class="c-u" aria-colindex={3} aria-colspan={2} title={visibleText(cut(text.text, 2048))}>
        {text.code ? (
          <code>
            <PageText text={text.text} max={400} />
          </code>
        ) : (
          <PageText text={text.text} max={400} />
        )}
      </div>
      <div role="gridcell" class="c-t num" aria-colindex={5}>
        {hop.bar?.took !== undefined && duration(hop.bar.took)}
      </div>
    </>
  );
}

export function statusText({ hop }: TimelineHop): string {
  const status = hop.response?.status ?? 0;
  if (status > 0) return String(status);
  return hop.failure === undefined ? t('noResponse') : visibleText(cut(hop.failure, 100));
}

function summaryOf({ hop, chain }: TimelineHop): { readonly text: string; readonly code: boolean } {
  if (hop.failure !== undefined) return { text: hop.failure, code: true };
  const next = chain.chain.hops[hop.index + 1];
  if (next?.via === 'internal-redirect') return { text: t('internalRedirect', { url: next.request.url }), code: false };
  const { response } = hop;
  if (response === undefined) return { text: t(chain.chain.state === 'open' ? 'waiting' : 'noResponse'), code: false };
  const location = header(response, 'location');
  if (location !== undefined && response.redirectUrl !== undefined)
    return { text: `Location: ${location}`, code: true };
  return { text: bodyOf(response), code: false };
}

function bodyOf(response: HopResponse): string {
  const type = header(response, 'content-type')?.split(';')[0]?.trim();
  const length = Number(header(response, 'content-length'));
  const size = Number.isSafeInteger(length) && length > 0 ? bytes(length) : undefined;
  const cached = response.fromCache ? t('fromCache') : undefined;
  return [type, size, cached].filter((part) => part !== undefined && part !== '').join(', ');
}

function header({ headers }: HopResponse, name: string): string | undefined {
  return headers.find((item) => item.name.toLowerCase() === name)?.value;
}
