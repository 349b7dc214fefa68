import { useEffect, useRef, useState } from 'preact/hooks';
import { frameworkName } from '../framework-name.ts';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';
import { Tabs } from './Tabs.tsx';

interface Props {
  readonly frameworks: readonly string[];
  readonly detected: (framework: string) => boolean;
  readonly selected: string;
  readonly onSelect: (framework: string) => void;
}

/** The frameworks as tabs; where the row goes on beyond an edge, a button there says so and leads on. */
export function FrameworkTabs({ frameworks, detected, selected, onSelect }: Props) {
  const outer = useRef<HTMLDivElement>(null);
  const [beyond, setBeyond] = useState({ left: false, right: false });
  const row = () => outer.current?.querySelector<HTMLElement>('[role=tablist]') ?? undefined;
  useEffect(() => {
    const bar = row();
    if (bar === undefined) return undefined;
    const look = () => {
      const left = bar.scrollLeft > 1;
      const right = bar.scrollLeft + bar.clientWidth < bar.scrollWidth - 1;
      setBeyond((was) => (was.left === left && was.right === right ? was : { left, right }));
    };
    look();
    bar.addEventListener('scroll', look);
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    observer?.observe(bar);
    return () => {
      bar.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [frameworks.join()]);
  const go = (by: 1 | -1) => {
    const bar = row();
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    bar?.scrollTo({ left: bar.scrollLeft + by * Math.max(60, bar.clientWidth - 80), behavior });
  };
  const select = (framework: string) => {
    // shorter code would let the card scroll back, and the tab move from under the pointer
    const fix = outer.current?.closest<HTMLElement>('.fix');
    if (fix) fix.style.minHeight = `${fix.offsetHeight}px`;
    onSelect(framework);
  };
  return (
    <div ref={outer} class="fw tab-row">
      <Tabs
        id="fw"
        label={t('framework')}
        tabs={frameworks.map((id) => ({
          id,
          text: frameworkName(id),
          badge: detected(id) ? t('detected') : undefined,
          title: detected(id) ? t('detectedTip') : undefined,
        }))}
        selected={selected}
        onSelect={select}
      />
      {beyond.left && <More side="left" onClick={() => go(-1)} />}
      {beyond.right && <More side="right" onClick={() => go(1)} />}
    </div>
  );
}

/** For the mouse: with keys the arrows lead from tab to tab. */
function More({ side, onClick }: { readonly side: 'left' | 'right'; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      class={`tab-more ${side}`}
      tabIndex={-1}
      aria-label={t('moreFrameworks')}
      title={t('moreFrameworks')}
      onClick={onClick}
    >
      <Icon name={side} />
    </button>
  );
}
