import { weightOfUpdate } from '@karakter/domain/sitting/answer-weight';
import * as Y from 'yjs';

/**
 * The text in an update, piece by piece as it is stored, read without building a document: updates that are slow or
 * impossible to merge still show their text. Null for bytes that are not an update.
 */
export function textsOfUpdate(update: Uint8Array): string[] | null {
  if (!weightOfUpdate(update)) return null;
  try {
    const { structs } = Y.decodeUpdate(update);
    return structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [struct.content.str] : [],
    );
  } catch {
    return null;
  }
}
