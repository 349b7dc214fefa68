/** The shapes, drawn once; `Icon` and `Glyph` refer to them. Shape tells, colour only helps. */
export function Sprite() {
  return (
    <svg width="0" height="0" class="sprite" aria-hidden="true">
      <symbol id="verdict-lost" viewBox="0 0 16 16">
        <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
        <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="var(--bg)" stroke-width="1.7" stroke-linecap="round" />
      </symbol>
      <symbol id="verdict-kept" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.4" />
        <path
          d="M4.9 8.3l2.2 2.2 4.1-4.7"
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </symbol>
      <symbol id="verdict-never" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.9" stroke-dasharray="3.2 1.6" />
      </symbol>
      <symbol id="verdict-pending" viewBox="0 0 16 16">
        <path d="M3 8h.01M8 8h.01M13 8h.01" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      </symbol>
      <symbol id="verdict-none" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="2" fill="currentColor" />
      </symbol>
      <symbol id="node-set" viewBox="0 0 14 14">
        <path d="M7 .9L13.1 7 7 13.1.9 7z" fill="currentColor" />
      </symbol>
      <symbol id="node-sent" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="4.6" fill="currentColor" />
      </symbol>
      <symbol id="node-held" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="4.5" fill="var(--rb)" stroke="currentColor" stroke-width="2" />
      </symbol>
      <symbol id="node-rej" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="6.6" fill="var(--rb)" />
        <path d="M2.8 2.8l8.4 8.4M11.2 2.8l-8.4 8.4" stroke="currentColor" stroke-width="2.3" stroke-linecap="round" />
      </symbol>
      <symbol id="node-swal" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="6.9" fill="var(--rb)" />
        <path
          d="M3.6 1.6c-3.2 3.2-3.2 7.6 0 10.8M10.4 1.6c3.2 3.2 3.2 7.6 0 10.8"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linecap="round"
        />
        <path d="M5 5l4 4M9 5L5 9" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
      </symbol>
      <symbol id="node-del" viewBox="0 0 14 14">
        <path
          d="M4.6 2.3h8v9.4h-8L1 7z"
          fill="var(--rb)"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linejoin="round"
        />
        <path d="M6.6 5l3.6 4M10.2 5L6.6 9" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
      </symbol>
      <symbol id="node-repl" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="6.9" fill="var(--rb)" />
        <path
          d="M11.6 7A4.6 4.6 0 1 1 9.9 3.4"
          fill="none"
          stroke="currentColor"
          stroke-width="1.9"
          stroke-linecap="round"
        />
        <path d="M8.1.9l4.2 2.3-3.6 3.1z" fill="currentColor" />
      </symbol>
      <symbol id="i-record" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.4" />
        <rect x="5.3" y="5.3" width="5.4" height="5.4" rx=".8" fill="currentColor" />
      </symbol>
      <symbol id="i-rec-dot" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="4" fill="currentColor" />
      </symbol>
      <symbol id="i-clear" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.4" />
        <path d="M3.7 3.7l8.6 8.6" stroke="currentColor" stroke-width="1.4" />
      </symbol>
      <symbol id="i-filter" viewBox="0 0 16 16">
        <path
          d="M2.5 3.5h11L9.3 8.4v4.2l-2.6 1V8.4z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.3"
          stroke-linejoin="round"
        />
      </symbol>
      <symbol id="i-key" viewBox="0 0 16 16">
        <circle cx="5" cy="8" r="2.9" fill="none" stroke="currentColor" stroke-width="1.4" />
        <path d="M7.9 8h6.3v2.6M11.4 8v2" fill="none" stroke="currentColor" stroke-width="1.4" />
      </symbol>
      <symbol id="i-caret" viewBox="0 0 16 16">
        <path d="M4.5 6.2L8 10l3.5-3.8z" fill="currentColor" />
      </symbol>
      <symbol id="i-import" viewBox="0 0 16 16">
        <path
          d="M8 2v7.6M4.9 6.7L8 9.8l3.1-3.1M2.7 10.5v2.8h10.6v-2.8"
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
        />
      </symbol>
      <symbol id="i-export" viewBox="0 0 16 16">
        <path
          d="M8 10V2.4M4.9 5.3L8 2.2l3.1 3.1M2.7 10.5v2.8h10.6v-2.8"
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
        />
      </symbol>
      <symbol id="i-more" viewBox="0 0 16 16">
        <circle cx="8" cy="3.4" r="1.3" fill="currentColor" />
        <circle cx="8" cy="8" r="1.3" fill="currentColor" />
        <circle cx="8" cy="12.6" r="1.3" fill="currentColor" />
      </symbol>
      <symbol id="i-settings" viewBox="0 0 16 16">
        <path d="M2 4.5h5M11 4.5h3M2 11.5h2M8 11.5h6" fill="none" stroke="currentColor" stroke-width="1.4" />
        <circle cx="9" cy="4.5" r="1.9" fill="none" stroke="currentColor" stroke-width="1.4" />
        <circle cx="6" cy="11.5" r="1.9" fill="none" stroke="currentColor" stroke-width="1.4" />
      </symbol>
      <symbol id="i-left" viewBox="0 0 16 16">
        <path d="M10 3.5L5.5 8l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-right" viewBox="0 0 16 16">
        <path d="M6 3.5L10.5 8 6 12.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-up" viewBox="0 0 16 16">
        <path d="M3.5 10L8 5.5l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-down" viewBox="0 0 16 16">
        <path d="M3.5 6L8 10.5 12.5 6" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-open" viewBox="0 0 16 16">
        <path d="M4.2 6h7.6L8 11z" fill="currentColor" />
      </symbol>
      <symbol id="i-close" viewBox="0 0 16 16">
        <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.4" />
      </symbol>
      <symbol id="i-copy" viewBox="0 0 16 16">
        <rect x="5.7" y="2.2" width="7.6" height="9.2" rx="1" fill="none" stroke="currentColor" stroke-width="1.3" />
        <path d="M10 13.8H3.7a1 1 0 0 1-1-1V5" fill="none" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="i-ext" viewBox="0 0 16 16">
        <path
          d="M6.5 3.5h-3v9h9v-3M9 3.2h3.8V7M12.6 3.4L7.4 8.6"
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
        />
      </symbol>
      <symbol id="i-book" viewBox="0 0 16 16">
        <path
          d="M8 4.2C6.6 3.2 4.6 2.9 2.5 3v9.4c2.1-.1 4.1.2 5.5 1.2 1.4-1 3.4-1.3 5.5-1.2V3c-2.1-.1-4.1.2-5.5 1.2zm0 0v9"
          fill="none"
          stroke="currentColor"
          stroke-width="1.2"
        />
      </symbol>
      <symbol id="i-check" viewBox="0 0 16 16">
        <path d="M3 8.5l3.3 3.3L13 4.6" fill="none" stroke="currentColor" stroke-width="1.9" />
      </symbol>
      <symbol id="i-info" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.3" />
        <path d="M8 7.2v4M8 4.6v1.4" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-warn" viewBox="0 0 16 16">
        <path d="M8 2.2l6.3 11.2H1.7z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />
        <path d="M8 6.3v3.6M8 10.8v1.3" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-shield" viewBox="0 0 16 16">
        <path
          d="M8 1.8l5 1.9v4c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5v-4z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.3"
          stroke-linejoin="round"
        />
        <path d="M5.6 8l1.8 1.8 3-3.5" fill="none" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="i-md" viewBox="0 0 16 16">
        <rect x="1.6" y="3.6" width="12.8" height="8.8" rx="1.2" fill="none" stroke="currentColor" stroke-width="1.3" />
        <path
          d="M4 10.2V5.9l1.9 2.3 1.9-2.3v4.3M11.2 5.9v4M9.6 8.5l1.6 1.7 1.6-1.7"
          fill="none"
          stroke="currentColor"
          stroke-width="1.2"
        />
      </symbol>
      <symbol id="i-lock" viewBox="0 0 16 16">
        <rect x="3.5" y="7" width="9" height="6.5" rx="1.2" fill="currentColor" />
        <path d="M5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-unlock" viewBox="0 0 16 16">
        <rect x="3" y="7.5" width="8.5" height="6" rx="1.2" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M8.7 7.5V5a2.5 2.5 0 0 1 5 0v1.2" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-redir" viewBox="0 0 16 16">
        <path d="M4 2.5v6.7h8M9.3 6.3l3 2.9-3 3" fill="none" stroke="currentColor" stroke-width="1.4" />
      </symbol>
      <symbol id="i-form" viewBox="0 0 16 16">
        <rect x="2" y="3" width="12" height="4.2" rx="1" fill="none" stroke="currentColor" stroke-width="1.3" />
        <path d="M3 11.5h8.5M9 9l2.7 2.5L9 14" fill="none" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="i-link" viewBox="0 0 16 16">
        <path
          d="M6.6 9.4l2.8-2.8M7.3 4.9l1.5-1.5a2.7 2.7 0 0 1 3.8 3.8l-1.5 1.5M8.7 11.1l-1.5 1.5a2.7 2.7 0 0 1-3.8-3.8l1.5-1.5"
          fill="none"
          stroke="currentColor"
          stroke-width="1.3"
        />
      </symbol>
      <symbol id="i-hsts" viewBox="0 0 16 16">
        <path
          d="M8 1.8l5 1.9v4c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5v-4z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.3"
        />
        <path d="M5.5 8h5M8.6 6l2 2-2 2" fill="none" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="i-meta" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.3" />
        <path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="i-script" viewBox="0 0 16 16">
        <path d="M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.4" />
      </symbol>
      <symbol id="i-popup" viewBox="0 0 16 16">
        <path d="M10.5 9.5v3.3H2.7V5h3.3" fill="none" stroke="currentColor" stroke-width="1.3" />
        <rect x="6.8" y="2.6" width="6.6" height="6" fill="none" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="i-out" viewBox="0 0 16 16">
        <path d="M2.5 8h10M9 4.5L12.5 8 9 11.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="i-in" viewBox="0 0 16 16">
        <path d="M13.5 8h-10M7 4.5L3.5 8 7 11.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
    </svg>
  );
}
