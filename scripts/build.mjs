import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** Writes `dist/chromium` and `dist/firefox`; with `--watch` again on every change. */
export async function build({ watch = false } = {}) {
  const vite = await import('vite');
  for (const mode of ['chromium', 'firefox']) {
    await vite.build({ root, mode, logLevel: 'warn', ...(watch && { build: { watch: {} } }) });
    console.log(`dist/${mode} ${watch ? 'is being watched' : 'built'}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build({ watch: process.argv.includes('--watch') });
}
