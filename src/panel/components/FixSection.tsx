import type { ChainDiagnosis, Finding } from '../../core/model.ts';
import { appOfChain } from '../view/app-of-chain.ts';
import { codeOf, detectedSetting, fixWays, frameworksOf, isDetected, type FixWay } from '../view/fix-ways.ts';
import { frameworkName } from '../framework-name.ts';
import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { OptionCode, OptionGoal, OptionProof } from './FixOption.tsx';
import { FrameworkTabs } from './FrameworkTabs.tsx';
import { Icon } from './Icon.tsx';

/** What fixes it: ways with goal and proof, each with the code of the chosen framework, at first the detected one. */
export function FixSection({ chain, finding }: { readonly chain: ChainDiagnosis; readonly finding: Finding }) {
  const { view } = usePanel().store;
  const ways = fixWays(finding.fixes);
  const frameworks = frameworksOf(ways);
  const app = appOfChain(chain);
  const byHand = view.frameworks.value.get(app);
  const framework = frameworks.find((id) => id === byHand) ?? frameworks[0];
  const [first] = ways;
  if (framework === undefined || first === undefined) return null;
  const shown = view.codeShown.value;
  const placeOf = (at: number) => (ways.length > 1 ? at : undefined);
  const verified = ways.filter(([fix]) => fix.verified);
  const beginOf = (at: number) => (ways.length > 1 && ways[at] === verified[0] ? beginWith(verified) : undefined);
  return (
    <section class={`fix${shown ? ' open' : ''}`} aria-labelledby="fix-h">
      <div class="fix-h">
        <h3 id="fix-h" tabIndex={-1}>
          {t('fix')}
        </h3>
        <OptionGoal fix={first[0]} at={placeOf(0)} begin={beginOf(0)} />
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
      <OptionProof chain={chain} finding={finding} fix={first[0]} at={placeOf(0)} />
      <div id="fix-code">
        <FrameworkTabs
          key={String(shown)}
          frameworks={frameworks}
          detected={(id) => isDetected(ways, id)}
          selected={framework}
          onSelect={(id) => (view.frameworks.value = new Map(view.frameworks.value).set(app, id))}
        />
        <div class="fw-panel" role="tabpanel" id={`fw-panel-${framework}`} aria-labelledby={`fw-${framework}`}>
          {ways.map((way, at) => (
            <div
              key={at}
              class="fix-option"
              role={ways.length > 1 ? 'group' : undefined}
              aria-label={labelOf(placeOf(at))}
            >
              {at > 0 && (
                <>
                  <p class="fix-more">
                    <OptionGoal fix={way[0]} at={at} begin={beginOf(at)} />
                  </p>
                  <OptionProof chain={chain} finding={finding} fix={way[0]} at={at} />
                </>
              )}
              <OptionCode {...codeOf(way, framework, isDetected(ways, framework))} at={placeOf(at)} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Why the first of the verified ways is the one to take: it can be written down at once, or changes the least. */
function beginWith(verified: readonly FixWay[]): string {
  const setting = verified[0] && detectedSetting(verified[0]);
  if (verified.length < 2) return t('beginOnly');
  return setting !== undefined && verified.some((way) => detectedSetting(way) === undefined)
    ? t('beginSetting', { framework: frameworkName(setting.framework) })
    : t('beginNarrowest');
}

function labelOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : t('option', { n: at + 1 });
}
