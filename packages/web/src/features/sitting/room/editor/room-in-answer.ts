import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { type Doc, encodeStateAsUpdate } from 'yjs';
import type { TextRoom } from '../../../../ui/writing/within-limits.ts';

/** At most this many Yjs structs for each piece of text: a table cell with its attributes. */
const structsEach = 3;
/** At most this many bytes for each struct without its text, and for each character. */
const bytesEach = { struct: 24, character: 3 } as const;

function structsIn({ store }: Doc): number {
  return [...store.clients.values()].reduce((sum, structs) => sum + structs.length, 0);
}

type Added = { readonly characters: number; readonly structs: number };

/** At most how many Yjs structs some text becomes. */
export const structsOf = ({ pieces }: TextRoom): number => pieces * structsEach;

/** Whether the whole answer, with all its questions and deletions, has room for more. */
export function hasRoomFor(doc: Doc, { characters, structs }: Added): boolean {
  if (structsIn(doc) + structs > answerLimits.documentStructs) return false;
  const bytes = structs * bytesEach.struct + characters * bytesEach.character;
  return encodeStateAsUpdate(doc).length + bytes <= answerLimits.documentBytes;
}
