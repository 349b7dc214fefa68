import { type Random, random } from './random.ts';

export interface BigHar {
  readonly entries: number;
  /** Average characters of `response.content.text`; 0: exported without bodies. */
  readonly body: number;
}

const start = Date.UTC(2026, 0, 5, 9);
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

interface Sketch {
  readonly url: string;
  readonly method?: string;
  readonly status?: number;
  readonly to?: string;
  readonly type: 'document' | 'script' | 'image' | 'xhr' | 'stylesheet' | 'font';
  readonly set?: readonly string[];
}

/**
 * A HAR file as Chrome exports it after a long session, piece by piece: visits to 40 sites, each a sign-in by an identity
 * provider now and then, pages with scripts, images, calls and trackers. Every 50th sign-in loses its cookie to its path.
 */
export function* bigHar({ entries, body }: BigHar): Generator<string> {
  yield '{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[],"entries":[\n';
  const chance = random(7);
  const jars = new Map<string, Map<string, string>>();
  let written = 0;
  let time = start;
  for (let visit = 0; written < entries; visit++) {
    for (const sketch of visitOf(visit, chance)) {
      if (written === entries) break;
      time += 20 + chance.below(60);
      const entry = entryOf(sketch, { time, page: visit, body, jars, chance });
      yield `${written === 0 ? '' : ',\n'}${JSON.stringify(entry, undefined, 2)}`;
      written++;
    }
    time += 3000;
  }
  yield '\n]}}\n';
}

function* visitOf(visit: number, chance: Random): Generator<Sketch> {
  const site = `site${visit % 40}.example`;
  const app = `https://app.${site}`;
  const signsIn = visit % 5 === 0;
  const loses = visit % 250 === 0;
  if (signsIn) {
    const state = chance.word(32);
    const path = loses ? '/auth' : '/';
    yield { url: `${app}/login`, status: 302, to: `https://idp.example/authorize?state=${state}`, type: 'document' };
    const code = chance.word(40);
    const back = `${app}/auth/callback?code=${code}&state=${state}`;
    yield { url: `https://idp.example/authorize?state=${state}`, status: 302, to: back, type: 'document' };
    const line = `connect.sid=s%3A${chance.word(60)}; Path=${path}; HttpOnly; Secure; SameSite=Lax`;
    yield { url: back, status: 302, to: '/home', type: 'document', set: [line] };
    yield { url: `${app}/home`, type: 'document', status: loses ? 401 : 200 };
  } else {
    const line = `seen=${visit}; Path=/; Max-Age=86400; Secure; SameSite=Lax`;
    yield { url: `${app}/page/${visit}?tab=${chance.below(9)}`, type: 'document', set: [line] };
  }
  for (let at = 0; at < 36; at++) {
    const of = chance.below(10);
    if (of < 2) yield { url: `https://cdn.${site}/static/${chance.word(20)}.js`, type: 'script' };
    else if (of < 5) yield { url: `https://cdn.${site}/img/${chance.word(24)}.webp?w=640`, type: 'image' };
    else if (of < 8) yield { url: `${app}/api/v2/items/${chance.below(1e6)}?fields=all`, type: 'xhr' };
    else if (of < 9) yield { url: `https://cdn.${site}/css/${chance.word(20)}.css`, type: 'stylesheet' };
    else {
      const line = `uid=${chance.word(24)}; Domain=.tracker.example; Path=/; Max-Age=31536000; Secure; SameSite=None`;
      yield { url: `https://px.tracker.example/collect?e=${chance.word(80)}`, type: 'image', set: [line] };
    }
  }
}

interface Around {
  readonly time: number;
  readonly page: number;
  readonly body: number;
  readonly jars: Map<string, Map<string, string>>;
  readonly chance: Random;
}

function entryOf(sketch: Sketch, { time, page, body, jars, chance }: Around): object {
  const { url, method = 'GET', status = 200, to = '', type, set = [] } = sketch;
  const { host, origin, pathname } = new URL(url);
  const jar = jars.get(host) ?? new Map<string, string>();
  jars.set(host, jar);
  const cookies = [...jar].filter(([, path]) => pathname.startsWith(path)).map(([pair]) => pair);
  for (const line of set) {
    const [pair, path] = [line.slice(0, line.indexOf(';')), /Path=([^;]*)/.exec(line)![1]!];
    for (const [old] of jar) if (old.split('=')[0] === pair.split('=')[0]) jar.delete(old);
    jar.set(pair, path);
  }
  const text = bodyOf(type, body, chance);
  return {
    _initiator: type === 'document' ? { type: 'other' } : { type: 'parser', url: `${origin}/`, lineNumber: 12 },
    _priority: 'High',
    _resourceType: type,
    cache: {},
    connection: String(chance.below(1e6)),
    pageref: `page_${page}`,
    request: {
      method,
      url,
      httpVersion: 'h2',
      headers: pairs([
        [':authority', host],
        [':method', method],
        [':path', url.slice(origin.length)],
        [':scheme', 'https'],
        ['accept', type === 'document' ? 'text/html,application/xhtml+xml,*/*;q=0.8' : '*/*'],
        ['accept-encoding', 'gzip, deflate, br, zstd'],
        ['accept-language', 'en-GB,en;q=0.9'],
        ...(cookies.length > 0 ? [['cookie', cookies.join('; ')] as const] : []),
        ['referer', `${origin}/`],
        ['sec-ch-ua', '"Chromium";v="141", "Not?A_Brand";v="8"'],
        ['sec-fetch-dest', dest[type]],
        ['sec-fetch-mode', type === 'document' ? 'navigate' : 'no-cors'],
        ['sec-fetch-site', 'same-origin'],
        ['user-agent', chrome],
      ]),
      queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
      cookies: cookies.map((pair) => ({ name: pair.split('=')[0], value: pair.split('=')[1] })),
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'h2',
      headers: pairs([
        ['cache-control', type === 'document' ? 'no-store' : 'public, max-age=31536000'],
        ['content-encoding', 'br'],
        ['content-type', mime[type]],
        ['date', new Date(time).toUTCString()],
        ['etag', `W/"${chance.word(16)}"`],
        ['server', 'nginx'],
        ['strict-transport-security', 'max-age=31536000'],
        ['vary', 'Accept-Encoding'],
        ...set.map((line) => ['set-cookie', line] as const),
        ...(to === '' ? [] : [['location', to] as const]),
      ]),
      cookies: set.map((line) => ({ name: line.split('=')[0], value: /=([^;]*)/.exec(line)![1] })),
      content: { size: text.length, mimeType: mime[type], ...(text === '' ? {} : { text }) },
      redirectURL: to,
      headersSize: -1,
      bodySize: -1,
      _transferSize: text.length,
    },
    serverIPAddress: '203.0.113.7',
    startedDateTime: new Date(time).toISOString(),
    time: 41.5,
    timings: { blocked: 1.2, dns: -1, ssl: -1, connect: -1, send: 0.3, wait: 35, receive: 5, _blocked_queueing: 0.9 },
  };
}

const dest = {
  document: 'document',
  script: 'script',
  image: 'image',
  xhr: 'empty',
  stylesheet: 'style',
  font: 'font',
};
const mime = {
  document: 'text/html',
  script: 'text/javascript',
  image: 'image/webp',
  xhr: 'application/json',
  stylesheet: 'text/css',
  font: 'font/woff2',
};

const pairs = (list: readonly (readonly [string, string])[]) => list.map(([name, value]) => ({ name, value }));

/** Source with line feeds and quotes, which JSON has to escape; pictures as Base64. */
function bodyOf(type: Sketch['type'], size: number, chance: Random): string {
  if (size === 0) return '';
  const length = chance.below(2 * size);
  if (type === 'image') return chance.word(length);
  const line = `  const ${chance.word(8)} = document.querySelector("#${chance.word(6)}");\n`;
  return line.repeat(Math.ceil(length / line.length));
}
