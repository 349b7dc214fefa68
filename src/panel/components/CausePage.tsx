import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { causePage, hasPage } from '../cause-page.ts';
import { usePanel } from '../use-panel.ts';
import { inlineSpans } from '../view/inline-spans.ts';
import { markdownBlocks, type Block } from '../view/markdown-blocks.ts';
import { t, withKey } from '../words.ts';
import { language } from '../words/language.ts';
import { ToolButton } from './ToolButton.tsx';

/** The page about a cause or reason, over the panel; its links lead to other pages, and back. The pages come with the extension. */
export function CausePage({ id }: { readonly id: string }) {
  const { view } = usePanel().store;
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const blocks = useSignal<readonly Block[] | undefined>(undefined);
  const close = () => (view.pages.value = []);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    let current = true;
    void causePage(id).then((text) => {
      if (!current) return;
      blocks.value = text === undefined ? [] : markdownBlocks(text);
      if (body.current !== null) body.current.scrollTop = 0;
      body.current?.focus();
    });
    return () => {
      current = false;
    };
  }, [id]);
  const title = blocks.value?.find((block) => block.kind === 'heading' && block.level === 1);
  const name = id.split('/').at(-1) ?? id;
  return (
    <dialog ref={dialog} class="dialog page" aria-labelledby="page-h" onClose={close}>
      <header>
        {view.pages.value.length > 1 && (
          <ToolButton icon="left" class="sm" label={t('back')} title={t('back')} onClick={view.back} />
        )}
        <h2 id="page-h" lang={title === undefined ? undefined : 'en'}>
          {title?.kind === 'heading' ? title.text : t('page', { cause: name })}
        </h2>
        <code class="dim">{name}</code>
        {language().code !== 'en' && blocks.value?.length !== 0 && <span class="dim">{t('pageInEnglish')}</span>}
        <span class="grow" />
        <ToolButton icon="close" class="sm" label={t('close')} title={withKey('close', 'Esc')} onClick={close} />
      </header>
      <div
        ref={body}
        class="page-body"
        tabIndex={0}
        role="document"
        lang={blocks.value?.length === 0 ? undefined : 'en'}
      >
        {blocks.value?.length === 0 && <p>{t('noPage')}</p>}
        {blocks.value?.map((block, at) => (
          <BlockView key={`${id} ${at}`} block={block} page={id} />
        ))}
      </div>
    </dialog>
  );
}

function BlockView({ block, page }: { readonly block: Block; readonly page: string }) {
  const inline = (text: string) => <Inline text={text} page={page} />;
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? null : <h3>{inline(block.text)}</h3>;
    case 'code':
      return <pre tabIndex={0}>{block.text}</pre>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>{inline(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, at) => (
                <th key={at} scope="col">
                  {inline(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{inline(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
  }
}

function Inline({ text, page }: { readonly text: string; readonly page: string }) {
  const { view } = usePanel().store;
  return (
    <>
      {inlineSpans(text, page).map((span, at) => {
        if (span.kind === 'code') return <code key={at}>{span.text}</code>;
        if (span.kind === 'strong') return <b key={at}>{span.text}</b>;
        if (span.kind === 'em') return <em key={at}>{span.text}</em>;
        if (span.kind !== 'link' || !hasPage(span.page)) return span.text;
        return (
          <button key={at} type="button" class="to-page" onClick={() => view.openPage(span.page)}>
            {span.text}
          </button>
        );
      })}
    </>
  );
}
