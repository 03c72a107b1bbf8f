import { answerLimits, answerRoom } from '@karakter/domain/sitting/answer-limits';
import { type UpdateWeight, weightOfUpdate } from '@karakter/domain/sitting/answer-weight';
import * as Y from 'yjs';
import { depthOfUpdate } from './update-depth.ts';

/** What one update may hold; `whole` for an answer as a file brings it. */
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
    // As many as there can be in the longest exam: of which one the file is, nobody knows yet.
    clients: answerRoom(Number.POSITIVE_INFINITY).clients,
    deletes: answerLimits.documentStructs,
  },
} as const;

/**
 * Whether bytes from outside may be stored, told by walking over them and then reading them through: what is no Yjs
 * update, or weighs too much, is not: the weight tells that it may. It is not tried on a document, which would cost more than all the rest of saving.
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
    // Fewer elements than that cannot lie so deep.
    const isDeep =
      weight.elements > answerLimits.updateDepth && depthOfUpdate(structs) > answerLimits.updateDepth;
    return isDeep ? 'tooLarge' : weight;
  } catch {
    return 'unreadable';
  }
}
