import { answerLimits } from '@karakter/domain/answer-limits';
import { type Doc, encodeStateAsUpdate } from 'yjs';
import type { TextRoom } from '../../ui/writing/within-limits.ts';

/** Pieces of writing in the document for each piece of text, at most: a cell of a table with its attributes. */
const structsEach = 3;
/** Bytes for each of them beside its text, and for each sign of the text, at most. */
const bytesEach = { struct: 24, character: 3 } as const;

function structsIn({ store }: Doc): number {
  return [...store.clients.values()].reduce((sum, structs) => sum + structs.length, 0);
}

/** Whether the whole answer, with all its questions and what was deleted in it, can take some more. */
export function hasRoomFor(doc: Doc, { characters, pieces }: TextRoom): boolean {
  const structs = pieces * structsEach;
  if (structsIn(doc) + structs > answerLimits.documentStructs) return false;
  const bytes = structs * bytesEach.struct + characters * bytesEach.character;
  return encodeStateAsUpdate(doc).length + bytes <= answerLimits.documentBytes;
}
