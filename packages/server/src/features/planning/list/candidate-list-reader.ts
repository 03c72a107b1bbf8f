import type { GivenList } from '@karakter/contract/planning/given-list';
import type { CandidateList, ListHelp } from '@karakter/domain/planning/list/candidate-list';
import type { NamedHeadings } from '@karakter/domain/planning/list/candidate-list-columns';
import { headingKey } from '@karakter/domain/planning/list/read-heading';
import type { ListReader } from '../../../integrations/spreadsheet/port.ts';
import { refusalOfUnreadable, UnreadableSpreadsheet } from '../../../integrations/spreadsheet/unreadable.ts';
import { refuse } from '../../../platform/http/refusals.ts';

/** The headings by their letters, in the form in which they are read and stored. */
export const namedIn = ({ headings = {} }: Pick<GivenList, 'headings'>): NamedHeadings =>
  Object.fromEntries(Object.entries(headings).map(([heading, column]) => [headingKey(heading), column]));

/**
 * Reads a pasted or uploaded list, with the stored replies about headings and the officer's replies about this list;
 * one that cannot be read is refused with the reason.
 */
export async function readGivenList(
  lists: ListReader,
  by: string,
  given: GivenList,
  remembered: NamedHeadings,
): Promise<CandidateList> {
  const help: ListHelp = {
    headings: { ...remembered, ...namedIn(given) },
    corrections: given.corrections ?? [],
  };
  const content =
    'text' in given ? { text: given.text } : { bytes: new Uint8Array(Buffer.from(given.base64, 'base64')) };
  try {
    return await lists.read({ ...content, help }, by);
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) refuse(refusalOfUnreadable[error.code]);
    throw error;
  }
}
