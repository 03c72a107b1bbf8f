import type { Disputed } from '@karakter/domain/text/three-way-merge';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useKeeping } from '../keeping.ts';
import { KeptDocument } from './kept-document.ts';
import type { KeptDocumentParts, Saved, Snapshot } from './kept-document-parts.ts';

export type Kept<Content> = Snapshot<Content> & {
  /** The newest that is known to be on the server; 0 where nothing is. */
  readonly version: number;
  readonly change: (content: Content) => void;
  readonly choose: (disputed: Disputed, whose: 'mine' | 'theirs') => void;
  /** Saves what is not saved yet; answers the version to give a command on, or null when not all could be saved. */
  readonly settle: () => Promise<number | null>;
};

type Writing = Pick<KeptDocument<unknown>, 'flush'> & { readonly snapshot: () => Snapshot<unknown> };

/** Saves when the page goes out of sight; the browser asks before what is neither on the server nor on the device is left. */
export function useSaveBeforeLeaving(writings: () => Iterable<Writing>, savesUnasked = true): void {
  useEffect(() => {
    const save = () => {
      for (const writing of writings()) if (writing.snapshot().state.kind === 'pending') void writing.flush();
    };
    const ask = (event: BeforeUnloadEvent) => {
      const isLost = ({ state, isOnDevice }: Snapshot<unknown>) => state.kind !== 'saved' && !isOnDevice;
      if ([...writings()].some((writing) => isLost(writing.snapshot()))) event.preventDefault();
    };
    if (savesUnasked) document.addEventListener('visibilitychange', save);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('beforeunload', ask);
    };
  }, [writings, savesUnasked]);
}

type Options<Content, Answer extends Saved> = Omit<KeptDocumentParts<Content, Answer>, 'keeping'> & {
  /** It can be read and not written now: what lies on the device is not put into it, but see LeftHere. */
  readonly isClosed?: boolean;
};

/**
 * Keeps what is written in one document of the page: see {@link KeptDocument}. What another has saved meanwhile comes
 * with a newer `loaded`. Another `key` is another document: give the component that uses it as its React key.
 */
export function useKeptDocument<Content, Answer extends Saved>(
  options: Options<Content, Answer>,
): Kept<Content> {
  const keeping = useKeeping();
  const [kept] = useState(() => new KeptDocument({ ...options, keeping }));
  const [itself] = useState(() => () => [kept]);
  const { loaded, isClosed = false } = options;
  useEffect(() => {
    if (isClosed) return;
    kept.begin();
    return () => kept.stop();
  }, [kept, isClosed]);
  useEffect(() => kept.receive(loaded, loaded.savedAt ?? null), [kept, loaded]);
  useSaveBeforeLeaving(itself, !options.isManual);
  const snapshot = useSyncExternalStore(kept.subscribe, kept.snapshot);
  const settle = async () => ((await kept.flush()) ? kept.version() : null);
  return { ...snapshot, version: kept.version(), change: kept.change, choose: kept.choose, settle };
}
