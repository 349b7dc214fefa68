import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, onDebianAsRoot } from './debian.ts';

/** The servers of tests/frameworks that npm does not have: Debian's package, and how to see that it is there. */
const servers: readonly { readonly package: string; readonly isThere: () => boolean }[] = [
  { package: 'nginx-light', isThere: () => has('nginx', '-v') },
  { package: 'haproxy', isThere: () => has('haproxy', '-v') },
  { package: 'varnish', isThere: () => has('varnishd', '-V') },
  { package: 'redis-server', isThere: () => has('redis-server', '--version') },
  { package: 'php-cli', isThere: () => has('php', '--version') },
  { package: 'python3-flask', isThere: () => imports('flask') },
  { package: 'python3-flask-session', isThere: () => imports('flask_session') },
  { package: 'python3-redis', isThere: () => imports('redis') },
];

const missing = (): readonly string[] => servers.filter(({ isThere }) => !isThere()).map((server) => server.package);

const wanted = missing();
if (wanted.length > 0 && onDebianAsRoot()) installPackages(wanted);
const left = wanted.length > 0 ? missing() : [];
if (left.length > 0) {
  console.error(
    `Missing for npm run test:frameworks: ${left.join(' ')}. On Debian: sudo apt install ${left.join(' ')}`,
  );
  process.exitCode = 1;
}

function has(program: string, ...args: readonly string[]): boolean {
  // Debian keeps servers where only root's shell looks.
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` };
  return spawnSync(program, args, { env, stdio: 'ignore' }).status === 0;
}

/** Debian's packages belong to Debian's Python. */
function imports(name: string): boolean {
  return existsSync('/usr/bin/python3') && spawnSync('/usr/bin/python3', ['-c', `import ${name}`]).status === 0;
}
