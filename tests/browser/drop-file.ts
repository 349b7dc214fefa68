import type { Panel } from './panel.ts';

/** Drops a file of that name onto the panel, and waits until it is on screen. */
export async function dropFile(panel: Panel, name: string, text: string): Promise<void> {
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
