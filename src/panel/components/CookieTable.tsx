import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import { checkedAttributes, type CheckedAttribute, type CookieCell, type CookieColumn } from '../view/cookie-table.ts';
import { laneOfCookie, type HopInView, type TimelineHop } from '../view/timeline.ts';
import { cut, visibleText } from '../view/visible-text.ts';
import { asksForMenu } from '../copy/copy-subject.ts';
import { useCopyRows } from '../use-copy-rows.ts';
import { usePanel } from '../use-panel.ts';
import { useSome } from '../use-some.ts';
import { t, type Word } from '../words.ts';
import { NodeGlyph } from './Glyph.tsx';
import { ReasonChip } from './ReasonChip.tsx';
import { PageText } from './PageText.tsx';
import { ShowMore } from './ShowMore.tsx';

interface Props extends HopInView {
  readonly label: string;
  /** Name of the column that holds the request's side of each check. */
  readonly side: string;
  readonly context: Readonly<Record<CheckedAttribute, string>>;
  readonly columns: readonly CookieColumn[];
  readonly line: 'request' | 'response';
}

const atFirst = 60;

/** To the right of the timeline cookies are columns; below it, rows. */
export function CookieTable(props: Props) {
  const { detailsRight } = usePanel().store.view;
  const some = useSome(props.columns.length, atFirst);
  const columns = props.columns.slice(0, some.count);
  return (
    <>
      {detailsRight.value ? <AsColumns {...props} columns={columns} /> : <AsRows {...props} columns={columns} />}
      <ShowMore some={some} />
    </>
  );
}

function AsColumns({ label, side, context, columns, hop, timeline, line }: Props) {
  const { table, menuOf } = useCookieMenus<HTMLTableElement>(hop, line);
  return (
    <div class="scroll-x" role="group" aria-label={label} tabIndex={columns.length > 3 ? 0 : undefined}>
      <table
        ref={table}
        class={`mx n${Math.min(columns.length, 4)}`}
        aria-label={label}
        onContextMenu={(event) => {
          const cell = event.target instanceof Element ? event.target.closest('td') : null;
          const column = columns[(cell?.cellIndex ?? 0) - 2];
          if (column !== undefined) menuOf(column).onContextMenu(event);
        }}
      >
        <thead>
          <tr>
            <th scope="col" class="k">
              <span class="sr">{t('attribute')}</span>
            </th>
            <th scope="col" class="rq">
              {side}
            </th>
            {columns.map((column, at) => (
              <th key={at} scope="col" class="name" title={visibleText(cut(column.name, 400))} {...menuOf(column)}>
                <PageText text={column.name} max={64} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="row-st">
            <th scope="row">{t('status')}</th>
            <td class="rq" />
            {columns.map((column, at) => (
              <td key={at}>
                <Status column={column} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('value')}</th>
            <td class="rq" />
            {columns.map((column, at) => (
              <td key={at} class="mono">
                <Value column={column} hop={hop} timeline={timeline} line={line} />
              </td>
            ))}
          </tr>
          {checkedAttributes.map((attribute) => (
            <tr
              key={attribute}
              class={columns.some((column) => column.cells[attribute].passes === false) ? 'bad' : undefined}
            >
              <th scope="row">{t(attribute)}</th>
              <td class={attribute === 'path' ? 'rq mono' : 'rq'} title={visibleText(cut(context[attribute], 400))}>
                {attribute === 'domain' ? (
                  <HostText text={context.domain} />
                ) : (
                  <PageText text={context[attribute]} max={60} />
                )}
              </td>
              {columns.map((column, at) => (
                <Cell key={at} cell={column.cells[attribute]} mono={attribute === 'path'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AsRows({ label, side, context, columns, hop, timeline, line }: Props) {
  const { table, menuOf } = useCookieMenus<HTMLTableElement>(hop, line);
  // what fails comes first: a narrow panel shows no more than the first columns
  const fails = (attribute: CheckedAttribute) => columns.some(({ cells }) => cells[attribute].passes === false);
  const failing = checkedAttributes.filter(fails);
  const others = checkedAttributes.filter((attribute) => !fails(attribute));
  const heads: readonly Word[] = ['name', 'status', ...failing, 'value', ...others];
  return (
    <div class="scroll-x" role="group" aria-label={label} tabIndex={0}>
      <table ref={table} class="ct" aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="ctx">
            <th scope="row">{side}</th>
            <td />
            {failing.map((attribute) => (
              <td key={attribute}>
                <PageText text={context[attribute]} max={40} />
              </td>
            ))}
            <td />
            {others.map((attribute) => (
              <td key={attribute}>
                <PageText text={context[attribute]} max={40} />
              </td>
            ))}
          </tr>
          {columns.map((column, at) => (
            <tr key={at} {...menuOf(column)}>
              <th scope="row">
                <PageText text={column.name} max={64} />
              </th>
              <td class="nowrap">
                <Status column={column} />
              </td>
              {failing.map((attribute) => (
                <Cell key={attribute} cell={column.cells[attribute]} mono={attribute === 'path'} />
              ))}
              <td class="mono">
                <Value column={column} hop={hop} timeline={timeline} line={line} />
              </td>
              {others.map((attribute) => (
                <Cell key={attribute} cell={column.cells[attribute]} mono={attribute === 'path'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A host that breaks after its dots, before it breaks in the middle of a label. */
function HostText({ text }: { readonly text: string }) {
  const [first, ...others] = visibleText(cut(text, 60)).split('.');
  return (
    <bdi>
      {first}
      {others.map((label, at) => (
        <Fragment key={at}>
          {'.'}
          <wbr />
          {label}
        </Fragment>
      ))}
    </bdi>
  );
}

function Cell({ cell, mono }: { readonly cell: CookieCell; readonly mono: boolean }) {
  return (
    <td class={`${mono ? 'mono' : ''}${cell.passes === false ? ' bad' : ''}`}>
      {cell.passes === true && (
        <span class="y" title={t('matches')}>
          ✓
        </span>
      )}
      {cell.passes === false && (
        <span class="n" title={t('fails')}>
          ✕
        </span>
      )}
      <PageText text={cell.text} max={120} />
    </td>
  );
}

function Status({ column }: { readonly column: CookieColumn }) {
  return (
    <>
      <span class={`stt ${column.bad ? 'held' : ''} ${column.node === 'swal' ? 'long' : ''}`}>
        <NodeGlyph node={column.node} calm />
        {column.status}
      </span>{' '}
      {column.reasons.map((reason) => (
        <ReasonChip key={reason} reason={reason} side={column.node === 'rej' ? 'rejected' : 'not-sent'} />
      ))}
      {!column.explained && (
        <span class="chip" title={t('unexplainedTip')}>
          {t('unexplained')}
        </span>
      )}
    </>
  );
}

function Value({ column, hop, timeline, line }: HopInView & Pick<Props, 'line'> & { readonly column: CookieColumn }) {
  const { hops, lanes } = timeline;
  const at = hops.indexOf(hop);
  const version = laneOfCookie(lanes, column.name, column.cookie)?.cells[at]?.[line].holds;
  return (
    <>
      <PageText text={column.value} max={9} title={column.value} />{' '}
      {version !== undefined && <span class="ver">{version}</span>}
    </>
  );
}

/** The menus of a table's cookies; by keyboard they are reached at the cookies' names. */
function useCookieMenus<T extends HTMLElement>(hop: TimelineHop, line: Props['line']) {
  const { copies } = usePanel();
  const table = useRef<T>(null);
  useCopyRows(table);
  const menuOf = ({ name }: CookieColumn) => {
    const open = (event: MouseEvent | KeyboardEvent) => copies.open(event, { kind: 'cookie', hop, cookie: name, line });
    return {
      'data-copy': '',
      onContextMenu: open,
      onKeyDown: (event: KeyboardEvent) => asksForMenu(event) && open(event),
    };
  };
  return { table, menuOf };
}
