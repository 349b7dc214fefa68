import { backlogAge, createBacklog, isOf } from '../capture/backlog.ts';
import type { CaptureEvent } from '../core/events.ts';
import type { FromBackground, ReadRequest, ToBackground } from '../messages.ts';

/** A recorder at the other end of a port. */
export interface Follower {
  send(message: FromBackground): void;
}

export interface Relay {
  /** false: nobody listens, so events need not even be built. */
  readonly isWanted: () => boolean;
  readonly hear: (event: CaptureEvent) => void;
  join(follower: Follower): void;
  receive(follower: Follower, message: ToBackground): void;
  leave(follower: Follower): void;
  broadcast(message: FromBackground): void;
}

/**
 * Passes events on to the recorders that follow their tab. Keeps nothing but the short backlog: after the worker was stopped
 * and woken by an event, that is where events wait for the recorders to come back. If none comes, it goes quiet.
 */
export function createRelay(now: () => number, read: (request: ReadRequest, send: Follower['send']) => void): Relay {
  const followers = new Map<Follower, ReadonlySet<number>>();
  const backlog = createBacklog(now);
  let expectedUntil = now() + backlogAge;

  function follow(follower: Follower, tabIds: ReadonlySet<number>): void {
    const before = followers.get(follower);
    followers.set(follower, tabIds);
    const added = new Set([...tabIds].filter((tabId) => before?.has(tabId) !== true));
    if (added.size === 0) return;
    // A newcomer has missed what belongs to no tab, too; who follows one tab more has heard that already.
    const isNew = before === undefined || before.size === 0;
    const events = backlog.of(added).filter((event) => isNew || isOfTab(event, added));
    if (events.length > 0) follower.send({ type: 'events', events });
  }

  return {
    isWanted: () => followers.size > 0 || now() < expectedUntil,
    hear(event) {
      backlog.add(event);
      for (const [follower, tabIds] of followers) {
        if (tabIds.size > 0 && isOf(event, tabIds)) follower.send({ type: 'events', events: [event] });
      }
    },
    join: (follower) => followers.set(follower, new Set()),
    receive(follower, message) {
      switch (message.type) {
        case 'follow':
          follow(follower, new Set(message.tabIds));
          break;
        case 'read':
          read(message, (answer) => follower.send(answer));
          break;
        case 'ping':
          break;
      }
    },
    leave(follower) {
      followers.delete(follower);
      expectedUntil = now() + backlogAge;
    },
    broadcast: (message) => [...followers.keys()].forEach((follower) => follower.send(message)),
  };
}

function isOfTab(event: CaptureEvent, tabIds: ReadonlySet<number>): boolean {
  return 'tabId' in event && event.tabId >= 0 && isOf(event, tabIds);
}
