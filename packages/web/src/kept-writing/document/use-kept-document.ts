import type { Disputed } from '@karakter/domain/text/three-way-merge';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useKeeping } from '../keeping.ts';
import { KeptDocument } from './kept-document.ts';
import type { KeptDocumentParts, Saved, Snapshot } from './kept-document-parts.ts';

export type Kept<Content> = Snapshot<Content> & {
  /** The newest version known to be on the server; 0 if there is none. */
  readonly version: number;
  readonly change: (content: Content) => void;
  readonly choose: (disputed: Disputed, whose: 'mine' | 'theirs') => void;
  /** Saves everything; resolves to the version a command may use, or null if not all could be saved. */
  readonly settle: () => Promise<number | null>;
};

type Writing = Pick<KeptDocument<unknown>, 'flush' | 'wouldBeLost'> & {
  readonly snapshot: () => Snapshot<unknown>;
};

/** Saves when the page is hidden; the browser asks before closing if some writing is neither on server nor device. */
export function useSaveBeforeLeaving(writings: () => Iterable<Writing>, savesUnasked = true): void {
  useEffect(() => {
    const save = () => {
      for (const writing of writings()) if (writing.snapshot().state.kind === 'pending') void writing.flush();
    };
    const ask = (event: BeforeUnloadEvent) => {
      if ([...writings()].some((writing) => writing.wouldBeLost())) event.preventDefault();
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
  /** The document is read-only now: what is on the device is not restored into it, but shown by LeftHere. */
  readonly isClosed?: boolean;
};

/**
 * Keeps one document of the page; see {@link KeptDocument}. Pass versions that others have saved as a newer `loaded`.
 * Another `key` is another document, so use it as the React key of the component.
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
