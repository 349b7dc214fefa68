import type { Entry } from 'har-format';
import type { Chain, Hop, HopVerdict, ResourceType } from '../../core/model.ts';
import type { Profile } from '../../core/profile.ts';
import { toEntrySessionTrace } from './entry-session-trace.ts';
import type { ReportEntry } from './har.ts';
import { isoTime } from './iso-time.ts';
import { toRequest } from './request.ts';
import { toResponse } from './response.ts';
import { toTimings } from './timings.ts';

/** One hop as the Network panel of Chrome writes it (front_end/models/har/Log.ts), plus our own facts. `next`: the hop that it led to. */
export function toEntry(
  chain: Chain,
  hop: Hop,
  next: Hop | undefined,
  verdict: HopVerdict | undefined,
  pageref: string | undefined,
  profile: Profile,
): ReportEntry {
  const { timings, time } = toTimings(hop.times);
  const address = addressOf(hop.response?.ip);
  return {
    ...(pageref === undefined ? {} : { pageref }),
    startedDateTime: isoTime(hop.times.start),
    time,
    request: toRequest(hop, verdict),
    response: toResponse(hop, next, profile),
    cache: {},
    timings,
    ...(address === undefined ? {} : { serverIPAddress: address }),
    ...(hop.response?.fromCache === true ? { _fromCache: 'disk' } : {}),
    _initiator: initiatorOf(hop),
    _resourceType: resourceTypes[hop.request.resourceType],
    _sessionTrace: toEntrySessionTrace(chain, hop, verdict),
  };
}

const resourceTypes: Readonly<Record<ResourceType, NonNullable<Entry['_resourceType']>>> = {
  'main-frame': 'document',
  'sub-frame': 'document',
  fetch: 'fetch',
  script: 'script',
  stylesheet: 'stylesheet',
  image: 'image',
  font: 'font',
  media: 'media',
  object: 'other',
  ping: 'ping',
  websocket: 'websocket',
  'csp-report': 'csp-violation-report',
  other: 'other',
};

/** HAR wants a bare IPv4 or IPv6 address; brackets and zones are taken off, anything else is left out. */
function addressOf(ip: string | undefined): string | undefined {
  const bare = ip?.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (bare === undefined) return undefined;
  if (/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(bare)) return bare;
  return bare.includes(':') && URL.canParse(`http://[${bare}]/`) ? bare : undefined;
}

function initiatorOf(hop: Hop): { type: string; url?: string } {
  const { documentUrl, initiator } = hop.context;
  const url = documentUrl ?? (initiator === 'null' ? undefined : initiator);
  const type = initiatorType(hop);
  return url === undefined ? { type } : { type, url };
}

function initiatorType(hop: Hop): string {
  switch (hop.request.resourceType) {
    case 'main-frame':
      return hop.via === 'script' ? 'script' : 'other';
    case 'fetch':
    case 'ping':
    case 'websocket':
      return 'script';
    case 'csp-report':
    case 'other':
      return 'other';
    default:
      return 'parser';
  }
}
