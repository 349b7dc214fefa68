import type { Chromium } from './chromium.ts';
import { inContext } from './firefox-page.ts';
import type { Firefox } from './firefox.ts';

/** The types on the clipboard: with the text, or with the size of the picture in pixels. */
export type Clipboard = Readonly<Record<string, string>>;

/** Read by the page in the tab, which must be a secure one. It may only while it reads: what copies has a user's rights. */
export async function clipboardOf({ cdp, page }: Chromium): Promise<Clipboard> {
  await cdp.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite'] });
  await page.session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  try {
    return await page.evaluate(async () => {
      const found: Record<string, string> = {};
      for (const item of await navigator.clipboard.read()) {
        for (const type of item.types) {
          const content = await item.getType(type);
          if (type.startsWith('text/')) {
            found[type] = await content.text();
            continue;
          }
          const { width, height } = await createImageBitmap(content);
          found[type] = `${width} × ${height}`;
        }
      }
      return found;
    });
  } finally {
    await page.session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await cdp.send('Browser.resetPermissions');
  }
}

/** The text on Firefox's clipboard; without a window it keeps no pictures. undefined: there is none. */
export async function firefoxClipboardText({ marionette }: Firefox): Promise<string | undefined> {
  const answer = await inContext(marionette, 'chrome', () =>
    marionette.send('WebDriver:ExecuteScript', { script: readText, args: [] }),
  );
  return (answer as { value: string | null }).value ?? undefined;
}

const readText = `
  const content = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  content.init(null);
  content.addDataFlavor('text/plain');
  Services.clipboard.getData(content, Services.clipboard.kGlobalClipboard);
  const data = {};
  try {
    content.getTransferData('text/plain', data);
  } catch {
    return null;
  }
  return data.value.QueryInterface(Ci.nsISupportsString).data;`;
