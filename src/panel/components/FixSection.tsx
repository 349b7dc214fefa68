import type { ChainDiagnosis, Finding, Fix } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { frameworkName } from '../framework-name.ts';
import { t } from '../words.ts';
import { FixCode } from './FixCode.tsx';
import { Icon } from './Icon.tsx';
import { PhraseText } from './PhraseText.tsx';
import { Strips } from './Strips.tsx';
import { Tabs } from './Tabs.tsx';
import { TryFix } from './TryFix.tsx';

/** What fixes it: the goal, the proof, and the code per framework, the detected one first. */
export function FixSection({ chain, finding }: { readonly chain: ChainDiagnosis; readonly finding: Finding }) {
  const { view } = usePanel().store;
  const groups = byFramework(finding.fixes);
  const group = groups.find(([id]) => id === view.framework.value) ?? groups[0];
  if (group === undefined) return null;
  const [framework, fixes] = group;
  const [first] = fixes;
  if (first === undefined) return null;
  const shown = view.codeShown.value;
  return (
    <section class={`fix${shown ? ' open' : ''}`} aria-labelledby="fix-h">
      <div class="fix-h">
        <h3 id="fix-h" tabIndex={-1}>
          {t('fix')}
        </h3>
        <span class="fix-goal">
          {fixes.length > 1 && <Option at={0} />}
          <PhraseText phrase={first.text} />
        </span>
        <span class="grow" />
        <button
          type="button"
          class="lnk fold"
          aria-expanded={shown}
          aria-controls="fix-code"
          onClick={() => (view.codeShown.value = !shown)}
        >
          {t(shown ? 'hideCode' : 'showCode')}
          <Icon name="down" />
        </button>
      </div>
      <Proof chain={chain} finding={finding} fix={first} />
      <div class="fix-code" id="fix-code">
        <Tabs
          id="fw"
          label={t('framework')}
          tabs={groups.map(([id, items]) => ({
            id,
            text: frameworkName(id),
            badge: items.some((item) => item.detected) ? t('detected') : undefined,
            title: items.some((item) => item.detected) ? t('detectedTip') : undefined,
          }))}
          selected={framework}
          onSelect={(id) => (view.framework.value = id)}
        />
        <div class="fw-panel" role="tabpanel" id={`fw-panel-${framework}`} aria-labelledby={`fw-${framework}`}>
          {fixes.map((fix, at) => (
            <div key={at}>
              {fixes.length > 1 && (at > 0 || fix.code !== undefined) && (
                <p class="fix-more">
                  <Option at={at} />
                  {at > 0 && <PhraseText phrase={fix.text} />}
                  {at > 0 && fix.verified && (
                    <span class="also-verified" title={t('verifiedTip')}>
                      <Icon name="check" />
                      {t('verified')}
                    </span>
                  )}
                </p>
              )}
              {fix.code !== undefined && (
                <FixCode code={fix.code} framework={frameworkName(framework)} setting={fix.setting} />
              )}
              {fix.unchecked === true && <p class="dim fix-more">{t('unchecked')}</p>}
            </div>
          ))}
        </div>
      </div>
      {[
        ...new Map(
          fixes.flatMap((fix) => (fix.cost === undefined ? [] : [[fix.cost.text, fix.cost] as const])),
        ).values(),
      ].map((cost) => (
        <p key={cost.text} class="note">
          <Icon name="info" />
          <span>
            <PhraseText phrase={cost} />
          </span>
        </p>
      ))}
    </section>
  );
}

/** Which of several ways: said with its sentence, and again over its code. */
function Option({ at }: { readonly at: number }) {
  return (
    <>
      <b class="option">{t('option', { n: at + 1 })}</b>{' '}
    </>
  );
}

function Proof({
  chain,
  finding,
  fix,
}: {
  readonly chain: ChainDiagnosis;
  readonly finding: Finding;
  readonly fix: Fix;
}) {
  const { whatIf } = usePanel().store;
  if (!fix.verified) {
    if (finding.hypotheses.length === 0) return null;
    return (
      <p class="unverified">
        <Icon name="info" />
        <span>
          <b>{t('unverified')}:</b> {t('unverifiedServer')}
        </span>
      </p>
    );
  }
  return (
    <div class="proof">
      <p
        class="verified"
        title={t('verifiedTip')}
        onMouseEnter={() => (whatIf.preview.value = fix.change && [fix.change])}
        onMouseLeave={() => (whatIf.preview.value = undefined)}
      >
        <Icon name="check" />
        <span>
          <b>{t('verified')}</b>
        </span>
      </p>
      <TryFix fix={fix} />
      <Strips chain={chain} fix={fix} />
    </div>
  );
}

/** Fixes by framework: detected ones first, the plain header last, else as given. */
function byFramework(fixes: readonly Fix[]): readonly (readonly [string, readonly Fix[]])[] {
  const groups = new Map<string, Fix[]>();
  for (const fix of fixes) groups.set(fix.framework, [...(groups.get(fix.framework) ?? []), fix]);
  const rank = (items: readonly Fix[]) =>
    items.some((item) => item.detected) ? 0 : items[0]?.framework === 'any' ? 2 : 1;
  return [...groups].toSorted(([, a], [, b]) => rank(a) - rank(b));
}
