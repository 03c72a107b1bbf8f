import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { type Doc, encodeStateAsUpdate } from 'yjs';
import type { TextRoom } from '../../../../ui/writing/within-limits.ts';

/** Pieces of writing in the document for each piece of text, at most: a cell of a table with its attributes. */
const structsEach = 3;
/** Bytes for each of them beside its text, and for each sign of the text, at most. */
const bytesEach = { struct: 24, character: 3 } as const;

function structsIn({ store }: Doc): number {
  return [...store.clients.values()].reduce((sum, structs) => sum + structs.length, 0);
}

type Added = { readonly characters: number; readonly structs: number };

/** Pieces of Yjs that some text becomes, at most. */
export const structsOf = ({ pieces }: TextRoom): number => pieces * structsEach;

/** Whether the whole answer, with all its questions and what was deleted in it, can take some more. */
export function hasRoomFor(doc: Doc, { characters, structs }: Added): boolean {
  if (structsIn(doc) + structs > answerLimits.documentStructs) return false;
  const bytes = structs * bytesEach.struct + characters * bytesEach.character;
  return encodeStateAsUpdate(doc).length + bytes <= answerLimits.documentBytes;
}
