import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Header } from '../../core/model.ts';
import type { Target } from '../store/create-view-state.ts';
import type { TimelineHop } from '../view/timeline.ts';
import { asksForMenu } from '../copy/copy-subject.ts';
import { useCopyRows } from '../use-copy-rows.ts';
import { useSome } from '../use-some.ts';
import { usePanel } from '../use-panel.ts';
import { sameSiteRule } from '../view/same-site-text.ts';
import { t } from '../words.ts';
import { LongText } from './LongText.tsx';
import { PageText } from './PageText.tsx';
import { ShowMore } from './ShowMore.tsx';
import { statusText } from './ResponseCells.tsx';

const atFirst = 200;

export function HeadersTab({ hop }: { readonly hop: TimelineHop }) {
  const { view } = usePanel().store;
  const { request, response, context, failure } = hop.hop;
  const target = view.target.value;
  return (
    <>
      <section class="d-sec">
        <h3>{t('general')}</h3>
        <dl class="hd">
          <Line name={t('url')} hit={target?.header === 'url'} seq={target?.seq}>
            <LongText text={request.url} />
          </Line>
          <Line name={t('method')}>
            <PageText text={request.method} />
          </Line>
          <Line name={t('status')}>
            <PageText text={`${statusText(hop)} ${response?.statusText ?? ''}`} max={400} />
          </Line>
          {failure !== undefined && (
            <Line name={t('failure')}>
              <PageText text={failure} />
            </Line>
          )}
          <Line name={t('initiator')}>
            <PageText text={context.initiator ?? t('browserItself')} />
          </Line>
          {hop.verdict !== undefined && (
            <>
              <Line name={t('siteForCookies')}>
                <PageText text={hop.verdict.siteForCookies ?? t('none')} />
              </Line>
              <Line name={t('sameSiteContext')}>{sameSiteRule(hop.verdict)}</Line>
            </>
          )}
          {response?.ip !== undefined && (
            <Line name={t('address')}>
              <PageText text={response.ip} />
            </Line>
          )}
        </dl>
      </section>
      <Headers title={t('requestHeaders')} headers={request.headers} side="request" target={target} hop={hop} />
      {response !== undefined && (
        <Headers title={t('responseHeaders')} headers={response.headers} side="response" target={target} hop={hop} />
      )}
    </>
  );
}

interface HeadersProps {
  readonly title: string;
  readonly headers: readonly Header[] | undefined;
  readonly side: Target['side'];
  readonly target: Target | undefined;
  readonly hop: TimelineHop;
}

function Headers({ title, headers, side, target, hop }: HeadersProps) {
  const { copies } = usePanel();
  const list = useRef<HTMLDListElement>(null);
  useCopyRows(list);
  const hit = useMemo(() => (target?.side === side ? hitIn(headers ?? [], target) : -1), [target, side, headers]);
  const some = useSome(headers?.length ?? 0, atFirst);
  const lineOf = (header: Header, at: number) => (
    <Line
      key={at}
      name={header.name}
      hit={at === hit}
      seq={target?.seq}
      onMenu={(event) => copies.open(event, { kind: 'header', hop, header })}
    >
      <LongText text={header.value} />
    </Line>
  );
  const beyond = hit >= some.count ? headers?.[hit] : undefined;
  return (
    <section class="d-sec" aria-label={title}>
      <h3>{title}</h3>
      {headers === undefined && <p class="words">{t('headersMissing')}</p>}
      {headers?.length === 0 && <p class="words">{t('noHeaders')}</p>}
      <dl class="hd" ref={list}>
        {headers?.slice(0, some.count).map(lineOf)}
        {/* what evidence points at is shown wherever it stands */}
        {beyond !== undefined && lineOf(beyond, hit)}
        {headers !== undefined && hit < 0 && lacks(target, side) && (
          <Line name="Cookie" hit seq={target?.seq}>
            <span class="none">{t('noCookieHeader')}</span>
          </Line>
        )}
      </dl>
      <ShowMore some={some} />
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly hit?: boolean;
  readonly seq?: number | undefined;
  /** Opens its menu; undefined: it has none. */
  readonly onMenu?: (event: MouseEvent | KeyboardEvent) => void;
  readonly children: ComponentChildren;
}

/** One header. The one an evidence link points at is marked, scrolled to, and flashes once per jump. */
function Line({ name, hit = false, seq, onMenu, children }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hit) line.current?.scrollIntoView({ block: 'nearest' });
  }, [hit, seq]);
  return (
    <div
      ref={line}
      key={hit ? seq : undefined}
      class={hit ? 'hit' : undefined}
      data-copy={onMenu === undefined ? undefined : ''}
      onContextMenu={onMenu}
      onKeyDown={onMenu && ((event) => asksForMenu(event) && onMenu(event))}
    >
      <dt>
        <PageText text={name} max={120} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Which header the evidence means: the one whose line begins as quoted, else the first of that name. */
function hitIn(headers: readonly Header[], { header }: Target): number {
  if (header === undefined) return -1;
  const [, name = '', value = ''] = /^(?:\d{3} )?([^:]+):\s*([^=;]*)/.exec(header) ?? [];
  const named = (item: Header) => item.name.toLowerCase() === name.toLowerCase();
  const exact = headers.findIndex((item) => named(item) && item.value.startsWith(value));
  return exact >= 0 ? exact : headers.findIndex(named);
}

/** Does the evidence mean a Cookie header, which is then not among the headers? */
function lacks(target: Target | undefined, side: Target['side']): boolean {
  return target?.side === side && target.header !== undefined && /^cookie:/i.test(target.header);
}
