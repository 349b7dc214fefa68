import { iconShapes } from './icon-shapes.tsx';

/** Names of the 16 px icons. */
export type IconName =
  | 'record'
  | 'rec-dot'
  | 'clear'
  | 'filter'
  | 'key'
  | 'caret'
  | 'import'
  | 'export'
  | 'more'
  | 'settings'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'open'
  | 'close'
  | 'copy'
  | 'ext'
  | 'book'
  | 'check'
  | 'info'
  | 'warn'
  | 'shield'
  | 'md'
  | 'lock'
  | 'unlock'
  | 'redir'
  | 'form'
  | 'link'
  | 'hsts'
  | 'meta'
  | 'script'
  | 'popup'
  | 'out'
  | 'in';

/**
 * A decorative icon: the words beside it, or the button's name, say what it means. Drawn in place: one that is referred to (`use`)
 * is a tree of its own each time, which costs more than what it draws.
 */
export function Icon({ name, class: className = '' }: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg class={`ico ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      {iconShapes[name]()}
    </svg>
  );
}
