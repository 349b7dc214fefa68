import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly icon: IconName;
  /** Its name; shown as text only with `text`. */
  readonly label: string;
  readonly title: string;
  readonly class?: string;
  readonly text?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly popup?: 'menu' | 'listbox' | 'dialog';
  readonly disabled?: boolean;
  readonly caret?: boolean;
  readonly onClick: () => void;
  readonly children?: ComponentChildren;
}

/** A 24 px button with an icon. */
export function ToolButton(props: Props) {
  const {
    icon,
    label,
    title,
    class: className = '',
    text = false,
    pressed,
    expanded,
    popup,
    disabled,
    onClick,
  } = props;
  return (
    <button
      type="button"
      class={`tb ${text ? 'text' : ''} ${className}`}
      title={title}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-haspopup={popup}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span class={text ? 'lbl-io' : 'sr'}>{label}</span>
      {props.caret === true && <Icon name="caret" />}
    </button>
  );
}
