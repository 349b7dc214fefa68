import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Software } from './case.ts';

const debian: Partial<Record<Software, string>> = {
  flask: 'python3-flask',
  php: 'php8.2-cli',
  nginx: 'nginx',
  haproxy: 'haproxy',
  varnish: 'varnish',
  redis: 'redis-server',
};

/** As installed: of the npm package, or of Debian's. */
export function versionOf(software: Software): string {
  const name = debian[software];
  if (name !== undefined) {
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${source:Upstream-Version}', name], { encoding: 'utf8' });
    return stdout || '?';
  }
  const file = join(import.meta.dirname, '..', '..', 'node_modules', software, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
