import { parseCandidateList } from '../planning/list/candidate-list.ts';
import { tableOf } from '../planning/list/spreadsheet-cell.ts';

export const heading = ['Studentnummer', 'Navn', 'E-post', 'Ekstratid', 'Målform'];
export const kari = ['480123', 'Kari Moe', 'kari@eksempel.no'];
export const kariRead = {
  studentNumber: '480123',
  name: 'Kari Moe',
  email: 'kari@eksempel.no',
  extraMinutes: 0,
};
export const per = ['480124', 'Per Vik', 'per@eksempel.no'];

/** Rows of text read as a list in which nothing is hidden. */
export const readRows = (rows: readonly (readonly string[])[]) => parseCandidateList(tableOf(rows));
