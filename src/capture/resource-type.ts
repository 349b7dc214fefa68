import type { ResourceType } from '../core/model.ts';

/** Spellings of both browsers that are not simply ours with an underscore. */
const spellings: Readonly<Record<string, ResourceType>> = {
  main_frame: 'main-frame',
  sub_frame: 'sub-frame',
  xmlhttprequest: 'fetch',
  script: 'script',
  stylesheet: 'stylesheet',
  image: 'image',
  imageset: 'image',
  font: 'font',
  media: 'media',
  object: 'object',
  object_subrequest: 'object',
  ping: 'ping',
  beacon: 'ping',
  websocket: 'websocket',
  csp_report: 'csp-report',
};

/** What kind of resource is asked for; anything unknown is `other`. */
export function readResourceType(type: string): ResourceType {
  return Object.hasOwn(spellings, type) ? spellings[type]! : 'other';
}
