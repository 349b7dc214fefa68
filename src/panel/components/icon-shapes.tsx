import type { VNode } from 'preact';
import type { IconName } from './Icon.tsx';

/** What the icons draw, in 16 by 16. */
export const iconShapes: Readonly<Record<IconName, () => VNode>> = {
  record: () => (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.4" />
      <rect x="5.3" y="5.3" width="5.4" height="5.4" rx=".8" fill="currentColor" />
    </>
  ),
  'rec-dot': () => <circle cx="8" cy="8" r="4" fill="currentColor" />,
  clear: () => (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M3.7 3.7l8.6 8.6" stroke="currentColor" stroke-width="1.4" />
    </>
  ),
  filter: () => (
    <path
      d="M2.5 3.5h11L9.3 8.4v4.2l-2.6 1V8.4z"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linejoin="round"
    />
  ),
  key: () => (
    <>
      <circle cx="5" cy="8" r="2.9" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M7.9 8h6.3v2.6M11.4 8v2" fill="none" stroke="currentColor" stroke-width="1.4" />
    </>
  ),
  caret: () => <path d="M4.5 6.2L8 10l3.5-3.8z" fill="currentColor" />,
  import: () => (
    <path
      d="M8 2v7.6M4.9 6.7L8 9.8l3.1-3.1M2.7 10.5v2.8h10.6v-2.8"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
    />
  ),
  export: () => (
    <path
      d="M8 10V2.4M4.9 5.3L8 2.2l3.1 3.1M2.7 10.5v2.8h10.6v-2.8"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
    />
  ),
  more: () => (
    <>
      <circle cx="8" cy="3.4" r="1.3" fill="currentColor" />
      <circle cx="8" cy="8" r="1.3" fill="currentColor" />
      <circle cx="8" cy="12.6" r="1.3" fill="currentColor" />
    </>
  ),
  settings: () => (
    <>
      <path d="M2 4.5h5M11 4.5h3M2 11.5h2M8 11.5h6" fill="none" stroke="currentColor" stroke-width="1.4" />
      <circle cx="9" cy="4.5" r="1.9" fill="none" stroke="currentColor" stroke-width="1.4" />
      <circle cx="6" cy="11.5" r="1.9" fill="none" stroke="currentColor" stroke-width="1.4" />
    </>
  ),
  left: () => <path d="M10 3.5L5.5 8l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.5" />,
  right: () => <path d="M6 3.5L10.5 8 6 12.5" fill="none" stroke="currentColor" stroke-width="1.5" />,
  up: () => <path d="M3.5 10L8 5.5l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.5" />,
  down: () => <path d="M3.5 6L8 10.5 12.5 6" fill="none" stroke="currentColor" stroke-width="1.5" />,
  open: () => <path d="M4.2 6h7.6L8 11z" fill="currentColor" />,
  close: () => <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.4" />,
  copy: () => (
    <>
      <rect x="5.7" y="2.2" width="7.6" height="9.2" rx="1" fill="none" stroke="currentColor" stroke-width="1.3" />
      <path d="M10 13.8H3.7a1 1 0 0 1-1-1V5" fill="none" stroke="currentColor" stroke-width="1.3" />
    </>
  ),
  ext: () => (
    <path d="M6.5 3.5h-3v9h9v-3M9 3.2h3.8V7M12.6 3.4L7.4 8.6" fill="none" stroke="currentColor" stroke-width="1.4" />
  ),
  book: () => (
    <path
      d="M8 4.2C6.6 3.2 4.6 2.9 2.5 3v9.4c2.1-.1 4.1.2 5.5 1.2 1.4-1 3.4-1.3 5.5-1.2V3c-2.1-.1-4.1.2-5.5 1.2zm0 0v9"
      fill="none"
      stroke="currentColor"
      stroke-width="1.2"
    />
  ),
  check: () => <path d="M3 8.5l3.3 3.3L13 4.6" fill="none" stroke="currentColor" stroke-width="1.9" />,
  info: () => (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.3" />
      <path d="M8 7.2v4M8 4.6v1.4" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
  warn: () => (
    <>
      <path d="M8 2.2l6.3 11.2H1.7z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />
      <path d="M8 6.3v3.6M8 10.8v1.3" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
  shield: () => (
    <>
      <path
        d="M8 1.8l5 1.9v4c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5v-4z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linejoin="round"
      />
      <path d="M5.6 8l1.8 1.8 3-3.5" fill="none" stroke="currentColor" stroke-width="1.3" />
    </>
  ),
  md: () => (
    <>
      <rect x="1.6" y="3.6" width="12.8" height="8.8" rx="1.2" fill="none" stroke="currentColor" stroke-width="1.3" />
      <path
        d="M4 10.2V5.9l1.9 2.3 1.9-2.3v4.3M11.2 5.9v4M9.6 8.5l1.6 1.7 1.6-1.7"
        fill="none"
        stroke="currentColor"
        stroke-width="1.2"
      />
    </>
  ),
  lock: () => (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.2" fill="currentColor" />
      <path d="M5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7" fill="none" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
  unlock: () => (
    <>
      <rect x="3" y="7.5" width="8.5" height="6" rx="1.2" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M8.7 7.5V5a2.5 2.5 0 0 1 5 0v1.2" fill="none" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
  redir: () => <path d="M4 2.5v6.7h8M9.3 6.3l3 2.9-3 3" fill="none" stroke="currentColor" stroke-width="1.4" />,
  form: () => (
    <>
      <rect x="2" y="3" width="12" height="4.2" rx="1" fill="none" stroke="currentColor" stroke-width="1.3" />
      <path d="M3 11.5h8.5M9 9l2.7 2.5L9 14" fill="none" stroke="currentColor" stroke-width="1.3" />
    </>
  ),
  link: () => (
    <path
      d="M6.6 9.4l2.8-2.8M7.3 4.9l1.5-1.5a2.7 2.7 0 0 1 3.8 3.8l-1.5 1.5M8.7 11.1l-1.5 1.5a2.7 2.7 0 0 1-3.8-3.8l1.5-1.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
    />
  ),
  hsts: () => (
    <>
      <path
        d="M8 1.8l5 1.9v4c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5v-4z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
      />
      <path d="M5.5 8h5M8.6 6l2 2-2 2" fill="none" stroke="currentColor" stroke-width="1.3" />
    </>
  ),
  meta: () => (
    <>
      <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.3" />
      <path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.3" />
    </>
  ),
  script: () => (
    <path d="M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.4" />
  ),
  popup: () => (
    <>
      <path d="M10.5 9.5v3.3H2.7V5h3.3" fill="none" stroke="currentColor" stroke-width="1.3" />
      <rect x="6.8" y="2.6" width="6.6" height="6" fill="none" stroke="currentColor" stroke-width="1.3" />
    </>
  ),
  out: () => <path d="M2.5 8h10M9 4.5L12.5 8 9 11.5" fill="none" stroke="currentColor" stroke-width="1.5" />,
  in: () => <path d="M13.5 8h-10M7 4.5L3.5 8 7 11.5" fill="none" stroke="currentColor" stroke-width="1.5" />,
};
