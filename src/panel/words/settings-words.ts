/** Settings, first steps, and what stands in their way. */
export const settingsWords = {
  settings: 'Settings',
  settingsTip: 'Settings (,)',
  keySettings: 'settings',
  letterKeys: 'Single keys',
  letterKeysNote:
    'Letters, digits and signs work without Ctrl or Alt. Switch them off when speech input or a stray touch sets them off; the arrows, F6, Esc, Ctrl and Alt keep working.',
  letterKeysOff: 'Single keys are off.',
  keptChains: 'Memory',
  laneMoved: '`{cookie}` is now column {n}.',
  laneMoveTip: '{lane}. Drag it, or press Alt+← or Alt+→, to move the column.',
  firstSteps: 'No login at hand? The demo lab has one for every cause.',
  firstStepsLink: 'About the demo lab',
  allowAccess: 'Allow access…',
  accessRefused: 'Access was not given. Allow it in the extension’s settings, under Permissions.',
  accessTitle: 'Session Trace needs access to the sites it traces',
  accessWhy:
    'A login goes through several sites, and a browser shows headers and cookies only of those that an extension may see. Nothing is recorded while DevTools are closed, and nothing leaves this computer.',
  accessDone: 'Access is given. Close this tab and go on in DevTools.',
  unsupported:
    'This browser does not give extensions `{apis}`, so nothing can be recorded. Record in Chrome, Edge, Brave or Opera (120 or later) or in Firefox (140 or later); files can be opened here all the same.',
} as const;
