import { usePanel } from '../use-panel.ts';
import { codeTokens } from '../view/code-tokens.ts';
import { t } from '../words.ts';
import { PageText } from './PageText.tsx';
import { ToolButton } from './ToolButton.tsx';

interface Props {
  readonly code: string;
  readonly framework: string;
  /** e.g. `cookie.path`: the line that names its last part is the one to change. */
  readonly setting: string;
}

export function FixCode({ code, framework, setting }: Props) {
  const { actions } = usePanel();
  const word = setting.split(/[.\s]/).at(-1) ?? '';
  const label = t('copySnippet', { framework });
  return (
    <div class="code">
      <pre tabIndex={0} aria-label={framework}>
        <code>
          {code.split('\n').map((line, at) => (
            <span key={at} class={word.length > 2 && line.includes(word) ? 'line hit' : 'line'}>
              {codeTokens(line).map((token, index) => (
                <i key={index} class={`tok-${token.kind}`}>
                  <PageText text={token.text} max={400} />
                </i>
              ))}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
      {isWhole(code) && (
        <ToolButton icon="copy" class="copy" label={label} title={label} onClick={() => actions.copy(code)} />
      )}
    </div>
  );
}

/** A header with `=…` for a value is to be compared with, not to be pasted. */
function isWhole(code: string): boolean {
  return !code.includes('=…');
}
