import type { ChainDiagnosis, Finding, Fix } from '../../core/model.ts';
import { frameworkName } from '../framework-name.ts';
import { newlySent } from '../view/newly-sent.ts';
import { usePanel } from '../use-panel.ts';
import type { WayCode } from '../view/fix-ways.ts';
import { t, w } from '../words.ts';
import { useHopName } from './EvidenceList.tsx';
import { FixCode } from './FixCode.tsx';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { PhraseText } from './PhraseText.tsx';
import { Strips } from './Strips.tsx';
import { TryFix } from './TryFix.tsx';

interface Props {
  readonly chain: ChainDiagnosis;
  readonly finding: Finding;
  readonly fix: Fix;
  /** Its place among the options; undefined: it is the only one. */
  readonly at: number | undefined;
}

/** Which way, in a line; `fix-h` says it of the first. `begin`: why it is the one to take first. */
export function OptionGoal({ fix, at, begin }: Pick<Props, 'fix' | 'at'> & { readonly begin: string | undefined }) {
  return (
    <span class="fix-goal">
      {at !== undefined && (
        <>
          <b class="option">{t('option', { n: at + 1 })}</b>{' '}
        </>
      )}
      <PhraseText phrase={fix.text} />
      {begin !== undefined && <span class="begin"> {begin}</span>}
    </span>
  );
}

/** Was it replayed, and what comes of it. */
export function OptionProof({ chain, finding, fix, at }: Props) {
  const { selection, whatIf } = usePanel().store;
  const several = (selection.entry.value?.chains.length ?? 0) > 1;
  if (!fix.verified) {
    if (finding.hypotheses.length === 0 || (at ?? 0) > 0) return null;
    return (
      <p class="unverified">
        <Icon name="info" />
        <span>
          <b>{t('unverified')}:</b> {t('unverifiedServer')}
        </span>
      </p>
    );
  }
  const then = newlySent(chain, fix);
  return (
    <div class="proof">
      <div class="proof-line">
        <p
          class="verified"
          title={t('verifiedTip')}
          onMouseEnter={() => (whatIf.preview.value = fix.change && [fix.change])}
          onMouseLeave={() => (whatIf.preview.value = undefined)}
        >
          <Icon name="check" />
          <span>
            <b>{t('verified')}</b>
            {then !== undefined && (
              <span class="then">
                {' '}
                <PhraseText
                  phrase={w(then.word, {
                    cookie: then.cookie,
                    hops: several ? w('ofChain', { n: then.hops, chain: chain.chain.id }) : then.hops,
                  })}
                />
              </span>
            )}
          </span>
        </p>
        <TryFix fix={fix} />
      </div>
      {(at ?? 0) === 0 && <Strips chain={chain} fix={fix} />}
    </div>
  );
}

/** What to write, or which header shows it, in one line where the chosen framework has no setting; and what it costs. */
export function OptionCode({ fix, lacking, at }: Pick<Props, 'at'> & WayCode) {
  const isLine = lacking !== undefined && fix.seen !== undefined && !fix.code?.includes('\n');
  return (
    <>
      {fix.code !== undefined && (
        <div class="fw">
          {(fix.seen !== undefined || fix.framework !== 'any') && (
            <SeenIn fix={fix} lacking={lacking} header={isLine ? fix.code : undefined} />
          )}
          {!isLine && <FixCode code={fix.code} framework={frameworkName(fix.framework)} setting={fix.setting} />}
        </div>
      )}
      {fix.unchecked === true && <p class="dim fix-more fw">{t('unchecked')}</p>}
      {fix.cost !== undefined && (
        <p class="note">
          <Icon name="info" />
          <span>
            {at !== undefined && (
              <>
                <b class="option">{t('costOf', { n: at + 1 })}</b>{' '}
              </>
            )}
            <PhraseText phrase={fix.cost} />
          </span>
        </p>
      )}
    </>
  );
}

/** Where the code below belongs, if not in a setting of the chosen framework; `header`: nothing is below, it stands here. */
function SeenIn({ fix, lacking, header }: WayCode & { readonly header: string | undefined }) {
  const nameOf = useHopName();
  if (fix.seen === undefined && lacking === undefined) return null;
  const { side, at } = fix.seen ?? {};
  const hop = at === undefined ? undefined : nameOf(at.chain, at.hop);
  const word =
    hop === undefined
      ? side === 'request'
        ? 'seenRequest'
        : 'seenResponse'
      : side === 'request'
        ? 'seenRequestOf'
        : 'seenResponseOf';
  return (
    <p class="fix-seen">
      {lacking !== undefined && <>{t('noSetting', { framework: frameworkName(lacking) })} </>}
      {fix.seen !== undefined
        ? t(word, hop === undefined ? {} : { hop })
        : t('settingOf', { framework: frameworkName(fix.framework) })}
      {header !== undefined && (
        <>
          {' '}
          <code>
            <PageText text={header} max={400} />
          </code>
        </>
      )}
    </p>
  );
}
