/** What F6 visits, and what takes the focus there. */
const regions: readonly { readonly region: string; readonly focus: string }[] = [
  { region: '.toolbar', focus: 'button[tabindex="0"]' },
  { region: '.infobar', focus: 'button' },
  { region: '.list', focus: '[role=treeitem][tabindex="0"]' },
  { region: '.picker', focus: '.pick' },
  { region: '.empty', focus: 'button' },
  { region: '.cmp', focus: 'h2' },
  { region: '.verdict', focus: 'h2' },
  { region: '.tl', focus: '[role=row][tabindex="0"]' },
  { region: '.drawer', focus: '[role=tab][tabindex="0"]' },
  { region: '.status', focus: 'select, button' },
];

/** Moves the focus to the next (or previous) region that is on screen. */
export function moveRegion(by: 1 | -1): void {
  const present = regions.flatMap(({ region, focus }) => {
    const area = document.querySelector(region);
    const target = area?.querySelector<HTMLElement>(focus);
    // a narrow panel hides the list and shows the picker
    return area == null || target == null || getComputedStyle(area).display === 'none' ? [] : [{ region, target }];
  });
  const at = present.findIndex(({ region }) => document.activeElement?.closest(region) != null);
  const next = at < 0 ? (by === 1 ? 0 : present.length - 1) : (at + by + present.length) % present.length;
  present[next]?.target.focus();
}
