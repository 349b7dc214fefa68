import { escape } from './page.ts';
import type { Scenario, Step } from './scenario.ts';

/** The lab's index: one card per scenario. `reset`: the id of the scenario that was just reset. */
export function indexPage(scenarios: readonly Scenario[], reset: string | null): string {
  const notice = scenarios.find(({ id }) => id === reset);
  return shell(
    'Session Trace lab',
    `<h1>Session Trace lab</h1>
<p>Every card is a real login on servers of this machine. Open DevTools → <b>Session Trace</b>, start a scenario, do what
its card says and look at the panel.</p>
<p role="status">${notice ? `The cookies of “${escape(notice.title)}” were deleted.` : ''}</p>
<ul class="cards">
${scenarios.map(card).join('\n')}
</ul>`,
  );
}

function card(scenario: Scenario): string {
  const { id } = scenario;
  return `<li id="${id}"><article aria-labelledby="${id}-title">
<h2 id="${id}-title">${escape(scenario.title)}</h2>
<p>${escape(scenario.what)}</p>
<p class="see">${escape(verdictLine(scenario))}</p>
<p class="actions"><a class="start" href="/start/${id}" aria-describedby="${id}-title">Start</a>
<a href="/reset/${id}" aria-describedby="${id}-title">Reset cookies</a></p>
</article></li>`;
}

/** What the panel should show, in one line. */
function verdictLine({ expect }: Scenario): string {
  const place = expect.lostAt ?? expect.faultAt;
  const where = place ? ` at hop ${place.hop + 1}, ${place.url}` : '';
  switch (expect.verdict) {
    case 'kept':
      return 'Session Trace: session kept';
    case 'lost':
      return `Session Trace: session lost${where}: ${expect.cause ?? ''}`;
    case 'never-established':
      return `Session Trace: session never established${where}: ${expect.cause ?? ''}`;
    case 'not-applicable':
      return 'Session Trace: nothing wrong';
  }
}

/** Where a scenario begins, on its own host. */
export function startPage(scenario: Scenario): string {
  const places = scenario.steps.filter((step): step is Step & { goto: string } => 'goto' in step);
  return shell(
    scenario.title,
    `<h1>${escape(scenario.title)}</h1>
<p>${escape(scenario.what)}</p>
<p class="see">${escape(verdictLine(scenario))}</p>
${places
  .map(
    ({ goto }, index) =>
      `<p><a class="start" href="${escape(goto)}">${index === 0 ? 'Begin' : 'Then, back here, open'} ${escape(goto)}</a></p>`,
  )
  .join('\n')}
<p><a href="https://lab.test/#${scenario.id}">All scenarios</a></p>`,
  );
}

function shell(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body><main>${body}</main></body>
</html>
`;
}

const style = `:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; --line: #ccc; --dim: #595959; --link: #0b57d0 }
@media (prefers-color-scheme: dark) { :root { --line: #555; --dim: #ababab; --link: #a8c7fa } }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; padding: 0; list-style: none }
.cards > li { border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem }
.cards > li:target { outline: 2px solid var(--link) }
h2 { font-size: 1rem; margin: 0 }
.see { color: var(--dim); font-size: .875rem; overflow-wrap: anywhere }
a { color: var(--link) }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
.actions { display: flex; gap: 1rem; align-items: center; margin: 0 }
.start { display: inline-block; border: 1px solid; border-radius: 4px; padding: .15rem .75rem; text-decoration: none }`;
