import { caseReminderRoutes } from '@karakter/contract/complaint/case-reminders';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import type { CaseKind } from '@karakter/domain/cases/responsible';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { addCaseworker, fileAppeal, formAppealCommission } from '../../../test/scenes/appealed.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam } = appealScene(app);

type Ref = { kind: CaseKind; caseId: string };
const remind = (by: string, ...cases: Ref[]) =>
  app().call(by, caseReminderRoutes.remindOfCases, { body: { cases } });
const told = async (personId: string, kind: 'explanationReminder' | 'gradingReminder') =>
  (await noticesOf(app(), { personId, kind })).length;

/** An explanation that is asked for, an appeal with its graders until a day, and one that no one grades yet. */
async function waiting() {
  const { exam, candidate, caseworker } = await announcedExam(3);
  const [, second, third] = exam.candidates;
  const withGraders = await fileAppeal(app(), candidate);
  const unassigned = await fileAppeal(app(), third!);
  await app().call(second!.personId, explanationRoutes.requestExplanation, {
    params: { candidacyId: second!.candidacyId },
  });
  const { db } = app().services;
  const explanation = await db
    .selectFrom('explanation')
    .select('id')
    .where('exam_id', '=', exam.examId)
    .executeTakeFirstOrThrow();
  const commission = await formAppealCommission(app(), exam, caseworker, [withGraders]);
  await db
    .updateTable('commission')
    .set({ due_on: '2026-03-20' })
    .where('id', '=', commission.commissionId)
    .execute();
  const cases: Ref[] = [
    { kind: 'explanation', caseId: explanation.id },
    { kind: 'appeal', caseId: withGraders },
    { kind: 'appeal', caseId: unassigned },
  ];
  return { exam, caseworker, commission, cases };
}

describe('a caseworker reminds the graders of many cases [V1, E4]', () => {
  test('each in one mail, and never twice a day of the same case', async () => {
    const { exam, caseworker, commission, cases } = await waiting();
    const { body } = await remind(caseworker, ...cases);
    expect(body.outcomes).toEqual(['reminded', 'reminded', 'nothingLeft']);
    expect(await told(exam.graders[0], 'explanationReminder')).toBe(1);
    expect(await told(commission.graders[0], 'gradingReminder')).toBe(1);
    expect(await told(commission.graders[1], 'gradingReminder')).toBe(1);
    const again = await remind(caseworker, ...cases.toReversed());
    expect(again.body.outcomes).toEqual(['nothingLeft', 'remindedToday', 'remindedToday']);
    expect(await told(exam.graders[0], 'explanationReminder')).toBe(1);
    expect(await told(commission.graders[0], 'gradingReminder')).toBe(1);
  });

  test('two windows that do it at once remind nobody twice', async () => {
    const { exam, caseworker, commission, cases } = await waiting();
    const both = await Promise.all([remind(caseworker, ...cases), remind(caseworker, ...cases.toReversed())]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await told(exam.graders[0], 'explanationReminder')).toBe(1);
    expect(await told(commission.graders[0], 'gradingReminder')).toBe(1);
  });

  test('but not of cases that are not theirs to handle [U7]', async () => {
    const { exam, cases } = await waiting();
    const { db } = app().services;
    const elsewhere = await addTestPerson(db, 'En annen', []);
    expect((await remind(elsewhere, ...cases)).status).toBe(403);
    const grading = await addCaseworker(app());
    await db
      .insertInto('commission_member')
      .values({
        commission_id: exam.commissionId,
        person_id: grading,
        seat: 3,
        external: false,
        display_name: 'Saks Behandler',
        appointed_at: Temporal.Instant.from(sceneAnnouncedAt),
      })
      .execute();
    expect((await remind(grading, ...cases)).body.outcomes).toEqual(['notFound', 'notFound', 'notFound']);
    expect(await told(exam.graders[0], 'explanationReminder')).toBe(0);
  });
});
