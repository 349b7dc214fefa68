const pages = import.meta.glob<string>(['../../docs/causes/*.md', '../../docs/reasons/*.md'], {
  query: '?raw',
  import: 'default',
});

/** The page about a cause or reason, as Markdown; undefined when there is none. The pages travel with the extension: nothing is fetched. */
export async function causePage(id: string): Promise<string | undefined> {
  const path = Object.keys(pages).find((name) => name.endsWith(`/${id}.md`));
  return path === undefined ? undefined : pages[path]?.();
}
