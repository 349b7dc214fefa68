import { join, relative } from 'node:path';
import ts from 'typescript';

/** A text of the source that is shown to people, and where it stands. */
export interface Template {
  readonly text: string;
  readonly place: string;
}

export interface Collected {
  readonly templates: readonly Template[];
  /** Places that show a text which cannot be collected: computed, or written outside the words. */
  readonly stray: readonly string[];
}

/** Properties that hold a template, and where a phrase is made of them: `phrase(title)`. */
const named = [
  { property: 'title', folder: 'src/core/causes/', handedOn: ['src/core/causes/', 'src/core/diagnose/'] },
  { property: 'plain', folder: 'src/core/reasons/', handedOn: ['src/panel/reason-words.ts'] },
  { property: 'text', folder: 'src/recorder/', handedOn: ['src/core/trace/gaps.ts'] },
];

/** Attributes whose text is seen or heard. */
const spoken = [
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'alt',
  'label',
  'note',
];

/**
 * Every text that the panel can show, by the types of the program: what is given to `phrase()`, the values of
 * `src/panel/words/*-words.ts`, titles of causes and hypotheses, plain words of reasons. A `?:`, a union or a table
 * `as const` counts with all its texts; a text that is only a `string` to the compiler is reported as stray, and so is
 * one that stands in the JSX itself.
 */
export function collect(root: string): Collected {
  const program = programOf(root);
  const checker = program.getTypeChecker();
  const templates: Template[] = [];
  const stray: string[] = [];
  for (const source of program.getSourceFiles()) {
    const file = relative(root, source.fileName);
    if (!file.startsWith('src/')) continue;
    const place = (node: ts.Node): string =>
      `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    const take = (node: ts.Node): void => {
      const texts = textsOf(checker.getTypeAtLocation(node));
      if (texts === undefined) stray.push(`${place(node)} ${node.getText(source)}`);
      else for (const text of texts) if (text !== '') templates.push({ text, place: place(node) });
    };
    const isWords = /^src\/panel\/words\/[\w-]+-words\.ts$/.test(file);
    const visit = (node: ts.Node): void => {
      if (isPhraseCall(node) && !isHandedOn(node.arguments[0]!, file)) take(node.arguments[0]!);
      else if (ts.isPropertyAssignment(node) && (isWords || isNamed(node, file))) take(node.initializer);
      else if (/^src\/panel\/.*\.tsx$/.test(file) && isBareText(node, checker))
        stray.push(`${place(node)} ${node.getText(source)}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { templates: templates.sort(byPlace), stray };
}

function programOf(root: string): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  return ts.createProgram(fileNames, options);
}

/** The texts of a literal or of a union of them; undefined: the type knows no text. */
function textsOf(type: ts.Type): readonly string[] | undefined {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : undefined;
}

function isPhraseCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'phrase';
}

/** `phrase(title)`: collected where the title is written. The words files are collected whole. */
function isHandedOn(argument: ts.Node, file: string): boolean {
  return (
    file === 'src/panel/words.ts' ||
    named.some(
      ({ property, handedOn }) =>
        ts.isIdentifier(argument) && argument.text === property && handedOn.some((path) => file.startsWith(path)),
    )
  );
}

function isNamed(node: ts.PropertyAssignment, file: string): boolean {
  return named.some(
    ({ property, folder }) =>
      file.startsWith(folder) && node.name.getText() === property && ts.isStringLiteralLike(node.initializer),
  );
}

/** Words in the JSX itself. Names of keys and single letters are no words. */
function isBareText(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isJsxText(node)) return isWord(node.text) && !isKey(node);
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  const text = ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join(' ')
    : node.text;
  if (!isWord(text) || isOneOf(checker.getContextualType(node))) return false;
  const within = node.parent;
  if (ts.isJsxAttribute(within)) return spoken.includes(within.name.getText());
  if (!ts.isJsxExpression(within)) return false;
  return ts.isJsxAttribute(within.parent) ? spoken.includes(within.parent.name.getText()) : true;
}

/** One of a few strings that the type names: `title="whatIfBetter"` is a key of the words, no text. */
function isOneOf(type: ts.Type | undefined): boolean {
  return type !== undefined && textsOf(type) !== undefined;
}

function isWord(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replace(/\(Esc\)/, ''));
}

/** What stands on a key is the same in every language of the keyboard’s letters: `<kbd>J K</kbd>`. */
function isKey(node: ts.JsxText): boolean {
  return ts.isJsxElement(node.parent) && node.parent.openingElement.tagName.getText() === 'kbd';
}

function byPlace(a: Template, b: Template): number {
  return a.place.localeCompare(b.place, 'en', { numeric: true });
}
