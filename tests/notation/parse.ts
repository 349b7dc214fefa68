import type { Header } from '../../src/core/model.ts';

/** A malformed script. The message names the line. */
export class NotationError extends Error {
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.name = 'NotationError';
  }
}

export interface Line {
  readonly number: number;
  readonly text: string;
}

export interface Directive {
  readonly line: number;
  /** First word, without a colon. */
  readonly word: string;
  /** What follows it. */
  readonly rest: string;
}

/** A `Set-Cookie` line, with what the jar did if the script says. */
export interface SetCookieLine {
  readonly line: number;
  readonly value: string;
  readonly outcome: 'stored' | 'rejected' | undefined;
}

export interface Response {
  readonly status: number;
  readonly statusText: string;
  readonly location: string | undefined;
  readonly headers: readonly Header[];
  readonly setCookies: readonly SetCookieLine[];
}

/** One `> METHOD url` with all that follows it. */
export interface Exchange {
  readonly line: number;
  /** Directives that stand before it, since the last exchange's own lines. */
  readonly before: readonly Directive[];
  /** Directives that belong to it: mark, error, internal, ip. */
  readonly own: readonly Directive[];
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly response: Response | undefined;
}

export interface Script {
  readonly exchanges: readonly Exchange[];
  /** Directives after the last exchange. */
  readonly end: readonly Directive[];
  /** Directives of the whole script: browser, jar, observed. */
  readonly all: readonly Directive[];
}

const ofScript = ['browser', 'jar', 'observed'];
const ofExchange = ['mark', 'error', 'internal', 'ip', 'took'];
const between = [
  'via',
  'initiator',
  'type',
  'top',
  'ancestors',
  'after',
  'script',
  'removed',
  'tab',
  'frame',
  'restored',
];

export function parseScript(text: string): Script {
  const all: Directive[] = [];
  const exchanges: Building[] = [];
  let before: Directive[] = [];
  for (const { number, text: line } of linesOf(text)) {
    const current = exchanges.at(-1);
    const content = line.slice(1).trim();
    if (line.startsWith('*')) {
      const directive = directiveOf(number, content);
      if (ofScript.includes(directive.word)) all.push(directive);
      else if (directive.word === 'stored' || directive.word === 'rejected') stateOutcome(current, directive);
      else if (ofExchange.includes(directive.word)) belongsTo(current, number).own.push(directive);
      else before.push(directive);
    } else if (line.startsWith('>') && /^[A-Z]+ /.test(content)) {
      exchanges.push(exchangeOf(number, content, before));
      before = [];
    } else if (line.startsWith('>')) {
      belongsTo(current, number).headers.push(headerOf(number, content));
    } else if (line.startsWith('<')) {
      addResponseLine(belongsTo(current, number), number, content);
    } else {
      throw new NotationError(number, `begins with none of > < * #: ${line}`);
    }
  }
  return { exchanges: exchanges.map(finish), end: before, all };
}

interface Building extends Omit<Exchange, 'own' | 'headers' | 'response'> {
  readonly own: Directive[];
  readonly headers: Header[];
  status: { status: number; statusText: string; location: string | undefined } | undefined;
  readonly responseHeaders: Header[];
  readonly setCookies: { line: number; value: string; outcome: SetCookieLine['outcome'] }[];
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

function directiveOf(line: number, content: string): Directive {
  const match = /^([a-z]+):?(?:\s+(.*))?$/.exec(content);
  const word = match?.[1] ?? '';
  if (![...ofScript, ...ofExchange, ...between, 'stored', 'rejected'].includes(word)) {
    throw new NotationError(line, `unknown directive: ${content}`);
  }
  return { line, word, rest: match?.[2] ?? '' };
}

function exchangeOf(line: number, content: string, before: readonly Directive[]): Building {
  const [method = '', url = '', version, ...more] = content.split(/\s+/);
  if (!URL.canParse(url)) throw new NotationError(line, `no absolute URL: ${url}`);
  if (more.length > 0 || (version !== undefined && !version.startsWith('HTTP/'))) {
    throw new NotationError(line, `more than a method and a URL: ${content}`);
  }
  return {
    line,
    before,
    own: [],
    method,
    url,
    headers: [],
    status: undefined,
    responseHeaders: [],
    setCookies: [],
  };
}

function addResponseLine(exchange: Building, line: number, content: string): void {
  const status = /^(?:HTTP\/\S+ )?(\d{3})(?:\s+(.*))?$/.exec(content);
  if (status) {
    if (exchange.status) throw new NotationError(line, 'a second status');
    const code = Number(status[1]);
    const rest = status[2]?.trim() ?? '';
    const redirects = code >= 301 && code <= 308 && code !== 304;
    exchange.status = {
      status: code,
      statusText: redirects ? '' : rest,
      location: redirects && rest !== '' ? rest : undefined,
    };
    return;
  }
  if (!exchange.status) throw new NotationError(line, 'a response header before the status');
  const header = headerOf(line, content);
  exchange.responseHeaders.push(header);
  if (header.name.toLowerCase() === 'set-cookie') {
    exchange.setCookies.push({ line, value: header.value, outcome: undefined });
  }
}

function headerOf(line: number, content: string): Header {
  const match = /^([^\s:]+):\s*(.*)$/.exec(content);
  if (!match) throw new NotationError(line, `no header: ${content}`);
  return { name: match[1]!, value: match[2]! };
}

function belongsTo(exchange: Building | undefined, line: number): Building {
  if (!exchange) throw new NotationError(line, 'belongs to a hop, but none has begun');
  return exchange;
}

function stateOutcome(exchange: Building | undefined, { line, word }: Directive): void {
  const setCookie = exchange?.setCookies.at(-1);
  if (!setCookie) throw new NotationError(line, `${word}: no Set-Cookie line before it`);
  setCookie.outcome = word === 'stored' ? 'stored' : 'rejected';
}

function finish({ status, responseHeaders, setCookies, ...exchange }: Building): Exchange {
  if (!status) return { ...exchange, response: undefined };
  const { location } = status;
  const named = responseHeaders.find((header) => header.name.toLowerCase() === 'location')?.value;
  if (location !== undefined && named !== undefined) {
    throw new NotationError(exchange.line, 'Location both with the status and as a header');
  }
  const headers =
    location === undefined ? responseHeaders : [{ name: 'Location', value: location }, ...responseHeaders];
  return { ...exchange, response: { ...status, location: location ?? named, headers, setCookies } };
}
