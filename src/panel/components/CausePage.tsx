import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { causePage } from '../cause-page.ts';
import { usePanel } from '../use-panel.ts';
import { inlineSpans, markdownBlocks, type Block } from '../view/markdown-blocks.ts';
import { t } from '../words.ts';
import { ToolButton } from './ToolButton.tsx';

/** The page about a cause, over the panel. The pages come with the extension. */
export function CausePage({ id }: { readonly id: string }) {
  const { view } = usePanel().store;
  const dialog = useRef<HTMLDialogElement>(null);
  const blocks = useSignal<readonly Block[] | undefined>(undefined);
  const close = () => (view.page.value = undefined);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    void causePage(id).then((text) => {
      blocks.value = text === undefined ? [] : markdownBlocks(text);
    });
  }, [id]);
  return (
    <dialog ref={dialog} class="dialog page" aria-labelledby="page-h" onClose={close}>
      <header>
        <h2 id="page-h">{t('page', { cause: id })}</h2>
        <span class="grow" />
        <ToolButton icon="close" class="sm" label={t('close')} title={t('close')} onClick={close} />
      </header>
      <div class="page-body" tabIndex={0} role="document">
        {blocks.value?.length === 0 && <p>{t('noPage')}</p>}
        {blocks.value?.map((block, at) => (
          <BlockView key={at} block={block} />
        ))}
      </div>
    </dialog>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? null : (
        <h3>
          <Inline text={block.text} />
        </h3>
      );
    case 'code':
      return <pre tabIndex={0}>{block.text}</pre>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>
              <Inline text={item} />
            </li>
          ))}
        </ul>
      );
    case 'paragraph':
      return (
        <p>
          <Inline text={block.text} />
        </p>
      );
  }
}

function Inline({ text }: { readonly text: string }) {
  return (
    <>
      {inlineSpans(text).map((span, at) => {
        if (span.kind === 'code') return <code key={at}>{span.text}</code>;
        return span.kind === 'strong' ? <b key={at}>{span.text}</b> : span.text;
      })}
    </>
  );
}
