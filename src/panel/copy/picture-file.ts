import type { Picture } from '../../report/picture/to-svg.ts';

/** Twice the pixels, so that text stays sharp where a tracker scales it. */
const scale = 2;

/** The picture as PNG; undefined when the browser cannot draw it. The SVG loads nothing, so the canvas stays readable. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob | undefined> {
  const image = new Image(width * scale, height * scale);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

/**
 * Puts a picture on the clipboard; answers whether the browser allowed it. There is no old command for pictures: where the
 * panel has lost the focus meanwhile the browser refuses, and the caller saves the file instead.
 */
export async function copyImage(png: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
