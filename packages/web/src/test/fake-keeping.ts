import type { Keeping } from '../kept-writing/keeping.ts';
import type { KeptWriting } from '../kept-writing/kept-store.ts';

/** A device in memory, shared by the windows of one person; `back` are called when the network or the session is back. */
export function aDeviceInMemory() {
  const rows = new Map<string, KeptWriting & { readonly key: string }>();
  const back = new Set<() => void>();
  const open = new Set<string>();
  const rowOf = (key: string, window: string) => `${key} ${window}`;
  const keepingIn = (window: string): Keeping => ({
    window,
    owners: new Map(),
    openAmong: async (windows) => new Set(windows.filter((each) => open.has(each))),
    broadcast: () => undefined,
    subscribe: () => () => undefined,
    isSignedOut: () => false,
    signedOut: () => undefined,
    whenBack: (listener) => {
      back.add(listener);
      return () => back.delete(listener);
    },
    place: () => ({ path: '/grading/c/1', title: 'Sensur' }),
    store: {
      left: async (key) => structuredClone([...rows.values()].filter((row) => row.key === key)),
      all: async () => structuredClone([...rows.values()]),
      keep: async (key, writing, instead) => {
        for (const each of instead) rows.delete(rowOf(key, each));
        rows.set(rowOf(key, window), { ...structuredClone(writing), key });
      },
      forget: async (key, windows) => {
        for (const each of windows) rows.delete(rowOf(key, each));
      },
    },
  });
  return { rows, back, open, keepingIn };
}
