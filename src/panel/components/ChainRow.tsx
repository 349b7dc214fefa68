import { Fragment } from 'preact';
import type { ChainDiagnosis } from '../../core/model.ts';
import { asksForMenu } from '../copy/copy-subject.ts';
import { tellingChain, type ListRow } from '../store/entries.ts';
import { shownVerdict } from '../store/while-open.ts';
import { toggled } from '../store/create-view-state.ts';
import { measureText } from '../measure-text.ts';
import { usePanel } from '../use-panel.ts';
import { cameBy } from '../view/came-by.ts';
import { fittingStops, type FittingStop } from '../view/fitting-stops.ts';
import { chainSummary, hostsOfFlow, verdictWord, type ChainSummary, type Stop } from '../view/chain-summary.ts';
import { clock } from '../view/sizes.ts';
import { count, t } from '../words.ts';
import { VerdictGlyph } from './Glyph.tsx';
import { Icon } from './Icon.tsx';
import { SiteBadge } from './SiteBadge.tsx';

interface Props {
  readonly row: ListRow;
  readonly index: number;
  readonly count: number;
  /** Of the list, in pixels; undefined: not known yet. */
  readonly width: number | undefined;
  readonly selected: boolean;
  readonly focusable: boolean;
}

function rowId(entry: string): string {
  return `row-${entry}`;
}

export function ChainRow({ row, index, count: total, width, selected, focusable }: Props) {
  const { store, copies } = usePanel();
  const { list, selection } = store;
  const { entry, level, open } = row;
  const chain = tellingChain(entry);
  if (chain === undefined) return null;
  const room = width === undefined ? undefined : roomOfEnds(width, kindOf(row));
  const menu = (event: MouseEvent | KeyboardEvent) => {
    selection.select(entry.id);
    copies.open(event, { kind: 'chain', chain });
  };
  return (
    <div
      id={rowId(entry.id)}
      class={`chain${level === 2 ? ' in-flow' : ''}${open === undefined ? '' : ' flow-h'}${(width ?? leastWithTime) < leastWithTime ? ' no-time' : ''}`}
      role="treeitem"
      aria-level={level}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-selected={selected}
      aria-expanded={open}
      tabIndex={focusable ? 0 : -1}
      data-row={index}
      data-verdict={shownVerdict(chain)}
      title={tipOf(chain)}
      onClick={() => selection.select(entry.id)}
      onContextMenu={menu}
      onKeyDown={(event) => asksForMenu(event) && menu(event)}
    >
      {open !== undefined && (
        <span
          class={`twist${open ? ' open' : ''}`}
          onClick={(event) => {
            event.stopPropagation();
            list.folded.value = toggled(list.folded.value, entry.id);
          }}
        >
          <Icon name="open" class="tw" />
        </span>
      )}
      {open !== true && <VerdictGlyph verdict={shownVerdict(chain)} />}
      <Said>{`${verdictWord(shownVerdict(chain))}: `}</Said>
      {open === undefined ? (
        <ChainLines chain={chain} named={level === 2 || chainSummary(chain).citesOthers} room={room} />
      ) : (
        <FlowLines chains={entry.chains} chain={chain} open={open} room={room} />
      )}
    </div>
  );
}

/** Pixels before a row's hosts: its columns in list.css, with what stands around them. */
const before = { alone: 22, flow: 36, 'open-flow': 20, 'in-flow': 40 } as const;

function kindOf({ level, open }: ListRow): keyof typeof before {
  if (level === 2) return 'in-flow';
  return open === undefined ? 'alone' : open ? 'open-flow' : 'flow';
}

/** In a list narrower than this, in pixels, times are only heard: which host it was says more. */
const leastWithTime = 220;

/** What the hosts of a row have: without the time after them, which is smaller, and a pixel to be sure. */
function roomOfEnds(width: number, kind: keyof typeof before): number {
  const time = width < leastWithTime ? 0 : 6 + Math.ceil((measureText('00:00:00') * 11) / 12);
  return Math.max(0, width - before[kind] - 12 - 4 - time - 1);
}

/** The verdict's word, since the row has only its shape; the cause and the hosts, for which there may be no room. */
function tipOf(chain: ChainDiagnosis): string {
  const { cause, host } = chainSummary(chain);
  const verdict = verdictWord(shownVerdict(chain));
  return [cause === undefined ? verdict : `${verdict}: ${cause.title}`, ...(host === '' ? [] : [host])].join('\n');
}

interface LinesProps {
  readonly chain: ChainDiagnosis;
  readonly room: number | undefined;
}

/** `named`: with the chain's id, by which sentences and the timeline tell the chains of a flow apart. */
function ChainLines({ chain, named, room }: LinesProps & { readonly named: boolean }) {
  const summary = chainSummary(chain);
  return (
    <>
      <Ends stops={summary.stops} room={room} />
      <Said>, </Said>
      <time>{clock(summary.startedAt)}</time>
      <Said>, </Said>
      <span class="line-2">
        <span class="sub">
          <span class="lead">
            {named && <span class="dim">{chain.chain.id}</span>}
            {named && <Said>, </Said>}
            {summary.cause !== undefined && <Cause {...summary.cause} />}
            {summary.cause !== undefined && <Said>, </Said>}
          </span>
          <Statuses statuses={summary.statuses} />
        </span>
        <Said>, </Said>
        <span class="right" title={t('hopTip')}>
          {count('hopCount', chain.chain.hops.length)}
        </span>
      </span>
    </>
  );
}

interface FlowProps extends LinesProps {
  readonly chains: readonly ChainDiagnosis[];
  readonly open: boolean;
}

/** One mark for one loss: an open flow leaves verdict and cause to the chain that they are of; to ears it says both. */
function FlowLines({ chains, chain, open, room }: FlowProps) {
  const summary = chainSummary(chain);
  const link = linkOf(chains);
  return (
    <>
      <Said>{`${t('flow')}, `}</Said>
      <Ends stops={hostsOfFlow(chains)} room={room} />
      <Said>, </Said>
      <time>{clock(chains[0]?.chain.hops[0]?.times.start ?? 0)}</time>
      <Said>, </Said>
      <span class="line-2">
        <span class="sub">
          {summary.cause !== undefined && (open ? <Said>{summary.cause.title}</Said> : <Cause {...summary.cause} />)}
          {summary.cause !== undefined && <Said>, </Said>}
          <span class="dim" title={t('flowTip')} aria-hidden="true">
            {t('flowOf', { n: chains.length })}
          </span>
          <Said>{`${count('chainCount', chains.length)}, `}</Said>
          {link !== undefined && (
            <span class="link">
              <Icon name={link.icon} />
              {link.text}
            </span>
          )}
        </span>
        <Said>, </Said>
        <span class="right" title={t('hopTip')}>
          {count('hopCount', hopsIn(chains))}
        </span>
      </span>
    </>
  );
}

/** Its short name to the eye, since the row is narrow; the title to ears, and in the row's tip. */
function Cause({ title, short }: NonNullable<ChainSummary['cause']>) {
  return (
    <span class="cause">
      <span aria-hidden="true">{short}</span>
      <Said>{title}</Said>
    </span>
  );
}

/** `room`: width in pixels, for which hosts and paths are chosen; undefined: all, and what is too wide is cut at its end. */
export function Ends({ stops, room }: { readonly stops: readonly Stop[]; readonly room?: number | undefined }) {
  const shown: readonly (Stop & Partial<FittingStop>)[] =
    room === undefined
      ? stops
      : fittingStops(stops, room, { text: measureText, arrow: measureText('→') + 6, letter: measureText('W') + 9 });
  const whole = wordsOf(stops);
  const isWhole = wordsOf(shown) === whole;
  return (
    <>
      {!isWhole && <Said>{whole}</Said>}
      <span class={room === undefined ? 'ends' : 'ends fit'} aria-hidden={!isWhole}>
        {shown.map(({ host, path, site, widest }, at) => (
          <Fragment key={at}>
            {at > 0 && (
              <>
                {' '}
                <i>→</i>{' '}
              </>
            )}
            {site !== undefined && <EndSite host={site} />}
            {host !== '' && (
              <bdi class="at" style={widest === undefined ? undefined : { maxWidth: `${widest}px` }}>
                {host}
              </bdi>
            )}
            {path !== '' && <bdi class="way">{path}</bdi>}
          </Fragment>
        ))}
      </span>
    </>
  );
}

/** For ears: hosts and paths whole, whatever there is room for. */
function wordsOf(stops: readonly Stop[]): string {
  return stops.map(({ host, path }) => host + path).join(' → ');
}

/** Where a chain crosses sites: the letter that the timeline gives this one. */
function EndSite({ host }: { readonly host: string }) {
  const sites = usePanel().store.selection.sites.value;
  return <SiteBadge letter={sites.letterOfHost(host)} sites={sites} />;
}

/** Long chains keep both ends: 302→302→…→200. */
export function Statuses({ statuses }: { readonly statuses: readonly string[] }) {
  const shown = statuses.length > 8 ? [...statuses.slice(0, 5), '…', ...statuses.slice(-2)] : statuses;
  return (
    <span class="seq">
      {shown.map((status, at) => (
        <Fragment key={at}>
          {at > 0 && <i>→</i>}
          <span>{status}</span>
        </Fragment>
      ))}
    </span>
  );
}

function linkOf(chains: readonly ChainDiagnosis[]) {
  const hop = chains[1]?.chain.hops[0];
  return hop === undefined ? undefined : cameBy(hop, undefined);
}

function hopsIn(chains: readonly ChainDiagnosis[]): number {
  return chains.reduce((sum, { chain }) => sum + chain.hops.length, 0);
}

/** Words for ears: a row's name is its text, and the verdict is a shape to the eye only. */
function Said({ children }: { readonly children: string }) {
  return <span class="sr">{children}</span>;
}
