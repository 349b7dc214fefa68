import type { ChainDiagnosis } from '../../core/model.ts';
import type { Sites } from '../../core/trace/sites.ts';
import { toCurl } from '../../report/curl/to-curl.ts';
import { hopLine } from '../../report/markdown/hop-line.ts';
import { toMermaid } from '../../report/mermaid/to-mermaid.ts';
import type { IconName } from '../components/Icon.tsx';
import type { TimelineHop } from '../view/timeline.ts';
import type { Word } from '../words.ts';
import type { PictureWay } from './take-picture.ts';
import { cookieLine } from './cookie-line.ts';
import type { CopySubject } from './copy-subject.ts';

/** One line of the menu: a text to copy, made when it is picked (undefined then: there is none), or a picture of a chain. */
export type CopyItem = TextItem | MaskedItem | PictureItem | ActItem;

interface Line {
  readonly title: Word;
  readonly values?: Readonly<Record<string, string>>;
  readonly note?: Word;
  readonly icon: IconName;
}

export interface TextItem extends Line {
  readonly text: () => string | undefined;
}

/** A text that tells of the chain as it is when it was masked. */
export interface MaskedItem extends Line {
  readonly of: ChainDiagnosis;
  readonly tell: (masked: ChainDiagnosis) => string | undefined;
}

/** Not for the clipboard: something else to do with what was clicked. */
export interface ActItem extends Line {
  readonly act: () => void;
}

export interface PictureItem extends Line {
  readonly picture: PictureWay;
  readonly of: ChainDiagnosis;
}

/** Groups of items for what was clicked. `sites`: the letters of the recording. */
export function copyItems(subject: CopySubject, sites?: Sites): readonly (readonly CopyItem[])[] {
  switch (subject.kind) {
    case 'header': {
      const { name, value } = subject.header;
      return [
        [
          { title: 'copyHeader', icon: 'copy', text: () => `${name}: ${value}` },
          { title: 'copyHeaderValue', icon: 'copy', text: () => value },
        ],
        hopItems(subject.hop),
      ];
    }
    case 'cookie':
      return [cookieItems(subject.hop, subject.cookie, subject.line), hopItems(subject.hop)];
    case 'hop':
      return [
        hopItems(subject.hop),
        subject.cookie === undefined ? [] : cookieItems(subject.hop, subject.cookie, 'response'),
        chainItems(subject.hop.chain, sites),
      ];
    case 'chain':
      return [chainItems(subject.chain, sites)];
  }
}

function chainItems(chain: ChainDiagnosis, sites: Sites | undefined): readonly CopyItem[] {
  const diagram = (masked: ChainDiagnosis) => toMermaid(masked, sites);
  return [
    { title: 'copyMermaid', note: 'copyMermaidNote', icon: 'md', of: chain, tell: diagram },
    { title: 'copyPicture', note: 'copyPictureNote', icon: 'copy', picture: 'copy', of: chain },
    { title: 'savePicture', icon: 'export', picture: 'png', of: chain },
    { title: 'saveSvg', icon: 'export', picture: 'svg', of: chain },
  ];
}

function cookieItems({ verdict }: TimelineHop, name: string, line: 'request' | 'response'): readonly CopyItem[] {
  const text = verdict === undefined ? undefined : cookieLine(verdict, name, line);
  if (text === undefined) return [];
  return [{ title: 'copyCookie', values: { cookie: name }, icon: 'key', text: () => text }];
}

function hopItems({ chain, hop }: TimelineHop): readonly CopyItem[] {
  const curl: readonly CopyItem[] = [
    {
      title: 'copyCurl',
      note: 'copyCurlNote',
      icon: 'shield',
      of: chain,
      tell: (masked) => {
        const request = masked.chain.hops[hop.index]?.request;
        return request && toCurl(request);
      },
    },
    { title: 'copyCurlValues', note: 'copyCurlValuesNote', icon: 'warn', text: () => toCurl(hop.request) },
  ];
  return [
    { title: 'copyUrl', icon: 'link', text: () => hop.request.url },
    ...(toCurl(hop.request) === undefined ? [] : curl),
    {
      title: 'copyHop',
      note: 'copyHopNote',
      icon: 'md',
      of: chain,
      tell: (masked) => hopLine(masked, hop.index),
    },
  ];
}
