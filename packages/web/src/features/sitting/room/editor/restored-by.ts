import * as Y from 'yjs';
import type { TextRoom } from '../../../../ui/writing/within-limits.ts';

/** What undo or redo restores, less what it removes; `structs` are the Yjs structs it creates. */
export type Restored = TextRoom & { readonly structs: number };

const nothing: Restored = { characters: 0, pieces: 0, structs: 0 };

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

const madeOf = ({ content }: Y.Item): Restored => ({
  characters: content instanceof Y.ContentString ? content.str.length : 0,
  // An element, a text, or the start or end of a format in it, which splits a text in two.
  pieces: content instanceof Y.ContentType && content.type instanceof Y.XmlText ? 0 : 1,
  structs: 1,
});

type Range = { readonly clock: number; readonly len: number };
type Ranges = { readonly clients: ReadonlyMap<number, readonly Range[]> };

function piecesIn({ store }: Y.Doc, { clients }: Ranges): Y.Item[] {
  return [...clients].flatMap(([client, ranges]) => {
    const structs = store.clients.get(client) ?? [];
    return ranges.flatMap(({ clock, len }) => {
      const found: Y.Item[] = [];
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
        const struct = structs[at];
        if (!struct || struct.id.clock >= clock + len) break;
        if (struct instanceof Y.Item) found.push(struct);
      }
      return found;
    });
  });
}

/**
 * What the next undo or redo would restore. It is counted beforehand, since a change to the Yjs document can no longer
 * be refused and would be sent to the server.
 */
export function restoredBy(manager: Y.UndoManager, direction: 'undo' | 'redo'): Restored {
  const { doc } = manager;
  const step = (direction === 'undo' ? manager.undoStack : manager.redoStack).at(-1);
  if (!step) return nothing;
  const back = piecesIn(doc, step.deletions).filter(
    (item) => asItStands(doc, item)?.deleted === true && !Y.isDeleted(step.insertions, item.id),
  );
  const away = piecesIn(doc, step.insertions).filter((item) => asItStands(doc, item)?.deleted === false);
  const sum = (items: readonly Y.Item[]) =>
    items.map(madeOf).reduce(
      (all, one) => ({
        characters: all.characters + one.characters,
        pieces: all.pieces + one.pieces,
        structs: all.structs + one.structs,
      }),
      nothing,
    );
  const [brought, taken] = [sum(back), sum(away)];
  return {
    characters: brought.characters - taken.characters,
    pieces: brought.pieces - taken.pieces,
    structs: brought.structs,
  };
}
