import { useEffect, useRef } from 'preact/hooks';

export interface Tab {
  readonly id: string;
  readonly text: string;
  readonly badge?: string | undefined;
  readonly title?: string | undefined;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** A row of tabs; its panel is `<id>-panel-<tab>`. The arrows select, as in DevTools. */
export function Tabs({ id, label, tabs, selected, onSelect }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  // Where the row is too narrow it scrolls: what is selected, by whatever way, is in view, also beside a button at the edge.
  useEffect(() => {
    const row = bar.current;
    const tab = row?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!row || !tab) return;
    const edge = row.scrollWidth > row.clientWidth ? 26 : 0;
    const start = tab.offsetLeft - row.offsetLeft - edge;
    const end = start + tab.offsetWidth + 2 * edge;
    if (start < row.scrollLeft) row.scrollLeft = Math.max(0, start);
    else row.scrollLeft = Math.max(row.scrollLeft, end - row.clientWidth);
  }, [selected, tabs.map((tab) => tab.id).join()]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    onSelect(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <div ref={bar} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `${id}-panel-${tab.id}` : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          title={tab.title}
          onClick={() => onSelect(tab.id)}
        >
          {tab.text}
          {tab.badge !== undefined && <span class="det">{tab.badge}</span>}
        </button>
      ))}
    </div>
  );
}
