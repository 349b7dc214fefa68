import { render } from 'preact';
import { App } from '../../../src/panel/components/App.tsx';
import type { DetailsTab, MenuName } from '../../../src/panel/store/create-view-state.ts';
import { createStore } from '../../../src/panel/store/create-store.ts';
import '../../../src/panel/style/panel.css';
import { fakeRecorder } from '../fake-recorder.ts';
import { recording, type RecordingName } from '../fixtures.ts';
import { manyChains } from '../many-chains.ts';

// The panel over a fixture, in a normal page: ?state=path&theme=dark&host=firefox&tab=headers&menu=export&many=1000
const query = new URLSearchParams(location.search);
const root = document.documentElement;
root.dataset['theme'] = query.get('theme') ?? 'light';
root.dataset['host'] = query.get('host') ?? 'chromium';
const many = Number(query.get('many') ?? 0);
const trace = many > 0 ? manyChains(many, 5) : recording((query.get('state') ?? 'path') as RecordingName);
const store = createStore(fakeRecorder(trace), { nextFrame: requestAnimationFrame, version: '0.0.0' });
const wide = matchMedia('(min-width: 1100px), (max-height: 480px) and (min-width: 1000px)');
store.view.detailsRight.value = wide.matches;
store.view.tab.value = (query.get('tab') ?? 'cookies') as DetailsTab;
render(<App store={store} />, document.getElementById('app')!);
store.view.menu.value = (query.get('menu') ?? undefined) as MenuName | undefined;
if (query.has('page')) store.view.openPage(query.get('page') ?? '');
if (query.has('keys')) store.view.keysShown.value = true;
if (query.has('ask')) store.view.notice.value = { kind: 'ask-values' };
if (query.has('more-lanes')) store.view.allLanes.value = true;
if (query.has('axe')) {
  const { violations } = await (await import('axe-core')).default.run();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
  document.title = `axe found ${found.length}`;
  document.body.append(Object.assign(document.createElement('pre'), { id: 'axe', textContent: found.join('\n') }));
}
const file = query.get('import');
if (file !== null) void store.files.open(new File([file], 'notes.json'));
