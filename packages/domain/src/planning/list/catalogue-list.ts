import { type CourseLevel, courseFault, unitFault, wholeNames } from '../../institution/catalogue.ts';
import type { Trilingual } from '../../text/language.ts';
import { visibleText } from '../../text/visible-text.ts';
import { headingKey } from './read-heading.ts';
import { cellIn, type ListCell, type ListLine } from './spreadsheet-cell.ts';

type Column = 'code' | 'nb' | 'nn' | 'en' | 'credits' | 'level' | 'unit';
type Headings = readonly (readonly [Column, readonly string[]])[];

/** The columns of both lists, by the names that people and other systems give them. */
const common: Headings = [
  ['code', ['kode', 'code']],
  ['nb', ['navn', 'bokmål', 'navnbokmål', 'name']],
  ['nn', ['nynorsk', 'navnnynorsk', 'namn', 'namnnynorsk']],
  ['en', ['engelsk', 'navnengelsk', 'namnengelsk', 'english', 'nameenglish', 'englishname']],
  ['unit', ['over', 'underlagt', 'hørertil', 'høyrertil', 'tilhører', 'tilhøyrer', 'fakultet', 'institutt']],
  ['unit', ['enhetenover', 'einingaover', 'theunitabove', 'overordnet', 'overordnetenhet', 'overordna']],
  ['unit', ['overordnaeining', 'parent', 'parentunit', 'department']],
];

/** What a unit is called is the name in a list of units, and the unit above in a list of courses. */
const units: Headings = [
  ['code', ['enhetskode', 'einingskode', 'stedkode', 'stadkode', 'unitcode']],
  ['nb', ['enhet', 'enhetsnavn', 'unitname']],
  ['nn', ['eining', 'einingsnamn']],
  ['unit', ['unit']],
];
const courses: Headings = [
  ['code', ['emnekode', 'coursecode']],
  ['nb', ['emnenavn', 'emne', 'emnenavnbokmål', 'tittel', 'title', 'coursename', 'coursetitle']],
  ['nn', ['emnenamn', 'emnenavnnynorsk', 'emnenamnnynorsk']],
  ['en', ['emnenavnengelsk', 'emnenamnengelsk']],
  ['credits', ['studiepoeng', 'stp', 'sp', 'vekting', 'credits', 'ects', 'ectscredits']],
  ['level', ['nivå', 'studienivå', 'level']],
  ['unit', ['enhet', 'enhetskode', 'eining', 'einingskode', 'stedkode', 'stadkode', 'unit', 'unitcode']],
];

/** The column that a heading names, by its letters. */
const byHeading = (own: Headings): ReadonlyMap<string, Column> =>
  new Map(
    [common, own].flatMap((headings) =>
      headings.flatMap(([column, names]) => names.map((name): [string, Column] => [name, column])),
    ),
  );
const ofUnits = byHeading(units);
const ofCourses = byHeading(courses);

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
  /** Headings from which nothing is read, since one of them may hold what decides. */
  readonly unread: readonly string[];
};

const textOf = (cell: ListCell | undefined) => {
  const read = cellIn(cell);
  return typeof read === 'string' ? visibleText(read) : '';
};

function columnsIn({ cells }: ListLine, named: ReadonlyMap<string, Column>): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const column = named.get(headingKey(textOf(cell)));
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}

type Row = { readonly line: number; readonly in: (column: Column) => string };

/** The rows below the headings, wherever these are, and the headings that are not read; empty rows are left out. */
function tableOf(
  lines: readonly ListLine[],
  named: ReadonlyMap<string, Column>,
): { rows: Row[]; unread: string[] } | undefined {
  const columns = lines.map((line) => columnsIn(line, named));
  const head = columns.findIndex((found) => found.has('code') && (found.has('nb') || found.has('nn')));
  const places = columns[head];
  if (places === undefined) return undefined;
  const inRow = ({ cells }: ListLine, column: Column) => {
    const place = places.get(column);
    return place === undefined ? '' : textOf(cells[place]);
  };
  const rows = lines
    .slice(head + 1)
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''))
    .map((given): Row => ({ line: given.line, in: (column) => inRow(given, column) }));
  const read = new Set(places.values());
  const others = (lines[head]?.cells ?? []).filter((_, at) => !read.has(at)).map(textOf);
  return { rows, unread: others.filter((heading) => heading !== '') };
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
  named: ReadonlyMap<string, Column>,
  read: (row: Row) => { listed: Listed } | { fault: CatalogueListFault; value: string },
): CatalogueList<Listed> {
  const table = tableOf(lines, named);
  if (table === undefined)
    return { rows: [], errors: [{ line: 1, code: 'noHeadings', value: '' }], unread: [] };
  const seen = new Set<string>();
  const [fine, errors]: [Listed[], ListError[]] = [[], []];
  for (const row of table.rows) {
    const given = read(row);
    const code = row.in('code').toLowerCase();
    if ('fault' in given) errors.push({ line: row.line, code: given.fault, value: given.value });
    else if (seen.has(code)) errors.push({ line: row.line, code: 'repeated', value: row.in('code') });
    else fine.push(given.listed);
    seen.add(code);
  }
  return { rows: fine, errors, unread: table.unread };
}

const columnOfFault: Readonly<Record<string, Column>> = {
  codeUnusable: 'code',
  namesMissing: 'nb',
  creditsUnusable: 'credits',
};

/** A list of units, each with the code of the unit above it. */
export function unitList(lines: readonly ListLine[]): CatalogueList<ListedUnit> {
  return collected(lines, ofUnits, (row) => {
    const listed = listedUnit(row);
    const fault = unitFault(listed);
    return fault ? { fault, value: row.in(columnOfFault[fault] ?? 'code') } : { listed };
  });
}

/** A list of courses, each with the code of its unit. */
export function courseList(lines: readonly ListLine[]): CatalogueList<ListedCourse> {
  return collected(lines, ofCourses, (row) => {
    const level = levelIn(row.in('level'));
    if (level === undefined) return { fault: 'levelUnknown', value: row.in('level') };
    const listed = { ...listedUnit(row), credits: numberIn(row.in('credits')), level };
    const fault = courseFault(listed);
    return fault ? { fault, value: row.in(columnOfFault[fault] ?? 'code') } : { listed };
  });
}
