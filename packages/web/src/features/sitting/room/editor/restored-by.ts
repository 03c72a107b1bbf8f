import * as Y from 'yjs';
import type { TextRoom } from '../../../../ui/writing/within-limits.ts';

/** The text that undo or redo restores, minus the text that it removes; `structs` are the Yjs structs it creates. */
export type Restored = TextRoom & { readonly structs: number };

const nothing: Restored = { characters: 0, pieces: 0, structs: 0 };

/** A struct, and how much of it the step has deleted or inserted: Yjs merges adjacent structs. */
type Piece = { readonly item: Y.Item; readonly length: number };

/** The current struct: restored text is a new struct and not the original one. */
function asItStands(doc: Y.Doc, first: Y.Item): Y.Item | null {
  let item = first;
  while (item.redone) {
    const next = Y.getItem(doc.store, item.redone);
    if (!(next instanceof Y.Item)) return null;
    item = next;
  }
  return item;
}

const madeOf = ({ item: { content }, length }: Piece): Restored => ({
  characters: content instanceof Y.ContentString ? length : 0,
  // An element, a text, or the start or end of a format in it, which splits a text in two.
  pieces: content instanceof Y.ContentType && content.type instanceof Y.XmlText ? 0 : 1,
  structs: 1,
});

type Range = { readonly clock: number; readonly len: number };
type Ranges = { readonly clients: ReadonlyMap<number, readonly Range[]> };

function piecesIn({ store }: Y.Doc, { clients }: Ranges): Piece[] {
  return [...clients].flatMap(([client, ranges]) => {
    const structs = store.clients.get(client) ?? [];
    return ranges.flatMap(({ clock, len }) => {
      const found: Piece[] = [];
      for (let at = Y.findIndexSS(structs, clock); ; at += 1) {
        const struct = structs[at];
        if (!struct || struct.id.clock >= clock + len) break;
        const end = Math.min(clock + len, struct.id.clock + struct.length);
        const length = end - Math.max(clock, struct.id.clock);
        if (struct instanceof Y.Item) found.push({ item: struct, length });
      }
      return found;
    });
  });
}

const sumOf = (pieces: readonly Piece[]) =>
  pieces.map(madeOf).reduce(
    (all, one) => ({
      characters: all.characters + one.characters,
      pieces: all.pieces + one.pieces,
      structs: all.structs + one.structs,
    }),
    nothing,
  );

/**
 * What the next undo or redo would restore. It is counted beforehand, since a change to the Yjs document can no
 * longer be refused and would be sent to the server. Yjs skips steps that would change nothing, and so does this.
 */
export function restoredBy(manager: Y.UndoManager, direction: 'undo' | 'redo'): Restored {
  const { doc } = manager;
  const steps = direction === 'undo' ? manager.undoStack : manager.redoStack;
  for (const step of steps.toReversed()) {
    const back = piecesIn(doc, step.deletions).filter(
      ({ item }) => asItStands(doc, item)?.deleted === true && !Y.isDeleted(step.insertions, item.id),
    );
    const away = piecesIn(doc, step.insertions).filter(
      ({ item }) => asItStands(doc, item)?.deleted === false,
    );
    if (back.length === 0 && away.length === 0) continue;
    const [brought, taken] = [sumOf(back), sumOf(away)];
    return {
      characters: brought.characters - taken.characters,
      pieces: brought.pieces - taken.pieces,
      structs: brought.structs,
    };
  }
  return nothing;
}
