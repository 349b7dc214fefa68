import type { Store } from '../store/create-store.ts';
import type { CopyItem } from './copy-items.ts';
import type { CopySubject } from './copy-subject.ts';

/** To the request in the browser's own Network panel, where the browser leads there and the request was made here. */
export function networkItems(subject: CopySubject, { showInNetwork, view }: Store): readonly CopyItem[] {
  if (showInNetwork === undefined || subject.kind === 'chain' || view.imported.value !== undefined) return [];
  // the panel filters by text; what stands behind # is not part of a request
  const [url = ''] = subject.hop.hop.request.url.split('#');
  return [{ title: 'showInNetwork', note: 'showInNetworkNote', icon: 'ext', act: () => showInNetwork(url) }];
}
