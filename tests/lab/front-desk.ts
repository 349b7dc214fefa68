import { indexPage, startPage } from './index-page.ts';
import { ok, redirect } from './respond.ts';
import type { LabRequest, LabResponse, Scenario } from './scenario.ts';

/**
 * The lab's own pages: the index at https://lab.test/, and on every host `/.lab/clear`, which drops the host's cookies
 * (`Clear-Site-Data`) and goes on. Undefined for all other requests.
 */
export function frontDesk(
  scenarios: readonly Scenario[],
  forget: (scenario: Scenario) => void,
): (request: LabRequest) => LabResponse | undefined {
  return (request) => {
    const { pathname, searchParams, hostname } = request.url;
    if (pathname === '/.lab/clear') {
      const [next, ...rest] = searchParams.getAll('next');
      return redirect(next === undefined ? 'https://lab.test/' : withNext(next, rest), [
        ['Clear-Site-Data', '"cookies"'],
      ]);
    }
    if (pathname === '/.lab/start') {
      const scenario = scenarios.find(({ id }) => id === searchParams.get('scenario'));
      return scenario && ok(startPage(scenario));
    }
    if (hostname !== 'lab.test') return undefined;
    if (pathname === '/') return ok(indexPage(scenarios, searchParams.get('reset')));
    const [, action, id] = pathname.split('/');
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) return undefined;
    forget(scenario);
    if (action === 'start') return redirect(clearing(scenario, startUrl(scenario)));
    if (action === 'reset')
      return redirect(clearing(scenario, `https://lab.test/?reset=${scenario.id}#${scenario.id}`));
    return undefined;
  };
}

/** A page on the scenario's own host, so that what begins there is same-site, as it is for a bookmark. */
function startUrl(scenario: Scenario): string {
  const first = scenario.steps.find((step) => 'goto' in step);
  return `https://${new URL(first?.goto ?? 'https://lab.test/').host}/.lab/start?scenario=${scenario.id}`;
}

/** A way through `/.lab/clear` on every host of the scenario, over https, because browsers ignore Clear-Site-Data over http. */
function clearing(scenario: Scenario, end: string): string {
  const hosts = [...new Set(Object.keys(scenario.sites).map((origin) => new URL(origin).host))];
  const [first, ...rest] = hosts.map((host) => `https://${host}/.lab/clear`);
  return withNext(first ?? end, [...rest, end]);
}

function withNext(url: string, rest: readonly string[]): string {
  if (!url.includes('/.lab/clear') || rest.length === 0) return url;
  const query = new URLSearchParams(rest.map((next) => ['next', next]));
  return `${url}?${query.toString()}`;
}
