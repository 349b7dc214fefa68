import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Phrase } from '../../core/words.ts';
import { useFocusBack } from '../use-focus-back.ts';
import { usePanel } from '../use-panel.ts';
import { t, w } from '../words.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { PhraseText } from './PhraseText.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { WritingBar } from './WritingBar.tsx';
import { ToolButton } from './ToolButton.tsx';

/** One line above the panel for what the user must know; what needs an answer comes first. */
export function InfoBar() {
  const { store, actions } = usePanel();
  const { view } = store;
  const notice = view.notice.value;
  const dismiss = () => (view.notice.value = undefined);
  if (view.reading.value !== undefined) return <ReadingBar {...view.reading.value} />;
  if (notice?.kind === 'ask-values') {
    return (
      <Bar onDismiss={dismiss} text={t('askValues')}>
        <button
          type="button"
          class="lnk"
          onClick={() => {
            dismiss();
            actions.saveWithValues();
          }}
        >
          {t('saveWithValues')}
        </button>
        <button type="button" class="lnk" ref={(button) => button?.focus()} onClick={dismiss}>
          {t('cancel')}
        </button>
      </Bar>
    );
  }
  if (notice?.kind === 'import-error') {
    return (
      <Bar onDismiss={dismiss} text={<ImportProblem problem={notice.problem} where={notice.where} />}>
        <button type="button" class="lnk" onClick={actions.chooseFile}>
          {t('chooseAnother')}
        </button>
      </Bar>
    );
  }
  const copyReady = view.copyReady.value;
  if (copyReady !== undefined) {
    return (
      <Bar onDismiss={() => (view.copyReady.value = undefined)} text={t('copyReady')}>
        <button type="button" class="lnk" onClick={() => actions.copyNow(copyReady)}>
          {t('copyNow')}
        </button>
      </Bar>
    );
  }
  const job = store.writing.job.value;
  if (job !== undefined) return <WritingBar {...job} />;
  return <StateBar />;
}

/** What the recording itself has to say: access withheld, gaps, a file on screen. */
function StateBar() {
  const { store, actions } = usePanel();
  const { view, recording, trace } = store;
  const hide = (key: string) => (view.dismissed.value = new Set([...view.dismissed.value, key]));
  if (view.imported.value !== undefined) {
    return (
      <Bar
        calm
        text={<Imported name={view.imported.value.name} notes={view.imported.value.notes} />}
        onDismiss={store.files.close}
      >
        {store.recorder !== undefined && (
          <button type="button" class="lnk" onClick={store.files.close}>
            {t('backToRecording')}
          </button>
        )}
      </Bar>
    );
  }
  if (store.lacking.length > 0 && !view.dismissed.value.has('lacking')) {
    const text = <PhraseText phrase={w('unsupported', { apis: store.lacking.join(', ') })} />;
    return <Bar text={text} onDismiss={() => hide('lacking')} />;
  }
  if (recording.value?.hasAccess === false && !view.dismissed.value.has('access')) {
    return (
      <Bar text={t('accessWithheld')} onDismiss={() => hide('access')}>
        {store.askForAccess !== undefined && (
          <button type="button" class="lnk" onClick={actions.allowAccess}>
            {t('allowAccess')}
          </button>
        )}
      </Bar>
    );
  }
  const gap = trace.value?.gaps.filter((item) => item.kind !== 'paused').at(-1);
  const key = gap === undefined ? '' : `gap ${gap.from}`;
  if (gap !== undefined && !view.dismissed.value.has(key)) {
    return <Bar text={<PhraseText phrase={gap.text} />} onDismiss={() => hide(key)} />;
  }
  return null;
}

function ImportProblem({ problem, where }: { readonly problem: Phrase; readonly where: string | undefined }) {
  return (
    <span data-problem={problem.text} data-where={where}>
      <PhraseText phrase={problem} />
      {where !== undefined && (
        <>
          {' ('}
          <PageText text={where} max={200} />
          {')'}
        </>
      )}
      {t('nothingChanged')}
    </span>
  );
}

function Imported({ name, notes }: { readonly name: string; readonly notes: readonly Phrase[] }) {
  return (
    <>
      <PhraseText phrase={w('viewing', { file: name })} />
      {notes.map((note, at) => (
        <span key={at}>
          {' '}
          <PhraseText phrase={note} />
        </span>
      ))}
    </>
  );
}

interface BarProps {
  readonly text: ComponentChildren;
  readonly calm?: boolean;
  readonly onDismiss: () => void;
  readonly children?: ComponentChildren;
}

function Bar({ text, calm = false, onDismiss, children }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useFocusBack(bar);
  return (
    <div ref={bar} class={`infobar${calm ? ' calm' : ''}`} role={calm ? 'status' : 'alert'}>
      <Icon name={calm ? 'info' : 'warn'} />
      <span class="info-text">{text}</span>
      <span class="grow" />
      {children}
      <ToolButton icon="close" class="sm" label={t('dismiss')} title={t('dismiss')} onClick={onDismiss} />
    </div>
  );
}
