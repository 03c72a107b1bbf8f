import type { candidateRoutes } from '@karakter/contract/planning/candidates';
import type { CandidateList } from '@karakter/domain/planning/candidate-list';
import type { z } from 'zod';
import type { ListReader } from '../../integrations/spreadsheet/port.ts';
import { type UnreadableCode, UnreadableSpreadsheet } from '../../integrations/spreadsheet/unreadable.ts';
import { refuse } from '../../platform/http/refusals.ts';

export type GivenList = z.infer<(typeof candidateRoutes)['importCandidates']['body']>;

const refusals = {
  empty: 'candidateListEmpty',
  damaged: 'candidateListDamaged',
  tooLarge: 'candidateListTooLarge',
  locked: 'candidateListLocked',
  oldExcel: 'candidateListOldExcel',
  otherFormat: 'candidateListOtherFormat',
  unknownLetters: 'candidateListUnknownLetters',
  tookTooLong: 'candidateListTookTooLong',
  busy: 'candidateListBusy',
} as const satisfies Record<UnreadableCode, string>;

/** Reads a list that was pasted or uploaded; one that cannot be read is refused with the reason. */
export async function readGivenList(lists: ListReader, given: GivenList): Promise<CandidateList> {
  const bytes = 'text' in given ? given : { bytes: new Uint8Array(Buffer.from(given.base64, 'base64')) };
  try {
    return await lists.read(bytes);
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) refuse(refusals[error.code]);
    throw error;
  }
}
