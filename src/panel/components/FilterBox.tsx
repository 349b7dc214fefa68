import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';

export const filterId = 'filter';

export function FilterBox() {
  const { list } = usePanel().store;
  return (
    <div class="filter" role="search">
      <Icon name="filter" />
      <input
        id={filterId}
        type="search"
        spellcheck={false}
        placeholder={t('filterPlaceholder')}
        aria-label={t('filterLabel')}
        title={t('filterTip')}
        value={list.filter.value}
        onInput={(event) => (list.filter.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (list.filter.value === '') event.currentTarget.blur();
          list.filter.value = '';
        }}
      />
    </div>
  );
}
