import { createContext, useContext } from 'react';
import { isSessionOver, onSessionChange, sessionIsOver } from '../api/page-session.ts';
import type { Version, Written } from './document/joined-versions.ts';
import { type KeptStore, keptStore } from './kept-store.ts';
import { holdWindow, openAmong, thisWindow } from './windows.ts';

/** Everything that a kept document needs: the device, the other windows, and the session. */
export type Keeping = {
  readonly window: string;
  readonly store: KeptStore;
  /** Which of this window's documents writes the copy under a key; an earlier document has handed it over. */
  readonly owners: Map<string, { handOver(): Promise<Written<unknown> | null> }>;
  /** Which of these windows are open now, and keep their own copies. */
  readonly openAmong: (windows: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Broadcasts what the server has now to this person's other windows. */
  readonly broadcast: (key: string, saved: Version<unknown>) => void;
  readonly subscribe: (key: string, listener: (saved: Version<unknown>) => void) => () => void;
  readonly isSignedOut: () => boolean;
  readonly signedOut: () => void;
  /** Called when a failed request may succeed now: after a sign-in, or when the network is back. */
  readonly whenBack: (listener: () => void) => () => void;
  /** The page's address and title, so that what is left there can be found again. */
  readonly place: () => { readonly path: string; readonly title: string };
};

type Broadcast = { readonly person: string; readonly key: string; readonly saved: Version<unknown> };

function broadcasting(person: string) {
  const channel = new BroadcastChannel('karakter-writing');
  const listeners = new Map<string, Set<(saved: Version<unknown>) => void>>();
  channel.onmessage = ({ data }: MessageEvent<Broadcast>) => {
    if (data.person === person) for (const listener of listeners.get(data.key) ?? []) listener(data.saved);
  };
  return {
    broadcast: (key: string, saved: Version<unknown>) =>
      channel.postMessage({ person, key, saved } satisfies Broadcast),
    subscribe: (key: string, listener: (saved: Version<unknown>) => void) => {
      const ofKey = listeners.get(key) ?? new Set();
      listeners.set(key, ofKey.add(listener));
      return () => ofKey.delete(listener);
    },
  };
}

function whenBack(listener: () => void): () => void {
  const stop = onSessionChange(() => {
    if (!isSessionOver()) listener();
  });
  window.addEventListener('online', listener);
  return () => {
    stop();
    window.removeEventListener('online', listener);
  };
}

/** Keeps what this person writes in this window. */
export function keepingFor(person: string): Keeping {
  holdWindow();
  return {
    window: thisWindow,
    owners: new Map(),
    store: keptStore(person),
    openAmong,
    ...broadcasting(person),
    whenBack,
    isSignedOut: isSessionOver,
    signedOut: sessionIsOver,
    place: () => ({
      path: window.location.pathname + window.location.search,
      title: document.title,
    }),
  };
}

const KeepingContext = createContext<Keeping | null>(null);
export const KeepingProvider = KeepingContext.Provider;

export function useKeeping(): Keeping {
  const keeping = useContext(KeepingContext);
  if (!keeping) throw new Error('what is written is kept for a person who is signed in');
  return keeping;
}
