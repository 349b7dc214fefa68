/** Tens of megabytes, or a second and more. */
const large: ReadonlySet<string> = new Set([
  'a million cookies in one header',
  'a million cookies over a thousand requests',
  'a million Set-Cookie lines in one response',
  'a chain of 5,000 hops that sets a cookie at each',
  'a chain of 5,000 hops to and fro between two sites',
  'a chain of 5,000 hops to sign-in pages',
  '500 hops with 180 lines each',
  'a URL of 1 MB in each hop of a chain',
  'a Set-Cookie line of 10 MB',
  'a cookie value of 5 MB in each of 50 hops',
  'a cookie value of 5 MB, set and sent in each of 50 hops',
  'a million headers',
  'ten thousand requests of one page',
  'five thousand sign-ins in one flow',
]);

/** Whole HAR files that are right in form and beyond measure in one thing each; none is what a browser writes. */
export const hostileFiles: Readonly<Record<string, () => unknown>> = {
  'a million cookies in one header': () => har(exchange({ cookie: pairs(1_000_000) })),
  'a million cookies over a thousand requests': () =>
    har(...times(1000, (at) => exchange({ cookie: pairs(1000, `r${at % 7}_`), at, url: `${app}/p${at}` }))),
  'a hundred thousand cookies of one name': () =>
    har(exchange({ cookie: times(100_000, (at) => `sid=${at}`).join('; ') }), exchange({ at: 1, cookie: 'sid=x' })),
  'a hundred thousand cookies of one name and value, twice': () =>
    har(...times(2, (at) => exchange({ at, cookie: times(100_000, () => 'sid=a1b2c3d4e5f6').join('; ') }))),
  'ten thousand Set-Cookie lines in one response': () =>
    har(exchange({ set: times(10_000, (at) => `c${at}=1; Path=/`) }), exchange({ at: 1, cookie: pairs(180) })),
  'ten thousand Set-Cookie lines of one name': () =>
    har(exchange({ set: times(10_000, (at) => `sid=${at}; Path=/p${at}`) }), exchange({ at: 1, cookie: pairs(180) })),
  'a million Set-Cookie lines in one response': () => har(exchange({ set: times(1_000_000, (at) => `c${at}=1`) })),
  'a hundred thousand cookies, set and then sent': () =>
    har(
      exchange({ set: times(100_000, (at) => `c${at}=${at % 7}; Path=/`) }),
      exchange({ at: 1, cookie: pairs(100_000) }),
    ),
  'a chain of 5,000 hops': () => redirects(5000, () => ({ cookie: 'sid=a1b2c3d4e5f6' })),
  'a chain of 5,000 hops that sets a cookie at each': () =>
    redirects(5000, (at) => ({ cookie: `sid=v${at}a1b2c3`, set: [`sid=v${at + 1}a1b2c3; Path=/`] })),
  'a chain of 5,000 hops to and fro between two sites': () =>
    redirects(5000, (at) => ({
      url: `https://${at % 2 === 0 ? 'app' : 'login'}.${at % 4 < 2 ? 'test' : 'example'}/h${at}`,
      set: [`s${at % 9}=v${at}a1b2c3; Path=/; SameSite=Strict`],
    })),
  'a chain of 5,000 hops to sign-in pages': () =>
    redirects(5000, (at) => ({
      url:
        at % 3 === 0
          ? `${app}/account/${at}`
          : at % 3 === 1
            ? `${app}/login?n=${at}`
            : `https://idp.example/authorize?state=${at}&client_id=x&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback`,
      cookie: at % 2 === 0 ? 'sid=a1b2c3d4e5f6' : '',
      set: at % 5 === 0 ? [`sid=v${at}a1b2c3; Path=/; Secure; HttpOnly`] : [],
    })),
  '500 hops with 180 cookies each': () => redirects(500, () => ({ cookie: pairs(180) })),
  '500 hops with 180 cookies that change at each': () =>
    redirects(500, (at) => ({ cookie: times(180, (n) => `c${n}=${at}abcdef${n}`).join('; ') })),
  '500 hops with 180 lines each': () =>
    redirects(500, (at) => ({ set: times(180, (n) => `c${n}=${at}abcdef${n}; Path=/; HttpOnly`), cookie: pairs(180) })),
  'a URL of 1 MB': () => har(exchange({ url: `${app}/${long.slice(0, 1_000_000)}`, cookie: 'sid=a1b2c3d4e5f6' })),
  'a query of a hundred thousand parameters': () =>
    har(
      exchange({
        url: `${app}/login?${times(80_000, (at) => `p${at}=${at}`).join('&')}`,
        method: 'POST',
        cookie: 'sid=a1b2c3d4e5f6',
      }),
    ),
  'a URL of a million slashes': () => har(exchange({ url: `${app}${'/'.repeat(1_000_000)}`, set: ['a=1'] })),
  'a URL of 300,000 escapes': () =>
    har(exchange({ url: `${app}/${'%2F'.repeat(300_000)}?${'%zz'.repeat(30_000)}`, set: ['a=1'] })),
  'a URL of 1 MB in each hop of a chain': () =>
    redirects(20, (at) => ({ url: `${app}/login/${at}?next=${long.slice(0, 1_000_000)}`, cookie: 'sid=a1b2c3d4e5f6' })),
  'a URL of 10 MB': () => har(exchange({ url: `${app}/${long}`, cookie: 'sid=a1b2c3d4e5f6' })),
  'a query of 10 MB': () =>
    har(
      exchange({
        url: `${app}/?${times(500_000, (at) => `p${at}=${at}`).join('&')}`,
        method: 'POST',
        cookie: 'sid=a1b2c3d4e5f6',
      }),
    ),
  'a URL of ten million slashes': () => har(exchange({ url: `${app}${'/'.repeat(10_000_000)}`, set: ['a=1'] })),
  'a URL of ten million escapes': () =>
    har(exchange({ url: `${app}/${'%2F'.repeat(3_000_000)}?${'%zz'.repeat(300_000)}`, set: ['a=1'] })),
  'a host of a million labels': () =>
    har(exchange({ url: `https://${'a.'.repeat(1_000_000)}test/`, set: ['a=1; Domain=test'] })),
  'a Location of 10 MB': () =>
    har(
      exchange({ status: 302, location: `${app}/login?next=${long}`, set: ['sid=a1b2c3d4e5f6'] }),
      exchange({ at: 1, url: `${app}/login?next=${long}` }),
    ),
  'a Referer and an Origin of 10 MB': () =>
    har(
      exchange({
        headers: [
          ['Referer', `${app}/${long}`],
          ['Origin', `https://${long}`],
        ],
      }),
    ),
  'a Set-Cookie line of 10 MB': () =>
    har(
      exchange({ set: [`sid=${long}; Path=/`, `b=1; Path=/${long}`, `c=1; Domain=${long}`, `d=1; Expires=${long}`] }),
      exchange({ at: 1, cookie: 'sid=x' }),
    ),
  'a Set-Cookie line of ten million semicolons': () =>
    har(exchange({ set: [`sid=1${';'.repeat(10_000_000)}`, `b=1${'; Path=/'.repeat(1_000_000)}`] })),
  'a Set-Cookie line of ten million blanks': () =>
    har(
      exchange({
        set: [
          `sid=1;${' '.repeat(10_000_000)}x`,
          '\t '.repeat(5_000_000),
          `a=1; Expires=${' '.repeat(1_000_000)}x`,
          `a=1; Expires=${'1:'.repeat(1_000_000)}x`,
          `a${' '.repeat(1_000_000)}b=1`,
        ],
      }),
    ),
  'a Set-Cookie line of a million commas': () =>
    har(
      exchange({
        set: [
          times(100_000, (at) => `a${at}=1; Path=/`).join(', '),
          `a=1${','.repeat(1_000_000)}`,
          `a=1${', b'.repeat(1_000_000)}`,
          `a=1${', '.repeat(1_000_000)}=`,
        ],
      }),
    ),
  'a cookie value of 5 MB in each of 50 hops': () =>
    redirects(50, () => ({ cookie: `sid=${long.slice(0, 5_000_000)}` })),
  'a cookie value of 5 MB, set and sent in each of 50 hops': () =>
    redirects(50, (at) => ({
      cookie: `sid=${at}${long.slice(0, 5_000_000)}`,
      set: [`sid=${at + 1}${long.slice(0, 5_000_000)}; Path=/`],
    })),
  'a Cookie header of ten million blanks': () =>
    har(
      exchange({ cookie: `${' '.repeat(10_000_000)}a=${' '.repeat(1_000_000)}b` }),
      exchange({ at: 1, cookie: ';'.repeat(10_000_000) }),
      exchange({ at: 2, cookie: '='.repeat(10_000_000) }),
    ),
  'a million headers': () => har(exchange({ headers: times(1_000_000, (at): [string, string] => [`x-${at}`, '1']) })),
  'a header name of 10 MB': () =>
    har(
      exchange({
        headers: [
          [long, '1'],
          ['x', long],
        ],
      }),
    ),
  'ten thousand requests of one page': () =>
    har(...times(10_000, (at) => exchange({ at, url: `${app}/p${at}`, cookie: `sid=v${at % 100}a1b2c3` }))),
  'five thousand sign-ins in one flow': () =>
    har(
      ...times(5000, (at) =>
        exchange({
          at,
          url: `${app}/login?n=${at}`,
          method: 'POST',
          status: 302,
          location: `${app}/login?n=${at}`,
          set: [`sid=v${at}a1b2c3; Path=/`],
        }),
      ),
    ),
  'a token of 10 MB': () =>
    har(
      exchange({
        cookie: `sid=eyJ${long}.eyJ${long}.x`,
        headers: [['Authorization', `Bearer eyJ${long}.${long}.${long}`]],
      }),
    ),
  'a Clear-Site-Data of 10 MB, with a hundred thousand cookies': () =>
    har(
      exchange({ cookie: pairs(100_000), headers: [], answers: [['Clear-Site-Data', '"cookies", '.repeat(900_000)]] }),
      exchange({ at: 1, cookie: 'a=1' }),
    ),
};

/** Those that take a second or less, for the unit tests. */
export const small: readonly string[] = Object.keys(hostileFiles).filter((name) => !large.has(name));

const app = 'https://app.test';
const long = 'x9'.repeat(5_000_000);

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function pairs(count: number, prefix = 'c'): string {
  return times(count, (at) => `${prefix}${at}=${at % 7}`).join('; ');
}

interface Exchange {
  readonly url?: string;
  readonly at?: number;
  readonly method?: string;
  readonly cookie?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly answers?: readonly (readonly [string, string])[];
  readonly set?: readonly string[];
  readonly status?: number;
  readonly location?: string;
}

function exchange({
  url = `${app}/`,
  at = 0,
  method = 'GET',
  cookie = '',
  headers = [],
  answers = [],
  set = [],
  status = 200,
  location = '',
}: Exchange): unknown {
  const sent = cookie === '' ? headers : [...headers, ['Cookie', cookie] as const];
  const received = [
    ...answers,
    ...set.map((line) => ['Set-Cookie', line] as const),
    ...(location === '' ? [] : [['Location', location] as const]),
  ];
  const asHeaders = (all: readonly (readonly [string, string])[]) => all.map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + at * 100).toISOString(),
    time: 50,
    timings: { send: 1, wait: 48, receive: 1 },
    _resourceType: 'document',
    request: { method, url, httpVersion: 'HTTP/1.1', headers: asHeaders(sent) },
    response: { status, statusText: '', httpVersion: 'HTTP/1.1', headers: asHeaders(received), redirectURL: location },
  };
}

function redirects(count: number, make: (at: number) => Exchange): unknown {
  const urlOf = (at: number): string => make(at).url ?? `${app}/h${at}`;
  return har(
    ...times(count, (at) =>
      exchange({
        ...make(at),
        at,
        url: urlOf(at),
        ...(at < count - 1 ? { status: 302, location: urlOf(at + 1) } : {}),
      }),
    ),
  );
}

function har(...entries: readonly unknown[]): unknown {
  return { log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } };
}
