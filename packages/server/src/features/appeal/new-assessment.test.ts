import { appealRoutes } from '@karakter/contract/appeal/routes';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../test/scenes/appealed.ts';
import { reassessmentScene } from '../../test/scenes/reassessment/reassessed.ts';

const app = useTestApp(sceneAnnouncedAt);
const scene = appealScene(app);
const { announcedExam, mine, theCase, decide, protocolOf, noticesTo } = scene;
const { opened, assess, reason, sign } = reassessmentScene(app, scene);

type Entering = { grade?: string; version?: number; members?: { personId: string; external: boolean }[] };

/** Enters the new assessment of two graders who have graded before; the given facts replace the usual ones. */
async function assessAgain(
  by: string,
  appealId: string,
  entering: Entering & { graders: readonly string[] },
) {
  const { graders, grade = 'B', version = (await theCase(by, appealId)).version } = entering;
  const members = entering.members ?? graders.map((personId) => ({ personId, external: false }));
  const body = {
    version,
    grade,
    assessment: 'Begge kommisjonene har lest besvarelsen sammen.',
    members: members.map((member) => ({ ...member, teaches: false })),
  };
  return app().call(by, appealRoutes.enterNewAssessment, { params: { appealId }, body });
}

describe('two grades or more between the first grade and the new one [K6]', () => {
  test('stop the case: nothing is announced, the protocol is unchanged, and the office is notified of the next step', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'A');
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'needsNewAssessment', newGrade: 'A' });
    expect(await decide(exam.officer, appealId)).toMatchObject({
      status: 409,
      refusal: 'newAssessmentFirst',
    });
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
      if (grade === 'B') return;
      const { id, graders } = await opened(caseworker, appealId);
      const [first, second] = graders as [string, string];
      expect(await everything()).toEqual(inGrading);
      await assess(first, id, 'B');
      await assess(second, id, 'B');
      await reason(first, id);
      await sign(first, id);
      await sign(second, id);
      // All is decided but for the announcement.
      expect(await everything()).toEqual(inGrading);
    },
  );

  test('lead to a new assessment by graders who see the whole file, and that is the decision', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'A');
    const graders = [exam.graders[0], commission.graders[0]] as const;
    expect(await assessAgain(exam.officer, appealId, { graders, version: 1 })).toMatchObject({
      refusal: 'changedMeanwhile',
    });
    expect(await assessAgain(exam.officer, appealId, { graders: graders.slice(0, 1) })).toMatchObject({
      refusal: 'commissionUnlawful',
    });
    expect(await assessAgain(exam.officer, appealId, { graders, grade: 'X' })).toMatchObject({
      refusal: 'gradeOffScale',
    });
    expect((await assessAgain(exam.officer, appealId, { graders, grade: 'A' })).status).toBe(200);
    await app().jobs.settle();
    expect(await theCase(caseworker, appealId)).toMatchObject({
      state: 'decided',
      originalGrade: 'C',
      newGrade: 'A',
      outcome: 'inFavour',
      hasLetter: true,
      newAssessment: { grade: 'A', assessment: 'Begge kommisjonene har lest besvarelsen sammen.' },
    });
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toEqual([
      ['ordinary', 'C'],
      ['newAssessment', 'A'],
    ]);
    expect(await noticesTo(candidate.personId)).toContainEqual({
      kind: 'appealDecided',
      data: { outcome: 'inFavour', complaintUntil: '2026-03-30T22:00:00Z' },
    });
    expect(await mine(candidate)).toMatchObject({
      grade: 'A',
      filing: { open: false, why: 'appealDecidedAlready' },
    });
    expect((await assessAgain(exam.officer, appealId, { graders })).refusal).toBe('appealDecidedAlready');
  });

  test('are the only reason for one: a nearer grade is decided unchanged', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
    const refused = await assessAgain(exam.officer, appealId, { graders: commission.graders });
    expect(refused).toMatchObject({ status: 409, refusal: 'newAssessmentNotNeeded' });
  });
});
