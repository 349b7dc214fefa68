import { usePanel } from '../use-panel.ts';
import { grouped } from '../view/grouped.ts';
import { t } from '../words.ts';

/** Around a chain or two kB of memory each. */
const limits = [500, 1000, 3000, 10_000, 30_000] as const;

/** How many chains are kept, to be seen and changed: what is above it is dropped, the oldest first. The choice is remembered. */
export function KeepAtMost() {
  const { recorder, recording, settings } = usePanel().store;
  const limit = recording.value?.limit;
  if (limit === undefined) return null;
  const offered = [...new Set([...limits, limit])].sort((a, b) => a - b);
  return (
    <select
      class="keep"
      ref={(field) => {
        // once the options are there
        if (field !== null) field.value = String(limit);
      }}
      aria-label={t('keepAtMostLabel')}
      title={t('keepAtMostLabel')}
      onChange={(event) => {
        const most = Number(event.currentTarget.value);
        recorder?.keep(most);
        settings.setKeptChains(most);
      }}
    >
      {offered.map((n) => (
        <option key={n} value={n}>
          {t('keepAtMost', { n: grouped(n) })}
        </option>
      ))}
    </select>
  );
}
