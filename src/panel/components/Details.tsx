import { useComputed } from '@preact/signals';
import { memo } from '../memo.ts';
import { detailsTabs, type DetailsTab } from '../store/create-view-state.ts';
import { useLate } from '../use-late.ts';
import { usePanel } from '../use-panel.ts';
import { numberOfHop } from '../view/hop-name.ts';
import type { HopInView } from '../view/timeline.ts';
import { t, withKey, type Word } from '../words.ts';
import { CookiesTab } from './CookiesTab.tsx';
import { HeadersTab } from './HeadersTab.tsx';
import { JarTab } from './JarTab.tsx';
import { PageText } from './PageText.tsx';
import { SiteBadge } from './SiteBadge.tsx';
import { Tabs } from './Tabs.tsx';
import { TimingTab } from './TimingTab.tsx';
import { ToolButton } from './ToolButton.tsx';
import { WhatIfMark } from './WhatIfBar.tsx';
import { WhatIfTab } from './WhatIfTab.tsx';

const tabWords: Readonly<Record<DetailsTab, Word>> = {
  cookies: 'tabCookies',
  headers: 'tabHeaders',
  jar: 'tabJar',
  timing: 'tabTiming',
  'what-if': 'tabWhatIf',
};

/** Everything about the selected hop. */
export function Details() {
  const { view, selection } = usePanel().store;
  const isShown = useComputed(() => selection.hop.value !== undefined && view.detailsOpen.value).value;
  return isShown ? <Late /> : null;
}

/** With another selection verdict and timeline come first, the details in the frame after; with a tab or evidence the details do. */
function Late() {
  const { view, selection } = usePanel().store;
  const now = useComputed(() => ({ hop: selection.hop.value, timeline: selection.timeline.value }));
  const { hop, timeline } = useLate(now, `${view.tab.value} ${view.target.value?.seq}`);
  return hop === undefined ? null : <Shown hop={hop} timeline={timeline} />;
}

const Shown = memo(OfHop, (before, now) => before.hop === now.hop && before.timeline === now.timeline);

function OfHop({ hop, timeline }: HopInView) {
  const { view, selection } = usePanel().store;
  const tab = view.tab.value;
  return (
    <aside class="drawer" aria-label={t('detailsOf', { n: numberOfHop(hop) })}>
      <div class="d-bar">
        <Tabs
          id="details"
          label={t('details')}
          tabs={detailsTabs.map((id) => ({
            id,
            text: t(tabWords[id]),
            title: id === 'jar' ? t('tabJarTip') : undefined,
          }))}
          selected={tab}
          onSelect={(id) => (view.tab.value = id as DetailsTab)}
        />
        <span class="grow" />
        <span class="d-hop" title={t('hop', { n: numberOfHop(hop) })}>
          <span class="d-hop-word">{t('hop', { n: '' })}</span>
          <b>{hop.number}</b>
          <span class="dim of">
            {hop.chainName === undefined
              ? t('hopOf', { total: hop.chain.chain.hops.length })
              : t('hopOfChain', { chain: hop.chainName })}
          </span>
        </span>
        <ToolButton
          icon="up"
          class="sm"
          label={t('previousHop')}
          title={withKey('previousHop', 'K')}
          onClick={() => selection.step('hop', -1)}
        />
        <ToolButton
          icon="down"
          class="sm"
          label={t('nextHop')}
          title={withKey('nextHop', 'J')}
          onClick={() => selection.step('hop', 1)}
        />
        <ToolButton
          icon="close"
          class="sm"
          label={t('close')}
          title={withKey('close', 'Esc')}
          onClick={() => (view.detailsOpen.value = false)}
        />
      </div>
      <div class="d-url">
        <SiteBadge letter={hop.letter} sites={timeline.sites} />
        <b>
          <PageText text={hop.hop.request.method} max={20} />
        </b>
        <PageText class="mono" text={hop.hop.request.url} max={2048} title={hop.hop.request.url} />
      </div>
      {tab !== 'what-if' && <WhatIfMark />}
      <div
        class="d-body"
        role="tabpanel"
        id={`details-panel-${tab}`}
        aria-labelledby={`details-${tab}`}
        tabIndex={0}
        key={tab === 'what-if' ? tab : `${hop.key} ${tab}`}
      >
        {tab === 'cookies' && <CookiesTab hop={hop} timeline={timeline} />}
        {tab === 'headers' && <HeadersTab hop={hop} />}
        {tab === 'jar' && <JarTab hop={hop} timeline={timeline} />}
        {tab === 'timing' && <TimingTab hop={hop} timeline={timeline} />}
        {tab === 'what-if' && <WhatIfTab />}
      </div>
    </aside>
  );
}
