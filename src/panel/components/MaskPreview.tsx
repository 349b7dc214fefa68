import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePanel } from '../use-panel.ts';
import { hopName } from '../view/hop-name.ts';
import { grouped } from '../view/grouped.ts';
import { maskPreviewOf } from '../view/mask-preview.ts';
import { maskedRows, type MaskedRow } from '../view/masked-rows.ts';
import { maskedSummary } from '../view/masked-summary.ts';
import { t, withKey } from '../words.ts';
import { useSteps } from '../writing/use-steps.ts';
import { PageText } from './PageText.tsx';
import { ToolButton } from './ToolButton.tsx';

/** As many rows as are drawn at first, and as come on request: a table of ten thousands stops any browser. */
const screenful = 200;
const moreAtOnce = 1000;

/** Every value that a masked report replaces, with its place, before anything is saved. */
export function MaskPreview() {
  const { store, actions } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const most = useSignal(screenful);
  const trace = store.trace.value;
  const [salt] = useState(() => store.reports.newSalt());
  const { made, share } = useSteps(trace, (now) => maskPreviewOf(now, salt));
  const values = made?.values;
  const rows = useMemo(
    () =>
      trace === undefined || made?.mask === undefined
        ? []
        : maskedRows(trace, made.values.slice(0, most.value), made.mask),
    [made, most.value],
  );
  const summary = useMemo(() => maskedSummary(values), [values]);
  const isOneOfSeveral = (trace?.chains.length ?? 0) > 1;
  const left = (values?.length ?? 0) - rows.length;
  const close = () => (store.view.maskShown.value = false);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const go = ({ chain, hop }: { readonly chain: string; readonly hop: number }) => {
    close();
    actions.goToHop(chain, hop);
  };
  return (
    <dialog ref={dialog} class="dialog page mask" aria-labelledby="mask-h" onClose={close}>
      <header role="presentation">
        <h2 id="mask-h">{t('maskTitle')}</h2>
        <span class="grow" />
        <ToolButton icon="close" class="sm" label={t('close')} title={withKey('close', 'Esc')} onClick={close} />
      </header>
      <p>{t('maskIntro', { what: summary })}</p>
      <div class="page-body" tabIndex={0} role="region" aria-label={t('maskValues')}>
        {rows.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">{t('maskValue')}</th>
                <th scope="col">{t('maskBecomes')}</th>
                <th scope="col">{t('maskWhat')}</th>
                <th scope="col">{t('maskWhere')}</th>
                <th scope="col" class="num">
                  {t('maskTimes')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <Row key={at} row={row} isOneOfSeveral={isOneOfSeveral} onGo={go} />
              ))}
            </tbody>
          </table>
        )}
        {values === undefined && share !== undefined && (
          <progress max={100} value={Math.floor(share * 100)} aria-label={t('maskLooking')} />
        )}
        {left > 0 && (
          <button type="button" class="lnk" onClick={() => (most.value += moreAtOnce)}>
            {left <= moreAtOnce
              ? t('maskMore', { n: rows.length + left })
              : t('maskSomeMore', { n: grouped(moreAtOnce), left: grouped(left) })}
          </button>
        )}
      </div>
      <p class="dim">
        {t('maskSalt')} {t('maskLeft')}
      </p>
      <div class="do">
        <button
          type="button"
          class="btn"
          onClick={() => {
            close();
            actions.exportMasked(salt);
          }}
        >
          {t('maskSave')}
        </button>
      </div>
    </dialog>
  );
}

interface RowProps {
  readonly row: MaskedRow;
  /** Does the recording hold other chains, so that a hop's number alone could mean several? */
  readonly isOneOfSeveral: boolean;
  readonly onGo: (at: { readonly chain: string; readonly hop: number }) => void;
}

function Row({ row: { value, becomes, what, where, at, times }, isOneOfSeveral, onGo }: RowProps) {
  return (
    <tr>
      <td>
        <code>
          <PageText text={value} max={60} title={value} />
        </code>
      </td>
      <td>
        <code>
          <PageText text={becomes} max={60} title={becomes} />
        </code>
      </td>
      <td>{what}</td>
      <td>
        <PageText text={where} max={60} />
        {at !== undefined && (
          <>
            {', '}
            <button type="button" class="lnk" onClick={() => onGo(at)}>
              {hopName(at, isOneOfSeveral)}
            </button>{' '}
            <PageText text={at.url} max={60} class="dim" title={at.url} />
          </>
        )}
      </td>
      <td class="num">{times}</td>
    </tr>
  );
}
