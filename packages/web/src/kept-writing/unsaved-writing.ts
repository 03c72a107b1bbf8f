import { useSyncExternalStore } from 'react';

/** A document of this window that the server does not have all of. */
export type UnsavedWriting = {
  readonly path: string;
  readonly title: string;
  /** The page on which it was written has been left. */
  readonly isLeft: boolean;
  /** Why it is not on its way: it waits for the network or a sign-in, for a choice, or the server refuses it. */
  readonly stuck: 'waiting' | 'choice' | 'refused' | null;
  /** The device has stored it, so that it outlives this page. */
  readonly isOnDevice: boolean;
};

const all = new Map<object, UnsavedWriting>();
const listeners = new Set<() => void>();
let list: readonly UnsavedWriting[] = [];

const isEqual = (a: UnsavedWriting | null, b: UnsavedWriting | null) =>
  JSON.stringify(a) === JSON.stringify(b);

/** Reports what a document has unsaved; null once the server has all of it. */
export function noteUnsaved(document: object, unsaved: UnsavedWriting | null): void {
  if (isEqual(all.get(document) ?? null, unsaved)) return;
  if (unsaved === null) all.delete(document);
  else all.set(document, unsaved);
  list = [...all.values()];
  for (const listener of listeners) listener();
}

/** Everything of this window that the server does not have, so that no sentence on the page claims more than is true. */
export const unsavedWriting = (): readonly UnsavedWriting[] => list;

function onUnsavedChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useUnsavedWriting = () => useSyncExternalStore(onUnsavedChange, unsavedWriting, unsavedWriting);
