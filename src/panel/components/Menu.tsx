import { keyName } from '../words.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { IconName } from './Icon.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  readonly label: string;
  readonly role: 'menu' | 'listbox';
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A popup that takes the focus, moves it with the arrows, and gives it back to where it came from. */
export function Menu({ label, role, class: className = '', onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    items(box.current)[0]?.focus();
    return () => {
      if (before instanceof HTMLElement && (document.activeElement === document.body || box.current === null))
        before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      if (event.key === 'Escape') event.preventDefault();
      onClose();
      return;
    }
    if (event.target instanceof HTMLInputElement) return;
    const all = items(box.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[(to + all.length) % all.length]?.focus();
  };
  return (
    <>
      <div class="menu-away" onClick={onClose} />
      <div ref={box} class={`menu ${className}`} role={role} aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {children}
      </div>
    </>
  );
}

function items(box: HTMLElement | null): readonly HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role=menuitem], [role=option], [role=menuitemcheckbox]') ?? [])];
}

interface ItemProps {
  readonly role?: 'menuitem' | 'option' | 'menuitemcheckbox';
  readonly icon?: IconName | undefined;
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly keys?: string | undefined;
  readonly selected?: boolean;
  readonly label?: string;
  readonly onPick: () => void;
}

export function MenuItem({ role = 'menuitem', icon, title, note, keys, selected, label, onPick }: ItemProps) {
  const state =
    role === 'option'
      ? { 'aria-selected': selected ?? false }
      : role === 'menuitemcheckbox'
        ? { 'aria-checked': selected ?? false }
        : {};
  return (
    <button type="button" role={role} {...state} aria-label={label} tabIndex={-1} class="item" onClick={onPick}>
      {icon === undefined ? <i class="ico" /> : <Icon name={icon} />}
      <span>{title}</span>
      {keys !== undefined && <kbd aria-hidden="true">{keyName(keys)}</kbd>}
      {note !== undefined && <small>{note}</small>}
    </button>
  );
}
