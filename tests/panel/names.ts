/** Accessible names and texts of the panel that tests, and whoever drives the real panel, may rely on. */
export const names = {
  toolbar: 'Session Trace',
  startRecording: 'Start recording',
  stopRecording: 'Stop recording',
  clear: 'Clear',
  preserve: 'Preserve log',
  filter: 'Filter chains by URL, cookie or cause',
  onlyLost: 'Only lost sessions',
  allRequests: 'All requests',
  import: 'Import…',
  export: 'Export',
  exportMasked: 'HAR report (masked)',
  exportValues: 'HAR with values…',
  exportMarkdown: 'Copy verdict as Markdown',
  saveWithValues: 'Save with values',
  /** role tree; its treeitems begin with the verdict: `Session lost: app.test/a → /b, 10:42:31, The cookie had expired, 302→200, 2 hops`. */
  chains: 'Redirect chains',
  /** role treegrid; each hop is a rowgroup named `hop 2`. */
  hops: 'Hops',
  /** Texts of the band before a hop. */
  lostHere: 'session lost here',
  refusedHere: 'cookie refused here',
  /** The first words of the card (role article). */
  sessionLost: 'Session lost',
  sessionKept: 'Session kept',
  sessionNever: 'Session never established',
  verified: 'fix: verified on this trace',
  detected: 'detected',
  /** Id of the hidden file field behind `Import…`. */
  importFieldId: 'import-file',
} as const;
