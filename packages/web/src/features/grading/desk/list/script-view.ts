import type { ExamScale } from '@karakter/domain/exam/exam';
import { gradeScales } from '@karakter/domain/exam/grades';
import type { ScriptLine } from '../../api-types.ts';

/** Which scripts the list shows. */
export const scriptFilters = [
  'all',
  'untouched',
  'draft',
  'confirmed',
  'lookAgain',
  'blank',
  'incomplete',
] as const;
export type ScriptFilter = (typeof scriptFilters)[number];

/** `own`: the grader's own reading order, in which the server lists the scripts. */
export const scriptOrders = ['own', 'number', 'points', 'length', 'grade'] as const;
export type ScriptOrder = (typeof scriptOrders)[number];

export type ScriptView = {
  readonly filter: ScriptFilter;
  readonly order: ScriptOrder;
  readonly isReversed: boolean;
};

const isIn: Readonly<Record<ScriptFilter, (line: ScriptLine) => boolean>> = {
  all: () => true,
  untouched: ({ state }) => state === 'untouched',
  draft: ({ state }) => state === 'draft',
  confirmed: ({ state }) => state !== 'untouched' && state !== 'draft',
  lookAgain: ({ lookAgain }) => lookAgain === true,
  blank: ({ blank }) => blank === true,
  incomplete: ({ state, gaps = 0, grade }) => state === 'draft' && (gaps > 0 || grade === null),
};

const one = <Choice extends string>(value: string | null, choices: readonly Choice[]): Choice =>
  choices.find((choice) => choice === value) ?? (choices[0] as Choice);

/** The view that an address asks for; anything unknown there is as if it were left out. */
export function scriptViewFrom(address: URLSearchParams): ScriptView {
  return {
    filter: one(address.get('show'), scriptFilters),
    order: one(address.get('order'), scriptOrders),
    isReversed: address.get('reversed') === '1',
  };
}

/** The view in an address; what is as in the first place is left out. */
export function scriptViewAsAddress({ filter, order, isReversed }: ScriptView): URLSearchParams {
  return new URLSearchParams({
    ...(filter === 'all' ? {} : { show: filter }),
    ...(order === 'own' ? {} : { order }),
    ...(isReversed ? { reversed: '1' } : {}),
  });
}

/** The scripts of the view in its order; what has no points or no grade comes last. */
export function scriptsInView(
  lines: readonly ScriptLine[],
  { filter, order, isReversed }: ScriptView,
  scale: ExamScale,
): readonly ScriptLine[] {
  const shown = filter === 'all' ? lines : lines.filter(isIn[filter]);
  const turned = isReversed ? shown.toReversed() : shown;
  if (order === 'own') return turned;
  const grades: readonly string[] = gradeScales[scale];
  const gradeAt = ({ agreedGrade, grade }: ScriptLine) => {
    const given = agreedGrade ?? grade;
    return given === null ? null : grades.indexOf(given);
  };
  const values: Readonly<Record<Exclude<ScriptOrder, 'own'>, (line: ScriptLine) => number | null>> = {
    number: ({ candidateNumber }) => candidateNumber,
    points: ({ points }) => points,
    length: ({ words }) => words,
    grade: gradeAt,
  };
  const value = values[order];
  const sign = isReversed ? -1 : 1;
  return turned.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return (one - other) * sign;
  });
}

/** How many scripts each filter shows. */
export function filterCounts(lines: readonly ScriptLine[]): Readonly<Record<ScriptFilter, number>> {
  const counts = scriptFilters.map((filter) => [filter, lines.filter(isIn[filter]).length] as const);
  return Object.fromEntries(counts) as Record<ScriptFilter, number>;
}
