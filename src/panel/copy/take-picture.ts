import { toSvg } from '../../report/picture/to-svg.ts';
import { saveFile } from '../save-file.ts';
import type { Store } from '../store/create-store.ts';
import { w, type Word } from '../words.ts';
import type { MaskedChain } from '../writing/create-reports.ts';
import { copyImage, toPng } from './picture-file.ts';

export type PictureWay = 'copy' | 'png' | 'svg';

/** Copies or saves a picture of a chain (masked by the caller), in the theme of the panel, and says what came of it. */
export async function takePicture(
  { view, selection }: Store,
  { told, browser }: MaskedChain,
  way: PictureWay,
): Promise<void> {
  const tell = (key: Word, values = {}) => {
    view.notice.value = { kind: 'note', text: w(key, values) };
  };
  const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  const picture = toSvg(told, { theme, browser, sites: selection.sites.value });
  const name = `session-trace-${told.chain.id.replaceAll(/[^\w-]/g, '_')}`;
  if (way === 'svg') {
    saveFile(`${name}.svg`, picture.svg, 'image/svg+xml');
    tell('saved', { file: `${name}.svg` });
    return;
  }
  const png = await toPng(picture);
  if (png === undefined) {
    tell('pictureFailed');
    return;
  }
  if (way === 'copy' && (await copyImage(png))) {
    tell('copied');
    return;
  }
  saveFile(`${name}.png`, png, 'image/png');
  tell(way === 'copy' ? 'pictureSaved' : 'saved', { file: `${name}.png` });
}
