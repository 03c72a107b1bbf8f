import { weightOfUpdate } from '@karakter/domain/sitting/answer-weight';
import * as Y from 'yjs';

/**
 * The words that stand in an update, piece by piece as they are stored, read without making a document of it: what is
 * slow or impossible to put together still shows what somebody wrote. Null for what is no update.
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
