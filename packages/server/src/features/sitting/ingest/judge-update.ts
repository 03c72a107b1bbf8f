import { answerLimits, answerRoom } from '@karakter/domain/sitting/answer-limits';
import { type UpdateWeight, weightOfUpdate } from '@karakter/domain/sitting/answer-weight';
import * as Y from 'yjs';
import { depthOfUpdate } from './update-depth.ts';

/** The limits of one update; `whole` for an answer from a file. */
const limitsOf = {
  update: {
    bytes: answerLimits.updateBytes,
    structs: answerLimits.updateStructs,
    clients: answerLimits.updateClients,
    deletes: answerLimits.updateDeletes,
  },
  whole: {
    bytes: answerLimits.documentBytes,
    structs: answerLimits.documentStructs,
    // The limit of the longest exam, since the file's exam is not known yet.
    clients: answerRoom(Number.POSITIVE_INFINITY).clients,
    deletes: answerLimits.documentStructs,
  },
} as const;

/**
 * Whether bytes from outside may be stored, decided by walking over them and then decoding them. Refuses bytes that
 * are not a Yjs update, or that weigh too much; otherwise the weight is returned. It is not applied to a document,
 * which would cost more than the rest of saving.
 */
export function judgeUpdate(
  update: Uint8Array,
  of: keyof typeof limitsOf = 'update',
): UpdateWeight | 'unreadable' | 'tooLarge' {
  const most = limitsOf[of];
  if (update.length > most.bytes) return 'tooLarge';
  const weight = weightOfUpdate(update, most.structs);
  if (!weight) return 'unreadable';
  if (weight.structs > most.structs || weight.clients.length > most.clients || weight.deletes > most.deletes)
    return 'tooLarge';
  try {
    const { structs } = Y.decodeUpdate(update);
    // Fewer elements than that cannot be nested so deep.
    const isDeep =
      weight.elements > answerLimits.updateDepth && depthOfUpdate(structs) > answerLimits.updateDepth;
    return isDeep ? 'tooLarge' : weight;
  } catch {
    return 'unreadable';
  }
}
