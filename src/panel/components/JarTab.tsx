import { useMemo } from 'preact/hooks';
import type { HopVerdict } from '../../core/model.ts';
import { jarRows, type JarChangeKind, type JarRow } from '../view/jar-rows.ts';
import { duration } from '../view/sizes.ts';
import type { HopInView } from '../view/timeline.ts';
import { usePanel } from '../use-panel.ts';
import { useSome } from '../use-some.ts';
import { t } from '../words.ts';
import { PageText } from './PageText.tsx';
import { ShowMore } from './ShowMore.tsx';

const signs: Readonly<Record<JarChangeKind, string>> = { unchanged: '', added: '+', removed: '−', changed: '~' };
const atFirst = 200;

/** The jar for the hop's site, with what the response changed and what changed since the hop before. */
export function JarTab({ hop, timeline: { hops } }: HopInView) {
  const { trace } = usePanel().store;
  if (hop.verdict === undefined) return null;
  const before = hops[hops.indexOf(hop) - 1];
  const sameJar = before !== undefined && before.letter === hop.letter;
  return (
    <section class="d-sec" aria-label={t('jarHeading')}>
      <h3>
        {t('jarHeading')} <span class="dim">{t('jarNote')}</span>
      </h3>
      {trace.value?.jar.observed === false && <p class="words">{t('jarComputed')}</p>}
      <Rows verdict={hop.verdict} previous={sameJar ? before.verdict : undefined} now={hop.hop.times.start} />
    </section>
  );
}

interface RowsProps {
  readonly verdict: HopVerdict;
  readonly previous: HopVerdict | undefined;
  readonly now: number;
}

function Rows({ verdict, previous, now }: RowsProps) {
  const rows = useMemo(() => jarRows(verdict, previous), [verdict, previous]);
  const some = useSome(rows.length, atFirst);
  if (rows.length === 0) return <p class="words">{t('jarEmpty')}</p>;
  return (
    <>
      <div class="scroll-x" role="group" aria-label={t('jarHeading')} tabIndex={0}>
        <table class="ct jar" aria-label={t('jarHeading')}>
          <thead>
            <tr>
              <th scope="col">
                <span class="sr">{t('change')}</span>
              </th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('domain')}</th>
              <th scope="col">{t('path')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('age')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, some.count).map((row, at) => (
              <Row key={at} row={row} now={now} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore some={some} />
    </>
  );
}

function Row({ row: { cookie, change, newBefore }, now }: { readonly row: JarRow; readonly now: number }) {
  const title = newBefore ? t('addedBefore') : t(change);
  return (
    <tr class={change === 'unchanged' && !newBefore ? undefined : change === 'removed' ? 'gone' : 'chg'}>
      <td class="mono" title={title}>
        {newBefore ? `•${signs[change]}` : signs[change]}
        <span class="sr">{title}</span>
      </td>
      <th scope="row">
        <PageText text={cookie.name} max={64} />
      </th>
      <td class="mono">
        <PageText text={cookie.hostOnly ? cookie.domain : `.${cookie.domain}`} max={80} />
      </td>
      <td class="mono">
        <PageText text={cookie.path} max={80} />
      </td>
      <td class="mono">
        <PageText text={cookie.value} max={9} title={cookie.value} />
      </td>
      <td class="mono">{cookie.createdAt === undefined ? '' : duration(now - cookie.createdAt)}</td>
    </tr>
  );
}
