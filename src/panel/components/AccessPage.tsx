import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly hasAccess: () => Promise<boolean>;
  /** Asks the user, who must have pressed something just before. */
  readonly askForAccess: () => Promise<boolean>;
}

/** A page of its own that asks for access to all sites, where a panel of DevTools cannot (Firefox). */
export function AccessPage({ hasAccess, askForAccess }: Props) {
  const given = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    void hasAccess().then((has) => {
      if (has) given.value = true;
    });
  }, []);
  return (
    <main class="access">
      <h1>{t('accessTitle')}</h1>
      <p>{t('accessWhy')}</p>
      {given.value !== true && (
        <button type="button" class="btn" onClick={() => void askForAccess().then((has) => (given.value = has))}>
          {t('allowAccess')}
        </button>
      )}
      <p role="status">
        {given.value !== undefined && (
          <>
            <Icon name={given.value ? 'check' : 'warn'} /> {t(given.value ? 'accessDone' : 'accessRefused')}
          </>
        )}
      </p>
    </main>
  );
}
