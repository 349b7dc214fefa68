import { contextOf, requestColumns, responseColumns, type CookieColumn } from '../view/cookie-table.ts';
import type { HopInView, TimelineHop } from '../view/timeline.ts';
import { swallowedAt } from '../view/swallowed.ts';
import { plainReason, type Reason, type Side } from '../reason-words.ts';
import { useSome } from '../use-some.ts';
import { t, w } from '../words.ts';
import { CookieTable } from './CookieTable.tsx';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { PhraseText } from './PhraseText.tsx';
import { ShowMore } from './ShowMore.tsx';
import { ValueNotes } from './ValueNotes.tsx';

/** Every cookie of the hop: what was checked, what came of it. The side with the fault comes first. */
export function CookiesTab({ hop, timeline }: HopInView) {
  const { verdict } = hop;
  if (verdict === undefined) return null;
  const session = timeline.lanes.map((lane) => lane.name);
  const request = requestColumns(verdict, session);
  const response = responseColumns(verdict, session, swallowedAt(hop.chain, verdict));
  const context = contextOf(
    verdict,
    [...verdict.cookies, ...verdict.setCookies].some((item) => item.cookie?.partitionKey !== undefined),
  );
  const sent = request.filter((column) => !column.bad).length;
  const stored = response.filter((column) => !column.bad).length;
  const sections = [
    <section key="request" class="d-sec" aria-label={t('request')}>
      <h3>
        <Icon name="out" />
        {t('request')}{' '}
        <span class="dim">{request.length > 0 && t('cookiesSent', { n: sent, total: request.length })}</span>
      </h3>
      {!verdict.observed && <p class="words">{t('predicted')}</p>}
      {request.length > 0 ? (
        <>
          <CookieTable
            label={t('request')}
            side={t('thisRequest')}
            context={context}
            columns={request}
            hop={hop}
            timeline={timeline}
            line="request"
          />
          <Words columns={request} side="not-sent" />
          <Values columns={request} session={session} hop={hop} />
        </>
      ) : (
        <p class="words">{t('noCookies')}</p>
      )}
    </section>,
    <section key="response" class="d-sec" aria-label={t('response')}>
      <h3>
        <Icon name="in" />
        {t('response')}{' '}
        <span class="dim">{response.length > 0 && t('cookiesStored', { n: stored, total: response.length })}</span>
      </h3>
      {response.length > 0 ? (
        <>
          <CookieTable
            label={t('response')}
            side={t('thisResponse')}
            context={context}
            columns={response}
            hop={hop}
            timeline={timeline}
            line="response"
          />
          <Words columns={response} side="rejected" />
          <Values columns={response} session={session} hop={hop} />
        </>
      ) : (
        <p class="words">
          <PhraseText phrase={w(hop.hop.response === undefined ? 'noResponseYet' : 'noSetCookie')} />
        </p>
      )}
    </section>,
  ];
  const refused = response.some((column) => column.bad) && request.every((column) => !column.bad);
  return <>{refused ? sections.toReversed() : sections}</>;
}

/** What the followed cookies' values say of themselves. */
function Values({
  columns,
  session,
  hop,
}: {
  readonly columns: readonly CookieColumn[];
  readonly session: readonly string[];
  readonly hop: TimelineHop;
}) {
  const told = columns.filter(({ name, node }) => session.includes(name) && node !== 'del' && node !== 'miss');
  const some = useSome(told.length, 3);
  return (
    <>
      {told.slice(0, some.count).map(({ name, value }, at) => (
        <ValueNotes key={at} name={name} value={value} time={hop.hop.times.start} />
      ))}
      <ShowMore some={some} />
    </>
  );
}

/** Where what was seen and the rules differ, what was seen stands; what is missing to explain it is said. */
function wordsOf({ reasons, against, node }: CookieColumn, side: Side): string {
  const say = (list: readonly Reason[]) => list.map((reason) => plainReason(reason, side)).join('; ');
  if (node === 'swal') return t('swallowedTip').replace(/\.$/, '');
  if (against.length > 0) return t('sentAgainst', { reasons: say(against) });
  if (reasons.length > 0) return say(reasons);
  return t(node === 'sent' ? 'unseenInJar' : 'unexplainedTip');
}

/** The reasons in plain words. */
function Words({ columns, side }: { readonly columns: readonly CookieColumn[]; readonly side: Side }) {
  const told = columns.filter((column) => column.bad || !column.explained);
  const some = useSome(told.length, 12);
  return (
    <>
      {told.slice(0, some.count).map((column, at) => (
        <p key={at} class="words">
          <code>
            <PageText text={column.name} max={80} />
          </code>
          {': '}
          {`${wordsOf(column, side)}.`}
        </p>
      ))}
      <ShowMore some={some} />
    </>
  );
}
