import type { ChainDiagnosis, Finding, Fix } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { frameworkName } from '../framework-name.ts';
import { t } from '../words.ts';
import { OptionCode, OptionGoal, OptionProof } from './FixOption.tsx';
import { Icon } from './Icon.tsx';
import { Tabs } from './Tabs.tsx';

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
  const placeOf = (at: number) => (fixes.length > 1 ? at : undefined);
  return (
    <section class={`fix${shown ? ' open' : ''}`} aria-labelledby="fix-h">
      <div class="fix-h">
        <h3 id="fix-h" tabIndex={-1}>
          {t('fix')}
        </h3>
        <OptionGoal fix={first} at={placeOf(0)} />
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
      <OptionProof chain={chain} finding={finding} fix={first} at={placeOf(0)} />
      <div id="fix-code">
        <div class="fw">
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
        </div>
        <div class="fw-panel" role="tabpanel" id={`fw-panel-${framework}`} aria-labelledby={`fw-${framework}`}>
          {fixes.map((fix, at) => (
            <div
              key={at}
              class="fix-option"
              role={fixes.length > 1 ? 'group' : undefined}
              aria-label={labelOf(placeOf(at))}
            >
              {at > 0 && (
                <>
                  <p class="fix-more">
                    <OptionGoal fix={fix} at={at} />
                  </p>
                  <OptionProof chain={chain} finding={finding} fix={fix} at={at} />
                </>
              )}
              <OptionCode fix={fix} at={placeOf(at)} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

function labelOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : t('option', { n: at + 1 });
}

/** Fixes by framework: detected ones first, the plain header last, else as given. */
function byFramework(fixes: readonly Fix[]): readonly (readonly [string, readonly Fix[]])[] {
  const groups = new Map<string, Fix[]>();
  for (const fix of fixes) groups.set(fix.framework, [...(groups.get(fix.framework) ?? []), fix]);
  const rank = (items: readonly Fix[]) =>
    items.some((item) => item.detected) ? 0 : items[0]?.framework === 'any' ? 2 : 1;
  return [...groups].toSorted(([, a], [, b]) => rank(a) - rank(b));
}
