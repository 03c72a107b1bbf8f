import type { AssessmentEntry } from '@karakter/domain/assessment';

/** Where the grader's typing is: on the server, on its way, or here only. */
export type SavingState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'pending' | 'saving' }
  | { kind: 'failed'; failure: unknown };

export type Saved = { version: number; savedAt: string; sum: number; ready: boolean };
type Snapshot = { entry: AssessmentEntry; state: SavingState };

type AutosaveParts = {
  entry: AssessmentEntry;
  version: number;
  savedAt: string | null;
  save: (entry: AssessmentEntry, version: number) => Promise<Saved>;
  onSaved: (entry: AssessmentEntry, saved: Saved) => void;
  /** Whether the same may be tried again: not when another window was quicker. */
  mayRetry: (failure: unknown) => boolean;
  delayMs?: number;
  retryMs?: number;
};

/**
 * Saves one assessment as it is typed [G15]: after a pause in typing, one request at a time, each on the version the
 * one before gave. It outlives the panel that shows it, so that nobody who goes on to the next script loses a word.
 */
export function createAutosave(parts: AutosaveParts) {
  const { save, onSaved, mayRetry, delayMs = 600, retryMs = 4000 } = parts;
  let { version } = parts;
  let snapshot: Snapshot = { entry: parts.entry, state: { kind: 'saved', at: parts.savedAt } };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const show = (next: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function saveOnce(): Promise<void> {
    const { entry } = snapshot;
    show({ state: { kind: 'saving' } });
    try {
      const saved = await save(entry, version);
      version = saved.version;
      onSaved(entry, saved);
      const isLatest = snapshot.entry === entry;
      show({ state: isLatest ? { kind: 'saved', at: saved.savedAt } : { kind: 'pending' } });
    } catch (failure) {
      show({ state: { kind: 'failed', failure } });
      if (mayRetry(failure)) later(retryMs);
    }
  }

  /** Saves what is not saved yet and waits for it; true when all is on the server. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    let mayTryAgain = true;
    for (let state = snapshot.state.kind; state !== 'saved'; state = snapshot.state.kind) {
      if (running === null && state === 'failed' && !mayTryAgain) return false;
      if (running === null) {
        mayTryAgain = false;
        running = saveOnce().finally(() => {
          running = null;
        });
      }
      await running;
    }
    return true;
  }

  return {
    flush,
    version: () => version,
    snapshot: () => snapshot,
    change(entry: AssessmentEntry): void {
      show({ entry, state: snapshot.state.kind === 'saving' ? snapshot.state : { kind: 'pending' } });
      later(delayMs);
    },
    /** Takes over what the server has, when it is newer and nothing here waits to be saved. */
    adopt(entry: AssessmentEntry, newVersion: number, savedAt: string | null): void {
      if (snapshot.state.kind !== 'saved' || newVersion <= version) return;
      version = newVersion;
      show({ entry, state: { kind: 'saved', at: savedAt } });
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type Autosave = ReturnType<typeof createAutosave>;
