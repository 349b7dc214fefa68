/** A page as data, so that both a browser (as HTML) and the simulated user agent can open it. */
export interface Page {
  readonly title: string;
  readonly text: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: 'link'; readonly id: string; readonly href: string; readonly text: string }
  | Form
  | { readonly kind: 'frame'; readonly src: string }
  /** `<meta http-equiv=refresh>` */
  | { readonly kind: 'refresh'; readonly url: string; readonly seconds: number }
  /** `location.href = …`, so long after the page loaded; undefined: while it loads */
  | { readonly kind: 'script-redirect'; readonly url: string; readonly afterMs?: number }
  /** `document.cookie = …` while the page loads */
  | { readonly kind: 'script-cookie'; readonly line: string }
  /** A button that opens a popup. */
  | { readonly kind: 'popup'; readonly id: string; readonly href: string; readonly text: string }
  /** In a popup: sends the opener on and closes. */
  | { readonly kind: 'return-to-opener'; readonly url: string }
  /** A button that fetches (POST) and goes on when the answer is there. */
  | {
      readonly kind: 'fetch';
      readonly id: string;
      readonly url: string;
      readonly credentials: 'same-origin' | 'include' | 'omit';
      readonly then: string;
      readonly text: string;
    };

export interface Form {
  readonly kind: 'form';
  readonly id: string;
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly fields: Readonly<Record<string, string>>;
  /** Text of the button; undefined: the form sends itself. */
  readonly button: string | undefined;
}

export function page(title: string, text: string, ...parts: readonly Part[]): Page {
  return { title, text, parts };
}

/** Cookie-consent-free, script-light HTML. Every value is escaped. */
export function renderPage(page: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(page.title)}</title>
<link rel="icon" href="data:,">
${page.parts.map(headOf).join('')}<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(page.title)}</h1>
<p>${escape(page.text)}</p>
${page.parts.map(bodyOf).join('\n')}
</main>
<footer><a href="https://lab.test/">All scenarios</a></footer>
</body>
</html>
`;
}

function headOf(part: Part): string {
  return part.kind === 'refresh'
    ? `<meta http-equiv="refresh" content="${part.seconds}; url=${escape(part.url)}">\n`
    : '';
}

function bodyOf(part: Part): string {
  switch (part.kind) {
    case 'link':
      return `<p><a id="${part.id}" href="${escape(part.href)}">${escape(part.text)}</a></p>`;
    case 'form':
      return formHtml(part);
    case 'frame':
      return `<iframe title="Embedded application" src="${escape(part.src)}"></iframe>`;
    case 'refresh':
      return '';
    case 'script-redirect':
      return `<script>${later(`location.href = ${json(part.url)}`, part.afterMs)}</script>`;
    case 'script-cookie':
      return `<script>document.cookie = ${json(part.line)}</script>`;
    case 'popup':
      return `<button id="${part.id}" onclick="${escape(`window.open(${json(part.href)}, 'login', 'popup,width=480,height=640')`)}">${escape(part.text)}</button>`;
    case 'return-to-opener':
      return `<script>opener.location.href = ${json(part.url)}; setTimeout(close, 300)</script>`;
    case 'fetch':
      return `<button id="${part.id}" onclick="${escape(
        `fetch(${json(part.url)}, { method: 'POST', credentials: '${part.credentials}' }).then(() => { location.href = ${json(part.then)} })`,
      )}">${escape(part.text)}</button>`;
  }
}

function later(script: string, milliseconds: number | undefined): string {
  return milliseconds === undefined ? script : `setTimeout(() => { ${script} }, ${milliseconds})`;
}

function formHtml(form: Form): string {
  const fields = Object.entries(form.fields).map(([name, value]) =>
    form.button === undefined
      ? `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`
      : `<label>${escape(name)} <input name="${escape(name)}" value="${escape(value)}"></label>`,
  );
  const end =
    form.button === undefined
      ? `</form><script>document.forms[0].submit()</script>`
      : `<button id="${form.id}">${escape(form.button)}</button></form>`;
  return `<form action="${escape(form.action)}" method="${form.method}">${fields.join('')}${end}`;
}

/** Safe inside a script and, once escaped, inside an attribute. */
function json(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const style =
  ':root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:40rem;margin:3rem auto;padding:0 1rem}' +
  'label{display:block;margin:.5rem 0}button{font:inherit;padding:.3rem 1rem}iframe{width:100%;height:16rem;border:1px solid #888}' +
  'footer{margin-top:3rem;font-size:.875rem}';
