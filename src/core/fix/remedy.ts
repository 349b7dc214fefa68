import type { Cookie } from '../model.ts';
import type { Phrase } from '../words.ts';
import type { Change } from './change.ts';
import type { Shown } from './shown.ts';

/** What to do about a finding, before it is put into the words of a framework. */
export interface Remedy {
  /** The goal in one line. */
  readonly goal: Phrase;
  readonly cost?: Phrase;
  /** What to replay, so that the fix can be called verified; absent: nothing that a recording could prove. */
  readonly change?: Change;
  /** Which setting of the frameworks brings it about; absent: no setting, only advice. */
  readonly topic?: Topic;
  /** What to write or to see, whatever the framework; absent: what the change makes of the headers. */
  readonly shown?: Shown;
}

/** A setting that most frameworks have under one name or another. */
export type Topic =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'domain'; readonly domain: string | undefined }
  | { readonly kind: 'same-site'; readonly sameSite: 'Lax' | 'None' | 'Strict'; readonly partitioned?: true }
  | { readonly kind: 'secure'; readonly secure: boolean }
  | { readonly kind: 'lifetime' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'proxy' }
  | { readonly kind: 'store' }
  | { readonly kind: 'server-side' }
  | { readonly kind: 'secret' }
  | { readonly kind: 'save' }
  | { readonly kind: 'cookies-only' }
  | { readonly kind: 'affinity' }
  | { readonly kind: 'cache' }
  | { readonly kind: 'cookie-lines' }
  /** `other` is `host` with `www.` in front, or without: every visit of it is sent to `host`. */
  | { readonly kind: 'one-host'; readonly host: string; readonly other: string }
  /** Every visit of the host over http is sent to https. */
  | { readonly kind: 'to-https'; readonly host: string }
  /** This copy of a cookie ends, and no other of its name. */
  | { readonly kind: 'expire'; readonly copy: Cookie };
