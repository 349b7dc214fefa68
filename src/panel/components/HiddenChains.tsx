import { usePanel } from '../use-panel.ts';
import { t, type Word } from '../words.ts';

/** Why the list shows none of the chains there are, and the way to them. */
export function HiddenChains() {
  const { list } = usePanel().store;
  const filter = list.filter.value;
  const hidden = list.hidden.value;
  if (filter !== '')
    return <Why text={t('noMatch', { filter })} way="clearFilter" take={() => (list.filter.value = '')} />;
  if (list.onlyLost.value && list.unfiltered.value.length > 0)
    return <Why text={t('noLoss')} way="showChains" take={() => (list.onlyLost.value = false)} />;
  if (hidden > 0)
    return <Why text={t('hidden', { n: hidden })} way="showAll" take={() => (list.allRequests.value = true)} />;
  return null;
}

interface WhyProps {
  readonly text: string;
  readonly way: Word;
  readonly take: () => void;
}

function Why({ text, way, take }: WhyProps) {
  return (
    <p>
      {text}{' '}
      <button type="button" class="lnk" onClick={take}>
        {t(way)}
      </button>
    </p>
  );
}
