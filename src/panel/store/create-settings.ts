import { signal, type ReadonlySignal } from '@preact/signals';
import { limitOf } from '../../recorder/remembered-limit.ts';

/** Where the panel's own settings outlive it. Never anything that was recorded. */
export interface Memory {
  /** undefined: nothing is remembered. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
}

export interface Settings {
  /** Keys without Ctrl or Alt; speech input and shaky hands may want them off (WCAG 2.1.4). */
  readonly letterKeys: ReadonlySignal<boolean>;
  readonly setLetterKeys: (on: boolean) => void;
  /** How many chains the user wants to be kept at most; undefined: never chosen. */
  readonly keptChains: ReadonlySignal<number | undefined>;
  readonly setKeptChains: (most: number) => void;
}

/** `memory` undefined: settings last as long as the panel. What cannot be read is as if nothing were remembered. */
export function createSettings(memory?: Memory): Settings {
  const before = remembered(memory?.read());
  const letterKeys = signal(before['letterKeys'] !== false);
  const keptChains = signal(limitOf(before['keptChains']));
  const remember = () => memory?.write(JSON.stringify({ letterKeys: letterKeys.value, keptChains: keptChains.value }));
  return {
    letterKeys,
    setLetterKeys: (on) => {
      letterKeys.value = on;
      remember();
    },
    keptChains,
    setKeptChains: (limit) => {
      keptChains.value = limit;
      remember();
    },
  };
}

function remembered(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
