import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the built extension; `SESSION_TRACE_DIST` names another place than `dist`. Throws when it was not built. */
export function builtExtension(target: 'chromium' | 'firefox'): string {
  const folder = resolve(process.env['SESSION_TRACE_DIST'] ?? 'dist', target);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is not built: run npm run build first`);
  return folder;
}
