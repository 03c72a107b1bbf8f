import { statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { correctByTwo } from '../../../test/scenes/deciding/corrected.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { addAnnouncedExam, addGradedExam } from '../../../test/scenes/graded.ts';
import { gradeAndConfirm, numbersOf, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';
import { addYearBefore, inShort, ownStatistics } from '../../../test/scenes/statistics/statistics.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

async function addHandedIn(wishes: Parameters<typeof addTestExam>[1] = {}): Promise<TestExam> {
  const exam = await addTestExam(app().services.db, wishes);
  await handInAll(app().services.db, exam);
  return exam;
}

describe('a grader sees their own distribution while grading [G16]', () => {
  it('by what is confirmed and what is not, of their own alone', async () => {
    const exam = await addHandedIn();
    const [anna, bo] = exam.graders;
    const [first = 0, second = 0] = numbersOf(exam);
    await gradeAndConfirm(app(), anna, scriptAt(exam, first), 'B');
    await writeAssessment(app(), anna, scriptAt(exam, second), { points: { q1: 30 }, grade: 'C' });
    await gradeAndConfirm(app(), bo, scriptAt(exam, second), 'F');
    const seen = await ownStatistics(app(), exam, anna);
    const given = seen.own.filter(({ confirmed, draft }) => confirmed + draft > 0);
    expect(given).toEqual([
      { grade: 'B', confirmed: 1, draft: 0 },
      { grade: 'C', confirmed: 0, draft: 1 },
    ]);
    expect(seen.questions).toMatchObject([{ questionId: 'q1', scripts: 1, mean: 30 }, { questionId: 'q2' }]);
    expect(seen).toMatchObject({ answers: 3, revealed: null, earlier: null });
  });

  it('the agreement of what is revealed, and of nothing else [G2]', async () => {
    const exam = await addHandedIn();
    const [anna, bo] = exam.graders;
    const [first = 0, second = 0, third = 0] = numbersOf(exam);
    await gradeAndConfirm(app(), bo, scriptAt(exam, third), 'E');
    await gradeAndConfirm(app(), anna, scriptAt(exam, second), 'A');
    for (const grader of exam.graders) await gradeAndConfirm(app(), grader, scriptAt(exam, first), 'B');
    for (const grader of exam.graders) {
      const { revealed } = await ownStatistics(app(), exam, grader);
      expect(revealed?.agreement).toMatchObject({ pairs: 1, exact: 1 });
      expect(inShort(revealed?.distribution ?? null)).toBe('B1');
    }
  });

  it('earlier years only after the last of their own confirmations, whatever the co-grader does', async () => {
    const exam = await addHandedIn({ candidates: 1 });
    await addYearBefore(app(), exam, ['A', 'A', 'B', 'C', 'F']);
    const [anna, bo] = exam.graders;
    const [only = 0] = numbersOf(exam);
    expect(await ownStatistics(app(), exam, anna)).toMatchObject({
      earlier: null,
      earlierAfterConfirming: true,
    });
    await gradeAndConfirm(app(), anna, scriptAt(exam, only), 'B');
    const { earlier } = await ownStatistics(app(), exam, anna);
    expect(earlier?.map(({ distribution }) => inShort(distribution))).toEqual(['A2 B1 C1 F1']);
    expect((await ownStatistics(app(), exam, bo)).earlier).toBeNull();
  });

  it('of a commission of their own alone', async () => {
    const [mine, other] = [await addHandedIn(), await addHandedIn()];
    const params = { commissionId: mine.commissionId };
    const { status } = await app().call(other.graders[0], statisticsRoutes.showOwnStatistics, { params });
    expect(status).toBe(404);
  });
});

describe('a candidate sees the distribution of the exam [R4]', () => {
  const seenBy = async ({ candidates: [candidate] }: TestExam) => {
    const params = { candidacyId: candidate?.candidacyId ?? '' };
    const { body } = await app().call(candidate?.personId ?? '', myExamsRoutes.showMyDistribution, {
      params,
    });
    return inShort(body.distribution);
  };
  const grades = ['A', 'B', 'B', 'C', 'F'];

  it('once it is announced, and not before', async () => {
    expect(await seenBy(await addGradedExam(app(), { candidates: 5, grades }))).toBeNull();
    expect(await seenBy(await addAnnouncedExam(app(), { candidates: 5, grades }))).toBe('A1 B2 C1 F1');
  });

  it.each([
    ['of few', ['A', 'B', 'C', 'D']],
    ['where all got the same', ['C', 'C', 'C', 'C', 'C']],
    ['where all but one did', ['C', 'C', 'C', 'C', 'A']],
  ])('but not %s, since it would tell what the others got', async (_, own) => {
    expect(await seenBy(await addAnnouncedExam(app(), { candidates: own.length, grades: own }))).toBeNull();
  });

  it('as it was announced: a later correction does not show whose grade was changed', async () => {
    const exam = await addAnnouncedExam(app(), { candidates: 5, grades });
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-12T11:00:00Z'));
    const corrected = await correctByTwo(app(), exam, {
      candidateNumber: numbersOf(exam)[4] ?? 0,
      grade: 'D',
    });
    expect(corrected.status).toBe(200);
    expect(await seenBy(exam)).toBe('A1 B2 C1 F1');
  });
});
