import type { VNode } from 'preact';
import type { Node } from '../view/lanes.ts';

/** What verdicts draw, in 16 by 16. Shape tells, colour only helps. */
export const verdictShapes = {
  lost: () => (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="var(--bg)" stroke-width="1.7" stroke-linecap="round" />
    </>
  ),
  kept: () => (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path
        d="M4.9 8.3l2.2 2.2 4.1-4.7"
        fill="none"
        stroke="currentColor"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  never: () => (
    <circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.9" stroke-dasharray="3.2 1.6" />
  ),
  pending: () => (
    <path d="M3 8h.01M8 8h.01M13 8h.01" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
  ),
  none: () => <circle cx="8" cy="8" r="2" fill="currentColor" />,
} satisfies Readonly<Record<string, () => VNode>>;

/** What events on a lane draw, in 14 by 14. */
export const nodeShapes: Readonly<Record<Node, () => VNode>> = {
  set: () => <path d="M7 .9L13.1 7 7 13.1.9 7z" fill="currentColor" />,
  sent: () => <circle cx="7" cy="7" r="4.6" fill="currentColor" />,
  held: () => <circle cx="7" cy="7" r="4.5" fill="var(--rb)" stroke="currentColor" stroke-width="2" />,
  rej: () => (
    <>
      <circle cx="7" cy="7" r="6.6" fill="var(--rb)" />
      <path d="M2.8 2.8l8.4 8.4M11.2 2.8l-8.4 8.4" stroke="currentColor" stroke-width="2.3" stroke-linecap="round" />
    </>
  ),
  swal: () => (
    <>
      <circle cx="7" cy="7" r="6.9" fill="var(--rb)" />
      <path
        d="M3.6 1.6c-3.2 3.2-3.2 7.6 0 10.8M10.4 1.6c3.2 3.2 3.2 7.6 0 10.8"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
      />
      <path d="M5 5l4 4M9 5L5 9" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
    </>
  ),
  del: () => (
    <>
      <path
        d="M4.6 2.3h8v9.4h-8L1 7z"
        fill="var(--rb)"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
      <path d="M6.6 5l3.6 4M10.2 5L6.6 9" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
    </>
  ),
  miss: () => (
    <path
      d="M4.6 2.3h8v9.4h-8L1 7z"
      fill="var(--rb)"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
      stroke-dasharray="2.4 1.8"
    />
  ),
  repl: () => (
    <>
      <circle cx="7" cy="7" r="6.9" fill="var(--rb)" />
      <path
        d="M11.6 7A4.6 4.6 0 1 1 9.9 3.4"
        fill="none"
        stroke="currentColor"
        stroke-width="1.9"
        stroke-linecap="round"
      />
      <path d="M8.1.9l4.2 2.3-3.6 3.1z" fill="currentColor" />
    </>
  ),
};
