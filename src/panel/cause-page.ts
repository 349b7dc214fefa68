const pages = import.meta.glob<string>(
  ['../../docs/lab.md', '../../docs/causes/*.md', '../../docs/causes/*/*.md', '../../docs/reasons/*/*.md'],
  {
    query: '?raw',
    import: 'default',
  },
);

const fileOf = (id: string) => `../../docs/${id}.md`;

/** Is there a page `lab`, `causes/<cause>`, `causes/hypotheses/<hypothesis>` or `reasons/<not-sent|rejected>/<reason>`? */
export function hasPage(id: string): boolean {
  return Object.hasOwn(pages, fileOf(id));
}

/** The page about a cause or reason, as Markdown; undefined when there is none. The pages travel with the extension: nothing is fetched. */
export async function causePage(id: string): Promise<string | undefined> {
  return pages[fileOf(id)]?.();
}
