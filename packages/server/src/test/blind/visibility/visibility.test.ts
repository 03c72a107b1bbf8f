import { beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, useTestApp } from '../../app.ts';
import { livedThrough } from './life.ts';
import { apart, livedApart, stagesApart } from './new-assessment.ts';
import { livedOpenly, openSight, stagesOfOpenSight } from './open-sight.ts';
import { type Sector, school, university, written } from './sectors.ts';

const atUniversity = useTestApp('2026-03-02T08:01:00Z');
const twoApart = useTestApp('2026-03-02T08:01:00Z');
const openly = useTestApp('2026-03-02T08:01:00Z');
const atSchool = useTestApp('2026-11-16T08:01:00Z');

/** The columns of the matrix; the marks of the two commissions are told apart. */
type Column =
  | 'answer'
  | 'identity'
  | 'guide'
  | 'firstMark'
  | 'secondMark'
  | 'appealMark'
  | 'secondAppealMark'
  | 'grade'
  | 'newGrade'
  | 'explanation'
  | 'grounds';
/** Not shown anywhere, or the routes where it is found; what the matrix leaves open is left out of a row. */
type Cell = 'never' | readonly string[];
type Row = Partial<Record<Column, Cell>>;

const notTheirs = { grade: 'never', explanation: 'never', grounds: 'never' } as const;
const blind = { identity: 'never', ...notTheirs } as const;
const ordinaryMarks = { firstMark: 'never', secondMark: 'never' } as const;
const appealMarks = { appealMark: 'never', secondAppealMark: 'never' } as const;
const noMarks = { ...ordinaryMarks, ...appealMarks } as const;
const answerAndGuide = { answer: ['showScript', 'answerPdf'], guide: ['showGradedPaper'] } as const;
const own = ['showScript'] as const;
/** What opens where the rules for the day of the filing say so. */
const wholeFile = {
  identity: 'never',
  firstMark: own,
  secondMark: own,
  grade: own,
  explanation: own,
  grounds: own,
} as const;
const inFile = ['showReassessment'] as const;
const wholeCase = { grade: ['showAppeal'], explanation: ['showAppeal'], grounds: ['showAppeal'] } as const;

/** The visibility matrix, row by row; an ordinary grader’s own grade is the original one, and may be seen. */
const matrix: Readonly<Record<string, Row>> = {
  'an ordinary grader before the hand-in deadline': { ...blind, ...noMarks, answer: 'never' },
  'an ordinary grader before confirming': {
    ...answerAndGuide,
    ...appealMarks,
    identity: 'never',
    firstMark: own,
    secondMark: 'never',
    explanation: 'never',
    grounds: 'never',
  },
  'an ordinary grader after confirming': {
    ...answerAndGuide,
    ...appealMarks,
    identity: 'never',
    firstMark: own,
    secondMark: own,
    explanation: 'never',
    grounds: 'never',
  },
  // The explanation is the grader’s own text.
  'an ordinary grader once the candidate has appealed': {
    ...appealMarks,
    identity: 'never',
    grounds: 'never',
  },
  'an appeal grader before confirming': {
    ...blind,
    ...ordinaryMarks,
    ...answerAndGuide,
    appealMark: own,
    secondAppealMark: 'never',
  },
  'an appeal grader after confirming': {
    ...blind,
    ...ordinaryMarks,
    ...answerAndGuide,
    appealMark: own,
    secondAppealMark: own,
  },
  'an open appeal’s grader before confirming': {
    ...answerAndGuide,
    ...wholeFile,
    appealMark: own,
    secondAppealMark: 'never',
  },
  'an open appeal’s grader after confirming': {
    ...answerAndGuide,
    ...wholeFile,
    appealMark: own,
    secondAppealMark: own,
  },
  'an appeal grader after the decision': { ...blind, ...ordinaryMarks },
  // The matrix opens the own answer once it is announced; by S1 a copy is given at the hand-in.
  'the candidate before the announcement': {
    ...notTheirs,
    ...noMarks,
    answer: ['ownAnswerPdf'],
    identity: ['me'],
    guide: 'never',
  },
  'the candidate after the announcement': {
    ...noMarks,
    answer: ['ownAnswerPdf'],
    identity: ['me'],
    guide: ['showMyExam'],
    grade: ['showMyExam'],
  },
  'the candidate while the appeal is open': {
    ...noMarks,
    answer: ['ownAnswerPdf'],
    identity: ['me'],
    guide: ['showMyExam'],
    grade: ['showMyExam', 'showMyAppeal'],
    explanation: ['openExplanation'],
    grounds: ['showMyAppeal'],
  },
  'the candidate after the decision': {
    ...noMarks,
    answer: ['ownAnswerPdf'],
    grade: ['showMyAppeal'],
    explanation: ['openExplanation'],
    grounds: ['showMyAppeal'],
  },
  // The graders of the new assessment see the whole file, and must (law.md 1.3).
  'a grader of the new assessment': {
    answer: inFile,
    identity: 'never',
    guide: inFile,
    firstMark: inFile,
    secondMark: inFile,
    appealMark: inFile,
    secondAppealMark: inFile,
    grade: inFile,
    explanation: inFile,
    grounds: inFile,
  },
  'the candidate while it is assessed again': {
    ...noMarks,
    newGrade: 'never',
    grade: ['showMyExam', 'showMyAppeal'],
    explanation: ['openExplanation'],
    grounds: ['showMyAppeal'],
  },
  'another candidate of the exam': {
    ...noMarks,
    ...notTheirs,
    answer: 'never',
    identity: 'never',
    guide: ['showMyExam'],
  },
  // Still open: no route gives the caseworker the guide; the exam office has it.
  'the caseworker': { ...noMarks, ...wholeCase, answer: ['showAnswerAt'], identity: ['showAppeal'] },
  'the exam office': { ...noMarks, ...wholeCase, identity: ['showAppeal'], guide: ['readGuide'] },
};

/** A mark by its comment and by its points, which no other grader gives: as JSON writes a number, and as people do. */
const markOf = ({ comment, points }: { comment: string; points: { q1: number } }) => {
  const [whole, hundredths] = String(points.q1).split('.');
  return new RegExp(
    `${comment}|(?<!\\d):${whole}\\.${hundredths}(?!\\d)|(?<!\\d)${whole},${hundredths}(?!\\d)`,
    'u',
  );
};

/** A grade as a value, not as a line of a scale or of a table of how many got it. */
const asValue = (grade: string) => new RegExp(`:"${grade}"(?!,"count")`, 'u');

/** What is searched for. */
const searchedIn = ({
  grades: [grade],
  appealGrade,
}: Sector): Readonly<Record<Exclude<Column, 'identity'>, RegExp>> => ({
  answer: new RegExp(written.answer, 'u'),
  guide: new RegExp(written.guide, 'u'),
  firstMark: markOf(written.firstMark),
  secondMark: markOf(written.secondMark),
  appealMark: markOf(written.appealMark),
  secondAppealMark: markOf(written.secondAppealMark),
  grade: asValue(grade),
  newGrade: asValue(appealGrade),
  explanation: new RegExp(written.explanation, 'u'),
  grounds: new RegExp(written.grounds, 'u'),
});

async function identityOf(app: TestApp, { personId, name }: { personId: string; name: string }) {
  const person = app.services.db.selectFrom('person').select('email').where('id', '=', personId);
  const { email } = await person.executeTakeFirstOrThrow();
  return new RegExp([personId, name, email].join('|').replaceAll('.', '\\.'), 'iu');
}

/** The cells of these stages in a sector: where nothing is explained, no explanation is found anywhere. */
const cellsIn = ({ isExplained }: Sector, stages: readonly string[]) =>
  stages.flatMap((stage) =>
    (Object.entries(matrix[stage] ?? {}) as [Column, Cell][])
      .filter(([column]) => isExplained || column !== 'explanation')
      .map(([column, cell]) => [stage, column, cell] as const),
  );
const untilDecided = Object.keys(matrix).filter(
  (stage) => !stagesApart.includes(stage) && !stagesOfOpenSight.includes(stage),
);

describe.each([
  ['at a university', atUniversity, university, untilDecided, livedThrough],
  ['at a school, whose appeals board does not see the appeal', atSchool, school, untilDecided, livedThrough],
  ['where the appeal’s grade is two grades apart', twoApart, apart, stagesApart, livedApart],
  ['where the grading of appeals is open', openly, openSight, stagesOfOpenSight, livedOpenly],
] as const)('what is shown of an answer %s [G2, K4, K6, U7]', (_, app, sector, stages, live) => {
  let scene: Awaited<ReturnType<typeof livedThrough>>;
  let identity = /$^/u;
  beforeAll(async () => {
    scene = await live(app(), sector);
    identity = await identityOf(app(), scene.appellant);
  }, 480_000);

  /** The routes of one stage that show what a column names. */
  function shownAt(stage: string, column: Column): string[] {
    const pattern = column === 'identity' ? identity : searchedIn(sector)[column];
    const found = scene.stages.get(stage)?.filter(({ all }) => pattern.test(all)) ?? [];
    return [...new Set(found.map(({ name }) => name))];
  }

  test.each(cellsIn(sector, stages))('%s: %s %s', (stage, column, cell) => {
    expect(scene.stages.get(stage)?.length).toBeGreaterThan(5);
    const found = shownAt(stage, column);
    if (cell === 'never') expect(found).toEqual([]);
    else expect(found).toEqual(expect.arrayContaining([...cell]));
  });

  test('every stage of the walk is a row of the matrix', () => {
    expect([...scene.stages.keys()].sort()).toEqual([...stages].sort());
  });
});
