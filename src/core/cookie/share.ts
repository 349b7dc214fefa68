import type { Cookie } from '../model.ts';
import type { Profile } from '../profile.ts';
import {
  domainReasons,
  notSentReasonsFor,
  notSentReasonsOfCookie,
  notSentSet,
  reasonsIn,
  timedReasons,
} from '../reasons/index.ts';
import type { NotSentContext } from '../reasons/reason.ts';
import type { ReasonSet } from '../reasons/reason-set.ts';
import type { ResolvedRequest } from '../site/resolve-request.ts';
import type { CookieDomain } from './cookie-domain.ts';
import { headerOrder } from './retrieve.ts';
import type { Retrieved } from './retrieve.ts';
import { sentOnlyBecauseYoung } from './same-site-block.ts';

/** A cookie in its jar. */
interface Entry {
  cookie: Cookie;
  /** The reasons that it leaves possible at all; `unasked` until a request comes. */
  possible: ReasonSet;
  readonly place: Place;
  /** Its turn among all that came into the jar. */
  readonly turn: number;
  /** All cookies of its name, in the order in which they came: one list, which their entries share. */
  readonly alike: Cookie[];
  /** The entry of the next cookie of that list. */
  next: Entry | undefined;
  /** The reasons at the last request, and the answer to it: most requests are answered alike, by one object for them all. */
  found: ReasonSet;
  answer: Retrieved | undefined;
}

/** A domain that cookies of the share belong to: what goes by it alone is decided for all of them at once. */
interface Place extends CookieDomain {
  decided: ReasonSet;
}

/** The cookies of one registrable domain: as they came, as a header lists them, and by name. */
export class Share {
  readonly #entries: Entry[] = [];
  readonly #inHeaderOrder: Entry[] = [];
  readonly #byName = new Map<string, Entry>();
  readonly #places: Place[] = [];
  /** No cookie expires before. */
  #soonest = Infinity;
  #turns = 0;

  /** In the order in which they came. */
  cookies(): readonly Cookie[] {
    return this.#entries.map(({ cookie }) => cookie);
  }

  named(name: string): readonly Cookie[] {
    return this.#byName.get(name)?.alike ?? none;
  }

  /** In the place of the replaced one, or as the last. */
  put(cookie: Cookie, replaced: Cookie | undefined): void {
    const first = this.#byName.get(cookie.name);
    const entry = replaced === undefined ? undefined : entryOf(replaced, first);
    if (entry !== undefined) this.#renew(entry, cookie);
    else this.#add(cookie, first);
  }

  remove(cookie: Cookie): void {
    const first = this.#byName.get(cookie.name);
    const entry = entryOf(cookie, first);
    if (entry === undefined) return;
    entry.alike.splice(entry.alike.indexOf(cookie), 1);
    if (entry !== first) before(entry, first!).next = entry.next;
    else if (entry.next === undefined) this.#byName.delete(cookie.name);
    else this.#byName.set(cookie.name, entry.next);
    this.#entries.splice(this.#entries.indexOf(entry), 1);
    this.#inHeaderOrder.splice(this.#rankOf(entry), 1);
  }

  /** Those that go along first, in the order of the header, then the others as they came. */
  retrieve(request: ResolvedRequest, now: number, profile: Profile): readonly Retrieved[] {
    const entries = this.#entries;
    if (entries.length === 0) return none;
    for (const place of this.#places) place.decided = domainReasons(place, request);
    const { possible, regardless } = notSentReasonsFor({
      request,
      now,
      profile,
    });
    const due = now < this.#soonest ? possible & ~timedReasons : possible;
    const about: Writable<NotSentContext> = {
      cookie: entries[0]!.cookie,
      request,
      now,
      profile,
    };
    const answers: Retrieved[] = [];
    for (const entry of this.#inHeaderOrder) {
      const { cookie } = entry;
      if (entry.possible === unasked) entry.possible = notSentReasonsOfCookie(cookie);
      about.cookie = cookie;
      const found = entry.place.decided | notSentSet((due & entry.possible) | regardless, about);
      const isYoung = found === 0 && sentOnlyBecauseYoung(cookie, request, now, profile);
      if (found !== entry.found || entry.answer?.laxAllowUnsafe !== isYoung) {
        entry.found = found;
        entry.answer = {
          cookie,
          reasons: reasonsIn(found),
          laxAllowUnsafe: isYoung,
        };
      }
      if (found === 0) answers.push(entry.answer);
    }
    if (answers.length < entries.length)
      for (const { found, answer } of entries) if (found !== 0) answers.push(answer!);
    return answers;
  }

  #add(cookie: Cookie, first: Entry | undefined): void {
    const entry: Entry = {
      cookie,
      possible: unasked,
      place: this.#placeOf(cookie),
      turn: this.#turns++,
      alike: first?.alike ?? [],
      next: undefined,
      found: 0,
      answer: undefined,
    };
    entry.alike.push(cookie);
    if (first === undefined) this.#byName.set(cookie.name, entry);
    else before(undefined, first).next = entry;
    this.#soonest = Math.min(this.#soonest, cookie.expires ?? Infinity);
    this.#entries.push(entry);
    this.#insert(entry);
  }

  #renew(entry: Entry, cookie: Cookie): void {
    entry.alike[entry.alike.indexOf(entry.cookie)] = cookie;
    const isMoved = headerOrder(entry.cookie, cookie) !== 0;
    if (isMoved) this.#inHeaderOrder.splice(this.#rankOf(entry), 1);
    entry.cookie = cookie;
    entry.possible = unasked;
    entry.answer = undefined;
    this.#soonest = Math.min(this.#soonest, cookie.expires ?? Infinity);
    if (isMoved) this.#insert(entry);
  }

  /** Into the order of the header. */
  #insert(entry: Entry): void {
    const list = this.#inHeaderOrder;
    const rank = this.#rankOf(entry);
    list.push(entry);
    if (rank < list.length - 1) list.copyWithin(rank + 1, rank, list.length - 1)[rank] = entry;
  }

  /** Where it stands, or belongs, in the order of the header. */
  #rankOf(entry: Entry): number {
    const list = this.#inHeaderOrder;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = list[middle]!;
      if ((headerOrder(other.cookie, entry.cookie) || other.turn - entry.turn) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placeOf({ domain, hostOnly }: Cookie): Place {
    for (const place of this.#places) if (place.domain === domain && place.hostOnly === hostOnly) return place;
    const place = { domain, hostOnly, decided: 0 };
    this.#places.push(place);
    return place;
  }
}

function entryOf(cookie: Cookie, first: Entry | undefined): Entry | undefined {
  let entry = first;
  while (entry !== undefined && entry.cookie !== cookie) entry = entry.next;
  return entry;
}

/** The one before it in its list; undefined: the last. */
function before(entry: Entry | undefined, first: Entry): Entry {
  let one = first;
  while (one.next !== entry) one = one.next!;
  return one;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const unasked: ReasonSet = -1;
const none: readonly never[] = [];
