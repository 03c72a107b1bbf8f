import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../exam/grades.ts';
import type { Question } from '../../papers/paper.ts';
import { type ListCell, tableOf } from '../../planning/list/spreadsheet-cell.ts';
import { applyGrading, type Grading } from '../grading.ts';
import { planGradeSheet, type SheetScript } from './plan-sheet.ts';
import { type GradeSheet, readGradeSheet } from './read-sheet.ts';
import { planSheetUndo } from './undo-sheet.ts';

const essay = (id: string, points: number): Question => ({
  id,
  kind: 'essay',
  title: { nb: '', nn: '' },
  text: { nb: { type: 'doc', content: [] }, nn: { type: 'doc', content: [] } },
  points,
});
const questions = [essay('q1', 10), essay('q2', 20)];
const facts = { questions, scale: 'A-F' } as const;
const head = ['Kandidatnummer', 'Oppgave 1', 'Oppgave 2 (maks 20)', 'Karakter'];

const read = (rows: readonly (readonly ListCell[])[], of: Parameters<typeof readGradeSheet>[1] = facts) =>
  readGradeSheet(tableOf(rows), of);
const sheetIn = (...rows: (readonly ListCell[])[]) => read([head, ...rows]) as GradeSheet;
const faultsIn = (...rows: (readonly ListCell[])[]) =>
  sheetIn(...rows).faults.map(({ cell, code, value }) => `${cell} ${code} ${value}`.trim());

describe('a grader’s sheet is read by its headings [G7]', () => {
  it('with points by question and grades, and empty cells that say nothing', () => {
    expect(sheetIn(['10001', '7,5', '', 'b'], ['10002', '', '20', ''], ['10003', '', '', '']).rows).toEqual([
      { line: 2, candidateNumber: 10_001, points: { q1: 7.5 }, grade: 'B' },
      { line: 3, candidateNumber: 10_002, points: { q2: 20 }, grade: null },
      { line: 4, candidateNumber: 10_003, points: {}, grade: null },
    ]);
  });

  it('in any order and language, below a title, beside columns that are not read', () => {
    const sheet = read([
      ['Sensur vår 2026'],
      ['Grade', 'Name', 'Sum', 'Question 2: Discuss', 'Candidate number'],
      ['C', 'Ada', '12', '4', '10001'],
    ]) as GradeSheet;
    expect(sheet).toMatchObject({
      rows: [{ line: 3, candidateNumber: 10_001, points: { q2: 4 }, grade: 'C' }],
      ignored: ['Name'],
      totals: ['Sum'],
    });
  });

  it.each([
    ['no candidate number', ['Navn', 'Karakter'], 'headingsMissing'],
    ['nothing to grade with', ['Kandidatnummer', 'Navn'], 'headingsMissing'],
    ['parts of a question', ['Kandidatnummer', 'Oppgave 1a', 'Oppgave 1.2'], 'headingsMissing'],
    ['only a sum of two questions', ['Kandidatnummer', 'Sum'], 'totalAlone'],
    ['two columns of grades', ['Kandidatnummer', 'Karakter', 'Grade'], 'headingRepeated'],
    ['two columns of a question', ['Kandidatnummer', 'Oppgave 1', 'Oppgåve 1'], 'headingRepeated'],
  ])('and not at all with %s', (_, headings, unusable) => {
    expect(read([headings, ['10001', '5', '5']])).toEqual({ unusable });
  });

  it('with a sum as the points of a paper’s only question', () => {
    const sheet = read(
      [
        ['Kandidat', 'Poeng'],
        ['10001', '7'],
      ],
      { ...facts, questions: questions.slice(0, 1) },
    );
    expect(sheet).toMatchObject({ rows: [{ points: { q1: 7 } }], totals: [] });
  });

  it('without hidden lines and columns, which are noted', () => {
    const { lines } = tableOf([head, ['10001', '5', '5', 'A'], ['10002', '5', '5', 'A']]);
    const hidden = lines.map((line) => (line.line === 3 ? { ...line, isHidden: true } : line));
    const sheet = readGradeSheet(
      { lines: hidden, hiddenColumns: new Set([3]), notes: [] },
      facts,
    ) as GradeSheet;
    expect(sheet.rows).toEqual([{ line: 2, candidateNumber: 10_001, points: { q1: 5, q2: 5 }, grade: null }]);
    expect(sheet.notes.map(({ kind, where }) => `${kind} ${where}`)).toEqual([
      'hiddenColumns D',
      'hiddenLines 3',
    ]);
  });
});

describe('a fault in a grader’s sheet is named by its cell, and its line is left out whole [G7]', () => {
  it.each<[string, ListCell[], string[]]>([
    ['points above the question’s most', ['10001', '11', '', 'A'], ['B2 pointsImpossible 11']],
    ['points below none', ['10001', '-1'], ['B2 pointsImpossible -1']],
    ['three decimals', ['10001', '1,234'], ['B2 pointsImpossible 1,234']],
    ['points that became a date', ['10001', '05.jun'], ['B2 pointsBecameDate 05.jun']],
    ['words for points', ['10001', 'syv'], ['B2 pointsUnreadable syv']],
    ['a grade of another scale', ['10001', '', '', 'Bestått'], ['D2 gradeUnreadable Bestått']],
    ['a line without number', ['', '5', '', 'A'], ['A2 numberMissing']],
    ['a name for a number', ['Ada', '', '', 'A'], ['A2 numberUnreadable Ada']],
    ['a formula that failed', ['10001', '#N/A'], ['B2 cellError #N/A']],
    ['a formula without result', ['10001', { fault: 'noStoredValue', shown: '' }], ['B2 noStoredValue']],
    ['a merged cell', ['10001', '', '', { fault: 'mergedCell', shown: '' }], ['D2 mergedCell']],
    ['two faults', ['10001', 'syv', '99'], ['B2 pointsUnreadable syv', 'C2 pointsImpossible 99']],
  ])('%s', (_, row, faults) => {
    expect(faultsIn(row)).toEqual(faults);
    expect(sheetIn(row).rows).toEqual([]);
  });

  it('a candidate in two lines that both say something: neither counts', () => {
    expect(faultsIn(['10001', '5'], ['10002', '5'], ['10001', '6'], ['10001'])).toEqual([
      'A2 candidateTwice 10001',
      'A4 candidateTwice 10001',
    ]);
  });

  it('and an identity number in a cell is never repeated', () => {
    expect(
      JSON.stringify(sheetIn(['01019912345', '', '', 'A'], ['10001', '', '', '01019912345'])),
    ).not.toContain('01019912345');
  });
});

const workflow = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' } as const;
const gradingFacts = { by: 'anna', scale: 'A-F', questions, workflow, members: ['anna', 'bo'] } as const;
const drafted = (grade: Grade | null, points = {}): Grading => ({
  kind: 'assessing',
  assessments: { anna: { kind: 'draft', entry: { points, comment: 'Fin', grade } } },
});
const script = (candidateNumber: number, grading: Grading, given: Partial<SheetScript> = {}) => ({
  candidateNumber,
  grading,
  suggested: {},
  facts: gradingFacts,
  ownVersion: 1,
  ...given,
});
type Script = ReturnType<typeof script>;
const known = (scripts: readonly Script[], withoutWork: readonly number[] = []) => ({
  scripts: new Map(scripts.map((each) => [each.candidateNumber, each])),
  withoutWork: new Set(withoutWork),
});
const planOf = (row: readonly string[], scripts: readonly Script[], withoutWork: readonly number[] = []) =>
  planGradeSheet(sheetIn(row).rows, known(scripts, withoutWork));

const confirmed = (by: string, grade: Grade): Grading => ({
  kind: 'assessing',
  assessments: { [by]: { kind: 'confirmed', entry: { points: {}, comment: '', grade } } },
});

describe('a grader’s sheet changes what its lines say and nothing else [G7]', () => {
  it('shows each field before and after, and keeps comment and other points', () => {
    const { changes } = planOf(['10001', '7', '', 'B'], [script(10_001, drafted('C', { q2: 4 }))]);
    expect(changes).toMatchObject([
      {
        line: 2,
        before: { points: { q1: null }, grade: 'C' },
        after: { points: { q1: 7 }, grade: 'B' },
        entry: { points: { q1: 7, q2: 4 }, comment: 'Fin', grade: 'B' },
      },
    ]);
  });

  it('counts what is so already as unchanged, also points that a closed question gives automatically', () => {
    const automatic = script(10_001, drafted('B'), { suggested: { q1: 7 } });
    expect(planOf(['10001', '7', '', 'b'], [automatic])).toEqual({ changes: [], left: [], unchanged: 1 });
  });

  it.each<[string, Script[], number[], string]>([
    ['an unknown candidate', [], [], 'unknownCandidate'],
    ['a candidate without work to grade', [], [10_001], 'nothingToGrade'],
    ['a confirmed assessment', [script(10_001, confirmed('anna', 'C'))], [], 'assessmentConfirmed'],
    [
      'a shared assessment that a co-grader has confirmed',
      [
        script(10_001, confirmed('bo', 'C'), {
          facts: { ...gradingFacts, workflow: { ...workflow, assessing: 'shared' } },
        }),
      ],
      [],
      'assessmentConfirmed',
    ],
    ['a revealed script', [script(10_001, { kind: 'differing', assessments: {} })], [], 'alreadyRevealed'],
    [
      'a script that a predecessor assessed',
      [script(10_001, drafted(null), { facts: { ...gradingFacts, predecessorStands: true } as never })],
      [],
      'assessedByPredecessor',
    ],
  ])('leaves %s alone, and names it', (_, scripts, withoutWork, code) => {
    expect(planOf(['10001', '', '', 'B'], scripts, withoutWork)).toEqual({
      changes: [],
      left: [{ line: 2, candidateNumber: 10_001, code }],
      unchanged: 0,
    });
  });

  it('does not look at a co-grader’s own confirmation [G2]', () => {
    expect(planOf(['10001', '', '', 'B'], [script(10_001, confirmed('bo', 'C'))]).changes).toHaveLength(1);
  });

  it('and, applied, leads to a state that the same sheet leaves unchanged; undone, to the one before', () => {
    const points = fc.option(fc.integer({ min: 0, max: 10 }).map(String), { nil: '' });
    const grades = fc.constantFrom('', 'A', 'b', 'F');
    const before = fc.tuple(
      fc.constantFrom<Grade | null>(null, 'A', 'C'),
      fc.dictionary(fc.constantFrom('q1', 'q2'), fc.integer({ min: 0, max: 10 })),
    );
    fc.assert(
      fc.property(points, points, grades, before, (one, two, grade, [was, had]) => {
        const start = script(10_001, drafted(was, had));
        const rows = sheetIn(['10001', one, two, grade]).rows;
        const [change] = planGradeSheet(rows, known([start])).changes;
        if (!change) return;
        const { entry } = change;
        const grading = applyGrading(start.grading, {
          kind: 'assessmentSaved',
          by: 'anna',
          of: ['anna'],
          entry,
        });
        const after = { ...start, grading, ownVersion: 2 };
        expect(planGradeSheet(rows, known([after])).changes).toEqual([]);
        const applied = [
          { candidateNumber: 10_001, before: start.grading.assessments.anna!.entry, version: 2 },
        ];
        const undo = planSheetUndo(applied, known([after]).scripts);
        expect(undo.kept).toEqual([]);
        expect(undo.restored[0]?.entry).toEqual(start.grading.assessments.anna?.entry);
      }),
    );
  });
});

describe('undoing a grader’s sheet [G7]', () => {
  const before = { points: {}, grade: null };
  it.each<[string, Script[], string]>([
    ['changed since', [script(10_001, drafted('B'), {})], 'changedSince'],
    ['confirmed since', [script(10_001, confirmed('anna', 'B'))], 'assessmentConfirmed'],
    ['no longer the grader’s', [], 'unknownCandidate'],
  ])('keeps a script that is %s, and names it', (_, scripts, code) => {
    const undo = planSheetUndo([{ candidateNumber: 10_001, before, version: 9 }], known(scripts).scripts);
    expect(undo).toEqual({ restored: [], kept: [{ candidateNumber: 10_001, code }] });
  });
});
