import { appealRoutes } from '@karakter/contract/appeal/routes';
import { suspicionRoutes } from '@karakter/contract/grading/suspicion';
import { holdRoutes } from '@karakter/contract/results/holds';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { appealScene } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission } from '../../test/scenes/appealed.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { gradeBoth } from '../../test/scenes/graded.ts';

const app = useTestApp('2026-03-09T09:00:00Z');
const { announcedExam, theCase, mine, decide, protocolOf } = appealScene(app);

type Formed = { commissionId: string; graders: [string, string] };
const report = ({ commissionId, graders }: Formed, { candidateNumber }: { candidateNumber: number }) =>
  app().call(graders[0], suspicionRoutes.reportSuspicion, {
    params: { commissionId, candidateNumber },
    body: { account: 'Side to er lik en kjent tekst.' },
  });
const release = (exam: TestExam, candidacyId: string) =>
  app().call(exam.officer, holdRoutes.releaseGrade, {
    params: { examId: exam.examId, candidacyId },
    body: { reason: 'Kildene er oppgitt.' },
  });

/** An appeal whose commission has the case, before it has graded. */
async function appealed() {
  const { exam, caseworker } = await announcedExam();
  const [candidate] = exam.candidates;
  const appealId = await fileAppeal(app(), candidate!);
  const commission = (await formAppealCommission(app(), exam, caseworker, [appealId])) as Formed;
  return { exam, caseworker, candidate: candidate!, appealId, commission };
}

describe('a suspicion that a grader of an appeal reports [G10, K5]', () => {
  it('is told to the exam office and holds the new decision back until it is released; grading goes on', async () => {
    const { exam, caseworker, candidate, appealId, commission } = await appealed();
    expect((await report(commission, candidate)).status).toBe(200);
    await gradeBoth(app(), { ...exam, ...commission }, candidate.candidateNumber, 'B');
    await app().jobs.settle();
    const told = await noticesOf(app(), { personId: exam.officer, kind: 'suspicionReported' });
    expect(told).toHaveLength(1);
    const held = await theCase(caseworker, appealId);
    expect(held).toMatchObject({ state: 'graded', newGrade: 'B', isHeldBack: true });
    expect((await theCase(exam.officer, appealId)).allowed).not.toContain('decide');
    expect((await decide(exam.officer, appealId)).refusal).toBe('appealHeldBack');
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toEqual([
      ['ordinary', 'C'],
    ]);
    const { body } = await app().call(exam.officer, holdRoutes.seeHeldGrades, {
      params: { examId: exam.examId },
    });
    expect(body).toMatchObject({ mayRelease: true, holds: [{ isSuspicion: true, isOfAppeal: true }] });
    expect((await release(exam, candidate.candidacyId)).status).toBe(200);
    expect((await theCase(exam.officer, appealId)).allowed).toContain('decide');
    expect((await decide(exam.officer, appealId)).status).toBe(200);
  });

  it('tells the candidate nothing, and takes nothing from the grade that applies', async () => {
    const { candidate, commission } = await appealed();
    const before = await mine(candidate);
    await report(commission, candidate);
    expect(await mine(candidate)).toEqual(before);
  });

  it('holds back no other case, and does not keep the candidate from withdrawing', async () => {
    const { exam, caseworker, candidate, appealId, commission } = await appealed();
    const other = exam.candidates[1]!;
    const second = await fileAppeal(app(), other);
    await report(commission, candidate);
    expect((await theCase(caseworker, second)).isHeldBack).toBe(false);
    const withdrawn = await app().call(candidate.personId, appealRoutes.withdrawAppeal, {
      params: { appealId },
    });
    expect(withdrawn.status).toBe(200);
    expect((await theCase(caseworker, appealId)).isHeldBack).toBe(false);
  });
});
