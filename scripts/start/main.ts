import { scenarios } from '../../tests/lab/scenarios/index.ts';
import { driveAll } from './drive-all.ts';
import { openForPeople } from './open-for-people.ts';

const args = process.argv.slice(2);
const only = valuesOf('--only');
const unknown = only.filter((id) => !scenarios.some((scenario) => scenario.id === id));
const chosen = only.length === 0 ? scenarios : scenarios.filter(({ id }) => only.includes(id));

if (unknown.length > 0) {
  console.error(`No scenario ${unknown.join(', ')}. There are: ${scenarios.map(({ id }) => id).join(', ')}`);
  process.exitCode = 1;
} else if (args.includes('--headless') || !hasDisplay()) {
  process.exitCode = (await driveAll(chosen)) ? 0 : 1;
} else {
  await openForPeople(chosen);
}

/** `--only a --only b`, `--only=a,b`. */
function valuesOf(flag: string): string[] {
  return args.flatMap((arg, at) => {
    if (arg === flag) return args[at + 1]?.split(',') ?? [];
    return arg.startsWith(`${flag}=`) ? arg.slice(flag.length + 1).split(',') : [];
  });
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' || ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '')
  );
}
