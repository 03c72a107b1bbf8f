import { type CourseLevel, courseFault, unitFault, wholeNames } from '../../institution/catalogue.ts';
import type { Trilingual } from '../../text/language.ts';
import { visibleText } from '../../text/visible-text.ts';
import { headingKey } from './read-heading.ts';
import { cellIn, type ListCell, type ListLine } from './spreadsheet-cell.ts';

/** The columns of a list of units or courses, by the names that people and other systems give them. */
const headings = [
  ['code', ['kode', 'emnekode', 'enhetskode', 'stedkode', 'code', 'coursecode']],
  [
    'nb',
    [
      'navn',
      'emnenavn',
      'emne',
      'enhet',
      'enhetsnavn',
      'bokmål',
      'navnbokmål',
      'emnenavnbokmål',
      'tittel',
      'name',
      'title',
    ],
  ],
  ['nn', ['nynorsk', 'navnnynorsk', 'emnenavnnynorsk', 'namn', 'namnnynorsk']],
  ['en', ['engelsk', 'navnengelsk', 'emnenavnengelsk', 'english', 'nameenglish', 'englishname']],
  ['credits', ['studiepoeng', 'stp', 'sp', 'vekting', 'credits', 'ects']],
  ['level', ['nivå', 'studienivå', 'level']],
  [
    'unit',
    ['over', 'underlagt', 'hørertil', 'institutt', 'fakultet', 'overordnet', 'tilhører', 'parent', 'unit'],
  ],
] as const;
type Column = (typeof headings)[number][0];

export const catalogueListFaults = [
  'noHeadings',
  'codeUnusable',
  'namesMissing',
  'creditsUnusable',
  'levelUnknown',
  'unitUnknown',
  'unitAboveItself',
  'codeTaken',
  'repeated',
] as const;
export type CatalogueListFault = (typeof catalogueListFaults)[number];
export type ListError = { readonly line: number; readonly code: CatalogueListFault; readonly value: string };

export type ListedUnit = Trilingual & { readonly line: number; readonly code: string; readonly unit: string };
export type ListedCourse = ListedUnit & { readonly credits: number; readonly level: CourseLevel };
export type CatalogueList<Listed> = {
  readonly rows: readonly Listed[];
  readonly errors: readonly ListError[];
};

const textOf = (cell: ListCell | undefined) => {
  const read = cellIn(cell);
  return typeof read === 'string' ? visibleText(read) : '';
};

function columnsIn({ cells }: ListLine): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const heading = headingKey(textOf(cell));
    const column = headings.find(([, names]) => (names as readonly string[]).includes(heading))?.[0];
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}

type Row = { readonly line: number; readonly in: (column: Column) => string };

/** The rows below the headings, wherever these are; empty ones are left out. */
function rowsOf(lines: readonly ListLine[]): Row[] | undefined {
  const columns = lines.map(columnsIn);
  const head = columns.findIndex((found) => found.has('code') && (found.has('nb') || found.has('nn')));
  const places = columns[head];
  if (places === undefined) return undefined;
  const inRow = ({ cells }: ListLine, column: Column) => {
    const place = places.get(column);
    return place === undefined ? '' : textOf(cells[place]);
  };
  return lines
    .slice(head + 1)
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''))
    .map((given) => ({ line: given.line, in: (column) => inRow(given, column) }));
}

const namesIn = (row: Row): Trilingual =>
  wholeNames({ nb: row.in('nb'), nn: row.in('nn'), en: row.in('en') });

const listedUnit = (row: Row): ListedUnit => ({
  line: row.line,
  code: row.in('code'),
  unit: row.in('unit'),
  ...namesIn(row),
});

/** `7,5` and `7.5` are both seven and a half. */
const numberIn = (text: string) => (text === '' ? Number.NaN : Number(text.replace(',', '.')));

/** The level as FS and people write it; a list without the column is of bachelor's courses. */
function levelIn(text: string): CourseLevel | undefined {
  if (text === '' || /^(b|lavere|ln|1|200|300)/i.test(text)) return 'bachelor';
  return /^(m|høyere|hn|phd|4|5)/i.test(text) ? 'master' : undefined;
}

/** Combines rows and faults; a code that occurs more than once is a fault in every place but the first. */
function collected<Listed extends ListedUnit>(
  lines: readonly ListLine[],
  read: (row: Row) => { listed: Listed } | { fault: CatalogueListFault; value: string },
): CatalogueList<Listed> {
  const rows = rowsOf(lines);
  if (rows === undefined) return { rows: [], errors: [{ line: 1, code: 'noHeadings', value: '' }] };
  const seen = new Set<string>();
  const [fine, errors]: [Listed[], ListError[]] = [[], []];
  for (const row of rows) {
    const given = read(row);
    const code = row.in('code').toLowerCase();
    if ('fault' in given) errors.push({ line: row.line, code: given.fault, value: given.value });
    else if (seen.has(code)) errors.push({ line: row.line, code: 'repeated', value: row.in('code') });
    else fine.push(given.listed);
    seen.add(code);
  }
  return { rows: fine, errors };
}

const columnOfFault: Readonly<Record<string, Column>> = {
  codeUnusable: 'code',
  namesMissing: 'nb',
  creditsUnusable: 'credits',
};

/** A list of units, each with the code of the unit above it. */
export function unitList(lines: readonly ListLine[]): CatalogueList<ListedUnit> {
  return collected(lines, (row) => {
    const listed = listedUnit(row);
    const fault = unitFault(listed);
    return fault ? { fault, value: row.in(columnOfFault[fault] ?? 'code') } : { listed };
  });
}

/** A list of courses, each with the code of its unit. */
export function courseList(lines: readonly ListLine[]): CatalogueList<ListedCourse> {
  return collected(lines, (row) => {
    const level = levelIn(row.in('level'));
    if (level === undefined) return { fault: 'levelUnknown', value: row.in('level') };
    const listed = { ...listedUnit(row), credits: numberIn(row.in('credits')), level };
    const fault = courseFault(listed);
    return fault ? { fault, value: row.in(columnOfFault[fault] ?? 'code') } : { listed };
  });
}
