import type { AccessibleQuery } from './accessible.ts';
import type { Panel } from './panel.ts';

/** Drops a file of that name onto the panel, and waits until it is on screen. */
export async function dropFile(
  panel: Pick<Panel, 'evaluate' | 'waitForText'> & { readonly find: (query: AccessibleQuery) => Promise<unknown> },
  name: string,
  text: string,
): Promise<void> {
  await panel.find({ role: 'toolbar' });
  await panel.evaluate(
    (title, content) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], title));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried });
      document.querySelector('main')!.dispatchEvent(event);
    },
    name,
    text,
  );
  await panel.waitForText(`imported: ${name}`);
}
