import { cut, visibleText } from '../view/visible-text.ts';

interface Props {
  /** Whatever a page or server sent. */
  readonly text: string;
  /** Longest text put into the DOM. */
  readonly max?: number;
  readonly class?: string;
  readonly title?: string;
}

/** Text that a page sent: never markup, its direction kept to itself, hidden characters shown, cut where it is too long. */
export function PageText({ text, max = 1024, class: className, title }: Props) {
  return (
    <bdi class={className} title={title === undefined ? undefined : visibleText(cut(title, 2048))}>
      {visibleText(cut(text, max))}
    </bdi>
  );
}
