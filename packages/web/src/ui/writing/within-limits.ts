import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { richTextLimits } from '@karakter/domain/text/rich-text-validation';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { isTooDeep } from './nesting.ts';

/** The limits of a text; `pieces` are paragraphs, cells, list items and runs of formatting. */
export type TextRoom = { readonly characters: number; readonly pieces: number };

/** Why a change was not made; the text is unchanged. */
export type Refusal =
  | { readonly kind: 'tooDeep' | 'tooMuchAtOnce' | 'noRoomToUndo' }
  | { readonly kind: 'tooMuch'; readonly room: TextRoom };

type LimitOptions = {
  onRefused: (refusal: Refusal) => void;
  /** Whether there is room for more in the answer to which the text belongs. */
  hasRoomFor: (added: TextRoom) => boolean;
};

/** Counted as `isRichText` counts. */
function sizeOf(doc: Node): TextRoom {
  let [characters, pieces] = [0, 1];
  doc.descendants((node) => {
    pieces += 1;
    characters += node.text?.length ?? 0;
  });
  return { characters, pieces };
}

const isWithin = ({ characters, pieces }: TextRoom) =>
  characters <= richTextLimits.characters && pieces <= answerLimits.textPieces;

/** Whether the text is still within its limits with this much more. */
export function isWithinText(text: Node, added: TextRoom): boolean {
  const { characters, pieces } = sizeOf(text);
  return isWithin({ characters: characters + added.characters, pieces: pieces + added.pieces });
}

const roomIn = ({ characters, pieces }: TextRoom): TextRoom => ({
  characters: Math.max(0, richTextLimits.characters - characters),
  pieces: Math.max(0, answerLimits.textPieces - pieces),
});

/**
 * Below this size no text can be too large, and nothing is counted: every piece and every character takes at least
 * one position.
 */
const surelyWithin = Math.min(richTextLimits.characters, answerLimits.textPieces);
/** Typing never adds this much in one step. */
const largeAtOnce = 1_000;

/** The places of a document that a transaction changed, by their positions after it. */
function changedPlaces({ steps, mapping }: Transaction): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  steps.forEach((step, index) => {
    step.getMap().forEach((_from, _to, from, to) => {
      const later = mapping.slice(index + 1);
      places.push({ from: later.map(from, -1), to: later.map(to, 1) });
    });
  });
  return places;
}

function refusalOf(transaction: Transaction, hasRoomFor: LimitOptions['hasRoomFor']): Refusal | null {
  const { doc, before } = transaction;
  const grown = doc.content.size - before.content.size;
  const isDeep = changedPlaces(transaction).some(({ from, to }) => isTooDeep(doc, from, to));
  if (isDeep) return { kind: 'tooDeep' };
  if (grown <= 0 || (doc.content.size <= surelyWithin && grown < largeAtOnce)) return null;
  const [now, then] = [sizeOf(before), sizeOf(doc)];
  const added = { characters: then.characters - now.characters, pieces: then.pieces - now.pieces };
  if (!isWithin(then) || !hasRoomFor(added)) return { kind: 'tooMuch', room: roomIn(now) };
  return added.pieces > answerLimits.piecesAtOnce ? { kind: 'tooMuchAtOnce' } : null;
}

/**
 * Content that no reader of the text could store is refused with a sentence before it is in the text, which stays
 * unchanged: endlessly nested lists, and more than a text may contain. Another window's writing is never refused here.
 */
export const WithinLimits = Extension.create<LimitOptions>({
  name: 'withinLimits',
  addOptions: () => ({ onRefused: () => undefined, hasRoomFor: () => true }),
  addProseMirrorPlugins() {
    const { onRefused, hasRoomFor } = this.options;
    return [
      new Plugin({
        filterTransaction(transaction) {
          if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)?.isChangeOrigin) return true;
          const refusal = refusalOf(transaction, hasRoomFor);
          if (refusal) onRefused(refusal);
          return refusal === null;
        },
      }),
    ];
  },
});
