/** A session id that travels in the URL. */
export interface UrlSession {
  /** `jsessionid`, `PHPSESSID` …, as it stands in the URL; `(S(…))` for ASP.NET's path segment. */
  readonly name: string;
  readonly id: string;
  /** The piece of the URL. */
  readonly text: string;
}

/** Tomcat and others: a path parameter. */
const pathParameter = /;(jsessionid|sid|session_?id)=([\w.!-]{8,})/i;
/** ASP.NET, `cookieless`. */
const pathSegment = /\/(\([SX]\(([\w-]{8,})\)\))/;
/** PHP (`session.use_trans_sid`), osCommerce, Zen Cart, ColdFusion and those that say it. */
const queryNames = /^(?:phpsessid|oscsid|zenid|jsessionid|cfid|aspsessionid\w*|sessionid|session_id|sessid)$/i;

/** The first session id in a URL; undefined when it has none. */
export function urlSessionOf(url: string): UrlSession | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, searchParams } = new URL(url);
  const parameter = pathParameter.exec(pathname);
  if (parameter !== null) return { name: parameter[1]!, id: parameter[2]!, text: parameter[0] };
  const segment = pathSegment.exec(pathname);
  if (segment !== null) return { name: `${segment[1]!.slice(0, 2)}(…))`, id: segment[2]!, text: segment[1]! };
  for (const [name, id] of searchParams) {
    if (queryNames.test(name) && id.length >= 8) return { name, id, text: `${name}=${id}` };
  }
  return undefined;
}
