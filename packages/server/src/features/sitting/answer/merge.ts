import type { CandidatePaper } from '@karakter/domain/papers/paper';
import { type CanonicalAnswer, canonicalAnswer, type HandedInAnswer } from '@karakter/domain/sitting/answer';
import * as Y from 'yjs';
import { answerContent, applyUpdates, emptyDocument } from './answer-document.ts';

/** The results to compute from a log of updates. */
export type MergeWish = {
  readonly contents: readonly Uint8Array[];
  /** The whole answer as one update. */
  readonly wantsUpdate?: boolean;
  /** The answer in its canonical form, after each of these numbers of updates, ascending. */
  readonly answers?: {
    readonly paper: CandidatePaper;
    readonly of: Pick<HandedInAnswer, 'examId' | 'candidateNumber'>;
    readonly after: readonly number[];
  };
  /** The new part of each update from this place on. */
  readonly newsFrom?: number;
};

export type Merged = {
  /** Empty where it was not requested. */
  readonly update: Uint8Array;
  readonly clients: readonly number[];
  readonly structs: number;
  readonly answers: readonly CanonicalAnswer[];
  readonly news: readonly (Uint8Array | null)[];
  /** The places of the updates that are not in it. */
  readonly left: readonly number[];
  /** Those of them that are no updates of a document at all; the others were left out, since they take too long. */
  readonly unreadable: readonly number[];
};

/** Applies an update; returns the part of it that was new, or null when the document had all of it. */
function novelty(doc: Y.Doc, update: Uint8Array): Uint8Array | null {
  let found: Uint8Array | null = null;
  const hear = (made: Uint8Array) => {
    found = made;
  };
  doc.on('update', hear);
  Y.applyUpdate(doc, update);
  doc.off('update', hear);
  return found;
}

const nothing = new Uint8Array();
/** The update of an empty document. */
export const emptyUpdate = Uint8Array.of(0, 0);

/** Splits `contents` after each place at which the document is to be read. */
function stopsOf({ contents, answers, newsFrom }: MergeWish): number[] {
  const end = newsFrom ?? contents.length;
  return [...(answers?.after ?? []).filter((stop) => stop < end), end];
}

/**
 * Builds the document of a log of updates, whatever their order and repetitions, and reads the wanted results from it.
 * Updates in `without` are left out. `onStep` receives the place of each update before it is applied, and the number of
 * all where no single update is to blame for the time.
 */
export function mergeContents(
  wish: MergeWish,
  without: ReadonlySet<number> = new Set(),
  onStep: (place: number) => void = () => undefined,
): Merged {
  const { contents, answers, newsFrom = contents.length } = wish;
  const doc = emptyDocument();
  const left = new Set(without);
  const made: CanonicalAnswer[] = [];
  let from = 0;
  for (const stop of stopsOf(wish)) {
    const places = contents.slice(from, stop).flatMap((_, n) => (left.has(from + n) ? [] : [from + n]));
    const parts = places.map((place) => contents[place] ?? nothing);
    for (const at of applyUpdates(doc, parts, (at) => onStep(places[at] ?? contents.length)))
      left.add(places[at] as number);
    from = stop;
    if (answers?.after.includes(stop))
      made.push(canonicalAnswer(answers.paper, answerContent(doc, answers.paper), answers.of));
  }
  const news = contents.slice(newsFrom).map((content, n) => {
    onStep(newsFrom + n);
    return left.has(newsFrom + n) ? null : novelty(doc, content);
  });
  onStep(contents.length);
  const structs = [...doc.store.clients.values()].reduce((sum, each) => sum + each.length, 0);
  return {
    update: wish.wantsUpdate ? Y.encodeStateAsUpdate(doc) : nothing,
    clients: [...doc.store.clients.keys()],
    structs,
    answers: made,
    news,
    left: [...left].toSorted((a, b) => a - b),
    unreadable: [...left].filter((place) => !without.has(place)),
  };
}
