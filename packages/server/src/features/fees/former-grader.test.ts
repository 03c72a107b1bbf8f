import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { feesRoutes } from '@karakter/contract/fees/routes';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { reportRoutes } from '@karakter/contract/grading/protocol/report';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { seatScene } from '../../test/scenes/commissions.ts';
import { addTestExam, type TestExam } from '../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt } from '../../test/scenes/grading.ts';
import { handInAll } from '../../test/scenes/handed-in.ts';
import { testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { replace, comer } = seatScene(app);

const rate = {
  unitId: testUnitId,
  validFrom: '2026-01-01',
  hourlyOre: 400_00,
  scriptMinutes: { exam: 30, bachelorThesis: 300, masterThesis: 900 },
  explanationMinutes: 30,
  paysInternal: false,
};
const claimed = {
  scripts: 1,
  explanations: 0,
  correction: '',
  meetingMinutes: 0,
  otherMinutes: 0,
  otherNote: '',
  expensesOre: 0,
  expensesNote: '',
};

/** The external grader has confirmed one of two answers in the only commission, and is replaced. */
async function externalLeft(): Promise<{
  exam: TestExam;
  external: string;
  script: ReturnType<typeof scriptAt>;
}> {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 2 });
  await handInAll(db, exam);
  await app().call(exam.officer, feesRoutes.saveFeeRate, { body: rate });
  const external = exam.graders[1];
  await sql`with left_earlier as (update commission_member set ended_at = now(), ended_reason = 'other', work_stands = true
      where person_id = ${external} and commission_id <> ${exam.commissionId} returning commission_id)
    update role_grant set revoked_at = now() where person_id = ${external}
      and commission_id in (select commission_id from left_earlier)`.execute(db);
  const script = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
  await gradeAndConfirm(app(), external, script, 'B');
  const successor = await comer();
  expect(
    (await replace(exam, { personId: external, reason: 'ill', workStands: true, successor })).status,
  ).toBe(200);
  return { exam, external, script };
}

describe('a grader who has left the only commission', () => {
  it('claims the fee for what was done, and sends a returned claim in again [G14, G19]', async () => {
    const { exam, external } = await externalLeft();
    const params = { commissionId: exam.commissionId };
    const { places } = (await app().call(external, feesRoutes.listMyFees)).body;
    expect(places.find(({ commissionId }) => commissionId === exam.commissionId)?.left.scripts).toBe(1);
    const submit = (change: object = {}) =>
      app().call(external, feesRoutes.submitFeeClaim, { params, body: { ...claimed, ...change } });
    expect((await submit()).status).toBe(200);
    const { claims } = (await app().call(exam.officer, feesRoutes.listFeeClaims)).body;
    const { id: claimId, version } = claims.find(({ examId }) => examId === exam.examId)!;
    const body = { version, reason: 'Tell møtet også.' };
    await app().call(exam.officer, feesRoutes.returnFeeClaim, { params: { claimId }, body });
    expect((await submit({ meetingMinutes: 30 })).status).toBe(200);
    const { body: own } = await app().call(external, feesRoutes.showMyFee, { params });
    expect(own.claims).toMatchObject([{ state: 'submitted', version: 3 }]);
  });

  it('finds no answer, explanation or report of the commission any more [G19, U7]', async () => {
    const { exam, external, script } = await externalLeft();
    const params = { commissionId: exam.commissionId };
    const call = app().call;
    const statuses = [
      await call(external, gradingRoutes.showCommission, { params }),
      await call(external, gradingRoutes.showScript, { params: script }),
      await call(external, deskRoutes.listOwnAssessments, { params, query: { numbers: '1' } }),
      await call(external, reportRoutes.showMyReport, { params }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 404, 404]);
    const { explanations } = (await call(external, explanationRoutes.listMyExplanations)).body;
    expect(explanations.filter(({ commissionId }) => commissionId === exam.commissionId)).toEqual([]);
  });

  it('is no grader at all where nothing was done in it [G19]', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 1 });
    const external = exam.graders[1];
    await sql`update role_grant set revoked_at = now() where person_id = ${external}`.execute(db);
    await sql`delete from commission_member where person_id = ${external}`.execute(db);
    expect((await app().call(external, peopleRoutes.me)).body.roles).toEqual([]);
    expect((await app().call(external, feesRoutes.listMyFees)).refusal).toBe('missingRole');
  });
});
