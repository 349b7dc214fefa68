import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';

/** Writes the command line as one file that needs no other package. */
export async function buildCli(outDir = join(root, 'dist/cli')) {
  const vite = await import('vite');
  await vite.build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/main.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'session-trace.js', codeSplitting: false } },
    },
  });
}

/** Writes `dist/chromium`, `dist/firefox` and `dist/cli`; with `--watch` the first two again on every change. */
export async function build({ watch = false } = {}) {
  const vite = await import('vite');
  for (const mode of ['chromium', 'firefox']) {
    await vite.build({ root, mode, logLevel: 'warn', ...(watch && { build: { watch: {} } }) });
    console.log(`dist/${mode} ${watch ? 'is being watched' : 'built'}`);
  }
  if (watch) return;
  await buildCli();
  console.log('dist/cli built');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, cli: { type: 'string' } } });
  if (values.cli === undefined) await build(values);
  else await buildCli(resolve(values.cli));
}
