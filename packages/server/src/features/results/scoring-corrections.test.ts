import { scoringRoutes } from '@karakter/contract/grading/scoring';
import type { CorrectionsBody } from '@karakter/contract/grading/scoring-views';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { dismissStaff } from '../../test/life.ts';
import { eventKinds, noticesOf } from '../../test/log.ts';
import { changeScoring, gradeWithFaultyKey, scoringWith } from '../../test/scenes/deciding/faulty-key.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
beforeEach(() => dismissStaff(app()));

type Exam = Awaited<ReturnType<typeof gradeWithFaultyKey>>;
const check = (exam: Exam) =>
  app().call(exam.officer, resultsRoutes.checkResults, { params: { examId: exam.examId } });
const announce = (exam: Exam) =>
  app().call(exam.officer, resultsRoutes.announceGrades, {
    params: { examId: exam.examId },
    body: { at: null },
  });
async function announcedWithFaultyKey() {
  const exam = await gradeWithFaultyKey(app());
  await check(exam);
  await announce(exam);
  return exam;
}
const corrections = async (exam: { examId: string; officer: string }) =>
  (await app().call(exam.officer, scoringRoutes.listScoringCorrections, { params: { examId: exam.examId } }))
    .body.corrections;

const decide = (exam: Exam, body: CorrectionsBody) =>
  app().call(exam.officer, scoringRoutes.decideScoringCorrections, { params: { examId: exam.examId }, body });
const idsOf = (ids: readonly (string | undefined)[]) => ids.map((each) => each ?? '');
const correct = (exam: Exam, ids: readonly (string | undefined)[]) => {
  const grounds = { reason: 'Fasiten var feil', authority: 'Studiesjefen' };
  return decide(exam, { decision: 'corrected', ids: idsOf(ids), ...grounds });
};
const keep = (exam: Exam, ids: readonly (string | undefined)[]) =>
  decide(exam, { decision: 'kept', ids: idsOf(ids), reason: 'Kandidaten innrettet seg etter karakteren' });

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
    const one = { candidateNumber: worse?.candidateNumber, because: 'rescoredDecided' };
    expect((await correct(exam, [worse?.id])).body).toEqual({ decided: 1, left: [] });
    expect((await correct(exam, [worse?.id])).body).toEqual({ decided: 0, left: [one] });
    expect((await keep(exam, [worse?.id, better?.id])).body).toEqual({ decided: 1, left: [one] });
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

  it('is corrected together with the others, each to its own grade; another exam’s proposal is not found', async () => {
    const exam = await announcedWithFaultyKey();
    await changeScoring(app(), exam, scoringWith(['a']));
    const ids = (await corrections(exam)).map(({ id }) => id);
    expect((await correct(exam, ids)).body).toEqual({ decided: 3, left: [] });
    const { body } = await app().call(exam.officer, resultsRoutes.showProtocol, {
      params: { examId: exam.examId },
    });
    const corrected = body.entries.filter(({ kind }) => kind === 'correction');
    expect(corrected.map(({ grade }) => grade).toSorted()).toEqual(['A', 'F', 'F']);
    const other = await announcedWithFaultyKey();
    expect((await keep(other, ids)).status).toBe(404);
  });

  it('cannot be corrected to a grade that no thresholds give', async () => {
    const exam = await announcedWithFaultyKey();
    await changeScoring(app(), exam, scoringWith(['a'], null));
    const [first] = await corrections(exam);
    const { body } = await correct(exam, [first?.id]);
    expect(body.left).toMatchObject([{ because: 'noGradeProposed' }]);
  });
});

describe('a grade that a change of the scoring speaks against [G4]', () => {
  it('is neither checked nor announced before its commission has decided', async () => {
    const exam = await gradeWithFaultyKey(app());
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
    const { body } = await correct(exam, [first?.id]);
    expect(body.left).toMatchObject([{ because: 'rescoredOvertaken' }]);
  });
});
