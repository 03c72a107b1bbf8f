import type { ListNote, ListTable } from '@karakter/domain/planning/list/spreadsheet-cell';
import { readSheet } from './sheet.ts';
import { UnreadableSpreadsheet } from './unreadable.ts';
import { readFormats, readStrings, readWorkbook, type Workbook } from './workbook.ts';
import { openZip } from './workbook-zip.ts';

const mostNames = 5;
const namesOf = (sheets: Workbook['sheets']) =>
  sheets
    .slice(0, mostNames)
    .map(({ name }) => `«${name.slice(0, 31)}»`)
    .join(', ') + (sheets.length > mostNames ? ' …' : '');

function sheetNotes({ sheets }: Workbook, read: Workbook['sheets'][number]): ListNote[] {
  const others = sheets.filter((sheet) => sheet !== read);
  const [hidden, shown] = [others.filter(({ isHidden }) => isHidden), others.filter((s) => !s.isHidden)];
  const notes: ListNote[] = [{ kind: 'sheet', count: 1, where: namesOf([read]) }];
  if (shown.length > 0) notes.push({ kind: 'otherSheets', count: shown.length, where: namesOf(shown) });
  if (hidden.length > 0) notes.push({ kind: 'hiddenSheets', count: hidden.length, where: namesOf(hidden) });
  return notes;
}

function readTable(bytes: Uint8Array): ListTable {
  const parts = openZip(bytes);
  const workbook = readWorkbook(parts);
  const sheet = workbook.sheets.find(({ isHidden }) => !isHidden);
  const part = sheet && parts.read(sheet.path);
  if (!sheet || !part) throw new UnreadableSpreadsheet('damaged');
  const { lines, hiddenColumns, farCells } = readSheet(part, {
    strings: readStrings(parts.read(workbook.stringsPath)),
    formats: readFormats(parts.read(workbook.stylesPath)),
    from1904: workbook.from1904,
  });
  const notes = sheetNotes(workbook, sheet);
  if (farCells > 0) notes.push({ kind: 'farCells', count: farCells, where: '' });
  return { lines, hiddenColumns, notes };
}

/** The first sheet of an .xlsx that is not hidden, each cell as Excel shows it. */
export function readExcel(bytes: Uint8Array): ListTable {
  try {
    return readTable(bytes);
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) throw error;
    throw new UnreadableSpreadsheet('damaged', { cause: error });
  }
}
