import { legend, signs, type Sign } from '../view/legend.ts';
import type { TimelineView } from '../view/timeline.ts';
import { t } from '../words.ts';
import { NodeGlyph } from './Glyph.tsx';
import { PageText } from './PageText.tsx';
import { SiteBadge } from './SiteBadge.tsx';

/**
 * What glyphs, lines and letters mean: first those that are on screen; the others leave where there is no room. In a
 * sentence under the pointer. Without a timeline: all there are.
 */
export function Legend({ timeline }: { readonly timeline?: TimelineView }) {
  const seen = timeline?.signs;
  const others = seen === undefined ? [] : signs.filter((sign) => !seen.has(sign));
  return (
    <div class="legend" role="note" aria-label={t('signs')}>
      {signs
        .filter((sign) => seen?.has(sign) !== false)
        .map((sign) => (
          <Entry key={sign} sign={sign} />
        ))}
      {timeline?.letters.slice(0, 6).map((letter) => (
        <span key={`site ${letter}`} title={t('siteTip')}>
          <SiteBadge letter={letter} sites={timeline.sites} />
          <PageText text={timeline.sites.nameOf(letter)} max={40} />
        </span>
      ))}
      {others.map((sign) => (
        <Entry key={sign} sign={sign} unseen />
      ))}
    </div>
  );
}

function Entry({ sign, unseen = false }: { readonly sign: Sign; readonly unseen?: boolean }) {
  const { word, tip } = legend[sign];
  return (
    <span class={unseen ? 'unseen' : undefined} title={t(tip)} data-sign={sign}>
      <Drawn sign={sign} />
      {t(word)}
    </span>
  );
}

export function Drawn({ sign }: { readonly sign: Sign }) {
  switch (sign) {
    case 'solid':
    case 'dash':
    case 'thin':
      return <i class={`ll ${sign}`} />;
    case 'version':
      return <b>v1</b>;
    case 'repl-calm':
      return <NodeGlyph node="repl" calm />;
    default:
      return <NodeGlyph node={sign} />;
  }
}
