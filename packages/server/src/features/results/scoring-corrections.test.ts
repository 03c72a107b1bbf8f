import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { dismissStaff } from '../../test/life.ts';
import { eventKinds, noticesOf } from '../../test/log.ts';
import { addFaultyKey, changeScoring, mark, scoringWith } from '../../test/scenes/deciding/faulty-key.ts';
import { scriptAt } from '../../test/scenes/grading.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
beforeEach(() => dismissStaff(app()));

/** Every candidate has 50 of 60 for the essay, and the grade that the thresholds gave with the faulty key. */
async function gradedWithFaultyKey() {
  const exam = await addFaultyKey(app());
  const grades = ['F', 'A', 'A'];
  for (const [index, number] of exam.numbers.entries()) {
    for (const grader of exam.graders) {
      const version = await mark(app(), exam, grader, number, 50, grades[index] ?? '');
      const params = scriptAt(exam, number);
      await app().call(grader, gradingRoutes.confirmAssessment, { params, body: { version } });
    }
  }
  return exam;
}
type Exam = Awaited<ReturnType<typeof gradedWithFaultyKey>>;
const check = (exam: Exam) =>
  app().call(exam.officer, resultsRoutes.checkResults, { params: { examId: exam.examId } });
const announce = (exam: Exam) =>
  app().call(exam.officer, resultsRoutes.announceGrades, {
    params: { examId: exam.examId },
    body: { at: null },
  });
async function announcedWithFaultyKey() {
  const exam = await gradedWithFaultyKey();
  await check(exam);
  await announce(exam);
  return exam;
}
const corrections = async (exam: { examId: string; officer: string }) =>
  (await app().call(exam.officer, scoringRoutes.listScoringCorrections, { params: { examId: exam.examId } }))
    .body.corrections;

describe('an announced grade that a change of the scoring speaks against [G4, R3]', () => {
  it('stands, and the exam office gets a proposal to correct it', async () => {
    const exam = await announcedWithFaultyKey();
    const [wronged = 0, ...lucky] = exam.numbers;
    await changeScoring(app(), exam, scoringWith(['a']));
    expect(await corrections(exam)).toMatchObject([
      { candidateNumber: wronged, given: 'F', standing: 'F', after: { grade: 'A' }, decision: null },
      ...lucky.map((candidateNumber) => ({
        candidateNumber,
        given: 'A',
        standing: 'A',
        after: { grade: 'F' },
      })),
    ]);
    const told = await noticesOf(app(), { examId: exam.examId, personId: exam.officer, kind: 'scoringNews' });
    expect(told.map(({ data }) => data)).toEqual([{ what: 'corrections', works: 3 }]);
  });

  it('is corrected in the protocol by the exam office, or left with a reason, once', async () => {
    const exam = await announcedWithFaultyKey();
    await changeScoring(app(), exam, scoringWith(['a']));
    const [worse, better] = await corrections(exam);
    const at = (id = '') => ({ examId: exam.examId, rescoredId: id });
    const accept = (id?: string) =>
      app().call(exam.officer, scoringRoutes.acceptScoringCorrection, {
        params: at(id),
        body: { reason: 'Fasiten var feil', authority: 'Studiesjefen' },
      });
    const decline = (id?: string) =>
      app().call(exam.officer, scoringRoutes.declineScoringCorrection, {
        params: at(id),
        body: { reason: 'Kandidaten innrettet seg etter karakteren' },
      });
    expect((await accept(worse?.id)).status).toBe(200);
    expect((await accept(worse?.id)).refusal).toBe('rescoredDecided');
    expect((await decline(better?.id)).status).toBe(200);
    expect((await accept(better?.id)).refusal).toBe('rescoredDecided');
    const after = await corrections(exam);
    const decided = after.map(({ decision, standing }) => [decision, standing]);
    expect(decided.toSorted()).toEqual(
      [
        [null, 'A'],
        ['corrected', 'A'],
        ['kept', 'A'],
      ].toSorted(),
    );
    const { body } = await app().call(exam.officer, resultsRoutes.showProtocol, {
      params: { examId: exam.examId },
    });
    expect(body.entries.filter(({ kind }) => kind === 'correction')).toMatchObject([
      { grade: 'A', reason: 'Fasiten var feil', authority: 'Studiesjefen' },
    ]);
    expect(await eventKinds(app(), exam.examId)).toEqual(
      expect.arrayContaining(['protocolCorrected', 'scoringCorrectionDeclined']),
    );
  });

  it('cannot be corrected to a grade that no thresholds give', async () => {
    const exam = await announcedWithFaultyKey();
    await changeScoring(app(), exam, scoringWith(['a'], null));
    const [first] = await corrections(exam);
    const params = { examId: exam.examId, rescoredId: first?.id ?? '' };
    const body = { reason: 'Fasiten var feil', authority: 'Studiesjefen' };
    const { refusal } = await app().call(exam.officer, scoringRoutes.acceptScoringCorrection, {
      params,
      body,
    });
    expect(refusal).toBe('noGradeProposed');
  });
});

describe('a grade that a change of the scoring speaks against [G4]', () => {
  it('is neither checked nor announced before its commission has decided', async () => {
    const exam = await gradedWithFaultyKey();
    await check(exam);
    await changeScoring(app(), exam, scoringWith(['a']));
    expect((await announce(exam)).refusal).toBe('rescoredUndecided');
    const params = { examId: exam.examId };
    const { body } = await app().call(exam.officer, resultsRoutes.showResults, { params });
    expect([body.obstacles, body.mayAnnounce]).toEqual([[{ code: 'rescoredUndecided', count: 3 }], false]);
    const [grader] = exam.graders;
    const at = { commissionId: exam.commissionId };
    const { toDecide } = (await app().call(grader, scoringRoutes.showScoring, { params: at })).body;
    for (const { id } of toDecide)
      await app().call(grader, scoringRoutes.keepGrade, {
        params: { ...at, rescoredId: id },
        body: { reason: 'Skjønn' },
      });
    expect((await announce(exam)).status).toBe(200);
  });

  it('is not corrected by a proposal that a later version or another correction has overtaken', async () => {
    const exam = await announcedWithFaultyKey();
    await changeScoring(app(), exam, scoringWith(['a']));
    await changeScoring(app(), exam, scoringWith(['b']));
    const [first] = await corrections(exam);
    expect(first).toMatchObject({ version: 2, isOvertaken: true });
    const accepted = await app().call(exam.officer, scoringRoutes.acceptScoringCorrection, {
      params: { examId: exam.examId, rescoredId: first?.id ?? '' },
      body: { reason: 'Fasiten var feil', authority: 'Studiesjefen' },
    });
    expect(accepted.refusal).toBe('rescoredOvertaken');
  });
});
