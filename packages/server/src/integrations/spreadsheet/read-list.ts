import { parseCandidateList } from '@karakter/domain/planning/list/candidate-list';
import { tableLines } from '@karakter/domain/planning/list/list-lines';
import { readText } from './csv.ts';
import type { GivenBytes, ListReply } from './port.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { UnreadableSpreadsheet } from './unreadable.ts';

/** A list as its candidates, its lines or its table, or why it cannot be read. */
export function readList(given: GivenBytes): ListReply {
  try {
    const table = 'text' in given ? readText(given.text) : readSpreadsheet(given.bytes);
    if (given.asTable) return { table };
    if (given.asLines) return { lines: tableLines(table.lines).lines };
    return { list: parseCandidateList(table, given.help) };
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) return { unreadable: error.code };
    throw error;
  }
}
