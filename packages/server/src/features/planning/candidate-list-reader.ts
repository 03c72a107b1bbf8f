import type { candidateRoutes } from '@karakter/contract/planning-candidates';
import { type CandidateList, parseCandidateList } from '@karakter/domain/candidate-list';
import { readHeading } from '@karakter/domain/candidate-list-columns';
import { splitPastedText } from '@karakter/domain/pasted-text';
import type { z } from 'zod';
import { readSpreadsheet } from '../../integrations/spreadsheet/spreadsheet.ts';
import { UnreadableSpreadsheet } from '../../integrations/spreadsheet/unreadable.ts';
import { refuse } from '../../platform/refusals.ts';

export type GivenList = z.infer<(typeof candidateRoutes)['importCandidates']['body']>;

async function tableIn(given: GivenList): Promise<string[][]> {
  if ('text' in given) return splitPastedText(given.text);
  try {
    return await readSpreadsheet(Buffer.from(given.base64, 'base64'));
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) refuse('candidateListUnreadable');
    throw error;
  }
}

/** Whether the list says anything of extra time: a heading for it, or a fourth column where there is no heading. */
function hasExtraTime(table: readonly string[][]): boolean {
  const first = table.find((row) => row.some((cell) => cell.trim() !== ''));
  const heading = first && readHeading(first);
  return heading ? heading.places.has('extraMinutes') : table.some((row) => row.length > 3);
}

/** Reads a list that was pasted or uploaded. */
export async function readGivenList(
  given: GivenList,
): Promise<{ list: CandidateList; statesExtraTime: boolean }> {
  const table = await tableIn(given);
  return { list: parseCandidateList(table), statesExtraTime: hasExtraTime(table) };
}
