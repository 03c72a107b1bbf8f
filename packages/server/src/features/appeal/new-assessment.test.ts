import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../test/appealed.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, theCase, decide, protocolOf, noticesTo } = appealScene(app);

describe('two grades or more between the first grade and the new one [K6]', () => {
  test('stop the case: nothing is announced, the protocol stays, and the office is told what comes next', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'A');
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'needsNewAssessment', newGrade: 'A' });
    expect(await decide(caseworker, appealId)).toMatchObject({ status: 409, refusal: 'newAssessmentFirst' });
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toEqual([
      ['ordinary', 'C'],
    ]);
    expect((await noticesTo(exam.officer)).map(({ kind }) => kind)).toContain('newAssessmentNeeded');
    expect((await noticesTo(candidate.personId)).map(({ kind }) => kind)).not.toContain('appealDecided');
  });

  test.each(['B', 'A', 'E'])(
    'look to the candidate, byte for byte, like an appeal still in grading (%s)',
    async (grade) => {
      const { exam, candidate, caseworker } = await announcedExam();
      const appealId = await fileAppeal(app(), candidate);
      const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
      const cookie = await app().cookieOf(candidate.personId);
      const everything = async () => {
        await app().jobs.settle();
        const urls = [
          `/api/my/exams/${candidate.candidacyId}/appeal`,
          `/api/my/exams/${candidate.candidacyId}`,
        ];
        const all = ['/api/my/exams', '/api/today', '/api/mail', ...urls].map((url) =>
          app().app.inject({ url, headers: { cookie } }),
        );
        return (await Promise.all(all)).map(({ statusCode, payload }) => `${statusCode} ${payload}`);
      };
      const inGrading = await everything();
      await gradeAppeal(app(), commission, candidate.candidateNumber, grade);
      expect(inGrading.every((answer) => answer.startsWith('200'))).toBe(true);
      expect(await everything()).toEqual(inGrading);
    },
  );
});
