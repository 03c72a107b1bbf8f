import { planningRoutes } from '@karakter/contract/exam/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addHandedInExam } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const individual = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' } as const;
const shared = { ...individual, assessing: 'shared' } as const;

async function adapt(exam: TestExam, workflow: GradingWorkflow | null, by = exam.officer) {
  const { examId, commissionId } = exam;
  const seen = await app().call(exam.officer, planningRoutes.seeExam, { params: { examId } });
  return app().call(by, commissionRoutes.adaptWorkflow, {
    params: { examId, commissionId },
    body: { version: seen.body.version, workflow },
  });
}

const commissionsOf = async ({ officer, examId }: TestExam) =>
  (await app().call(officer, commissionRoutes.seeCommissions, { params: { examId } })).body;

const workflowFor = async (grader: string, { commissionId }: TestExam) =>
  (await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } })).body.workflow;

describe('a commission’s own workflow [G1]', () => {
  it('is the exam’s until it is adapted, its own then, and the exam’s again when it is given back', async () => {
    const exam = await addHandedInExam(app());
    const [anna] = exam.graders;
    const before = await commissionsOf(exam);
    expect([before.workflow, before.commissions[0]?.workflow]).toEqual([individual, null]);
    expect((await adapt(exam, shared)).status).toBe(200);
    expect((await commissionsOf(exam)).commissions[0]?.workflow).toEqual(shared);
    expect(await workflowFor(anna, exam)).toEqual(shared);
    expect((await adapt(exam, null)).status).toBe(200);
    expect(await workflowFor(anna, exam)).toEqual(individual);
    const { examId } = exam;
    const told = await noticesOf(app(), { examId, kind: 'gradingWorkflowChanged' });
    // Both members, of each of the two changes.
    expect(told).toHaveLength(4);
  });

  it('is fixed from the first confirmation on, with the reason, and free again when that is taken back', async () => {
    const exam = await addHandedInExam(app());
    const [anna] = exam.graders;
    const at = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    await gradeAndConfirm(app(), anna, at, 'C');
    expect((await commissionsOf(exam)).commissions[0]?.mayAdapt).toBe(false);
    expect((await adapt(exam, shared)).refusal).toBe('workflowInUse');
    expect(await workflowFor(anna, exam)).toEqual(individual);
    await app().call(anna, gradingRoutes.reopenAssessment, { params: at });
    expect((await adapt(exam, shared)).status).toBe(200);
    await app().call(anna, gradingRoutes.saveAssessment, {
      params: at,
      body: { points: {}, comment: '', grade: 'B', version: 0 },
    });
    await app().call(anna, gradingRoutes.confirmAssessment, { params: at, body: { version: 1 } });
    expect((await adapt(exam, null)).refusal).toBe('workflowInUse');
  });

  it('loses nothing that was written: each sees their own earlier text, and never the other’s', async () => {
    const exam = await addHandedInExam(app());
    const [anna, bo] = exam.graders;
    const at = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    await writeAssessment(app(), anna, at, { comment: 'Annas alene', grade: 'B' });
    await writeAssessment(app(), bo, at, { comment: 'Bos alene' });
    await adapt(exam, shared);
    const see = async (by: string) => (await app().call(by, gradingRoutes.showScript, { params: at })).body;
    expect((await see(anna)).earlier).toMatchObject({ comment: 'Annas alene', grade: 'B' });
    expect((await see(bo)).earlier).toMatchObject({ comment: 'Bos alene' });
    expect(JSON.stringify(await see(bo))).not.toContain('Annas alene');
    await writeAssessment(app(), anna, at, { comment: 'Felles' });
    await adapt(exam, null);
    expect(await see(anna)).toMatchObject({
      own: { comment: 'Annas alene' },
      earlier: { comment: 'Felles' },
    });
    expect(await see(bo)).toMatchObject({ own: { comment: 'Bos alene' }, earlier: { comment: 'Felles' } });
  });

  it('lets one confirm alone only where the law does not require two [P5]', async () => {
    const exam = await addHandedInExam(app());
    expect((await adapt(exam, { ...individual, completing: 'one' })).status).toBe(200);
    const { db } = app().services;
    await db.updateTable('exam').set({ credits: 15 }).where('id', '=', exam.examId).execute();
    const { findings } = (await commissionsOf(exam)).commissions[0] ?? { findings: [] };
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toContain('stop oneCompletes');
    const refused = await adapt(exam, { ...shared, completing: 'one' });
    expect(refused.refusal).toBe('commissionUnlawful');
    expect((await adapt(exam, shared)).status).toBe(200);
  });

  it('is not for one of its graders to change, who would learn from a refusal whether another has confirmed', async () => {
    const exam = await addHandedInExam(app());
    const [anna] = exam.graders;
    expect((await adapt(exam, shared, anna)).status).toBe(403);
  });
});

describe('where one grader’s confirmation is enough [G1]', () => {
  it('the script is agreed by it, and what the other has begun stays the other’s', async () => {
    const exam = await addHandedInExam(app(), { completing: 'one' });
    const [anna, bo] = exam.graders;
    const at = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    await writeAssessment(app(), bo, at, { comment: 'Bos utkast', grade: 'F' });
    await gradeAndConfirm(app(), anna, at, 'C');
    const see = async (by: string) => (await app().call(by, gradingRoutes.showScript, { params: at })).body;
    expect((await see(anna)).agreed).toMatchObject({ grade: 'C', basis: 'one' });
    expect(JSON.stringify(await see(anna))).not.toContain('Bos utkast');
    expect((await see(bo)).others).toMatchObject([{ grade: 'C' }]);
    expect((await see(bo)).own.comment).toBe('Bos utkast');
  });
});
