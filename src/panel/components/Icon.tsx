/** Names of the 16 px icons in the sprite. */
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

/** A decorative icon: the words beside it, or the button's name, say what it means. */
export function Icon({ name, class: className = '' }: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg class={`ico ${className}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
