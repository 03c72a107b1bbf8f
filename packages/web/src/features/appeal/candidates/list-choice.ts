import { type CandidateListName, candidateLists } from '@karakter/domain/cases/candidate-lists';

/** The columns that can be chosen; the candidate's number, which names the row, always stands first. */
export const listColumns = [
  'name',
  'commission',
  'state',
  'grade',
  'explanation',
  'appeal',
  'complaint',
] as const;
export type ListColumn = (typeof listColumns)[number];

const usual: readonly ListColumn[] = ['name', 'commission', 'state', 'grade'];

/** What each list is read for is shown in it, until somebody chooses columns. */
const usualIn: Readonly<Record<CandidateListName, readonly ListColumn[]>> = {
  all: usual,
  appeals: ['name', 'grade', 'appeal'],
  late: ['name', 'grade', 'explanation', 'appeal', 'complaint'],
  overdue: ['name', 'commission', 'state', 'explanation', 'appeal', 'complaint'],
  held: usual,
};

export type ListChoice = { readonly list: CandidateListName; readonly columns: readonly ListColumn[] };

/** `?list=appeals&columns=name,grade`; what the page does not know, as in an old bookmark, is left out. */
export function choiceFrom(search: URLSearchParams): ListChoice {
  const asked = search.get('list');
  const list = candidateLists.find((name) => name === asked) ?? 'all';
  const named = search.get('columns')?.split(',');
  return { list, columns: named ? listColumns.filter((column) => named.includes(column)) : usualIn[list] };
}

/** The address with another list, in the columns that are usual for it; the rest of the address is unchanged. */
export function withList(search: URLSearchParams, list: CandidateListName): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('columns');
  if (list === 'all') next.delete('list');
  else next.set('list', list);
  return next;
}

/** The address with a column shown or hidden. */
export function withColumn(search: URLSearchParams, column: ListColumn, isShown: boolean): URLSearchParams {
  const next = new URLSearchParams(search);
  const { list, columns } = choiceFrom(search);
  const chosen = listColumns.filter((each) => (each === column ? isShown : columns.includes(each)));
  if (chosen.join() === usualIn[list].join()) next.delete('columns');
  else next.set('columns', chosen.join());
  return next;
}

const ofCases: readonly ListColumn[] = ['explanation', 'appeal', 'complaint'];

/** Whether the cases of the exam must be read for what is chosen. */
export const needsCases = ({ list, columns }: ListChoice): boolean =>
  ['appeals', 'late', 'overdue'].includes(list) || columns.some((column) => ofCases.includes(column));
