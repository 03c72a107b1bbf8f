import { noteUnsaved, type UnsavedWriting } from '../unsaved-writing.ts';
import type { Snapshot } from './kept-document-parts.ts';

type Place = { readonly path: string; readonly title: string };

function stuckIn({ state, disputed }: Snapshot<unknown>): UnsavedWriting['stuck'] {
  if (state.kind === 'refused') return 'refused';
  if (state.kind === 'waiting' || state.kind === 'signedOut') return 'waiting';
  return disputed.length > 0 ? 'choice' : null;
}

/** What the page shows of one document, and what this window knows of it while not all of it is saved. */
export class ShownWriting<Content> {
  #snapshot: Snapshot<Content>;
  readonly #listeners = new Set<() => void>();
  readonly #placeNow: () => Place;
  #place: Place;
  #isLeft = false;
  #isHandedOver = false;

  constructor(first: Snapshot<Content>, place: () => Place) {
    this.#snapshot = first;
    this.#placeNow = place;
    this.#place = place();
  }

  readonly snapshot = (): Snapshot<Content> => this.#snapshot;

  /** The page on which it was written, also when another one is open now. */
  readonly place = (): Place => {
    if (!this.#isLeft) this.#place = this.#placeNow();
    return this.#place;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(next: Partial<Snapshot<Content>>): void {
    this.#snapshot = { ...this.#snapshot, ...next };
    this.#report();
    for (const listener of this.#listeners) listener();
  }

  /** Whether the page of the document has been left. */
  leave(isLeft: boolean): void {
    this.#isLeft = isLeft;
    this.#report();
  }

  get isLeft(): boolean {
    return this.#isLeft;
  }

  /** Another document of this window shows it from now on. */
  handOver(): void {
    this.#isHandedOver = true;
    noteUnsaved(this, null);
  }

  #report(): void {
    if (this.#isHandedOver) return;
    const { state, disputed, isOnDevice } = this.#snapshot;
    const isSaved = state.kind === 'saved' && disputed.length === 0;
    const { path, title } = this.place();
    noteUnsaved(
      this,
      isSaved ? null : { path, title, isLeft: this.#isLeft, stuck: stuckIn(this.#snapshot), isOnDevice },
    );
  }
}
