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
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
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
