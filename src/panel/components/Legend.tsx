import { t } from '../words.ts';
import { NodeGlyph } from './Glyph.tsx';

/** What the glyphs and lines of the lanes mean. */
export function Legend({ sites = true }: { readonly sites?: boolean }) {
  return (
    <div class="legend" role="note" aria-label={t('key')}>
      <span>
        <NodeGlyph node="set" />
        {t('set')}
      </span>
      <span>
        <NodeGlyph node="sent" />
        {t('sent')}
      </span>
      <span>
        <NodeGlyph node="held" />
        {t('inJarNotSent')}
      </span>
      <span>
        <NodeGlyph node="rej" />
        {t('rejected')}
      </span>
      <span>
        <NodeGlyph node="del" />
        {t('deleted')}
      </span>
      <span>
        <NodeGlyph node="repl" calm />
        {t('replaced')}
      </span>
      <span>
        <i class="ll solid" />
        {t('alive')}
      </span>
      <span>
        <i class="ll dash" />
        {t('withheld')}
      </span>
      {sites && (
        <span>
          <i class="ll thin" />
          {t('otherSite')}
        </span>
      )}
      <span>
        <b>v1</b>
        {t('valueNo')}
      </span>
    </div>
  );
}
