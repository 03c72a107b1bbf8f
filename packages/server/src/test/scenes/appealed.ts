import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { TestApp } from '../app.ts';
import { registerExternal, type TestExam } from './exam.ts';
import { gradeAndConfirm } from './grading.ts';
import { addTestPerson } from './people.ts';

/** A caseworker at the test unit. */
export function addCaseworker({ services }: TestApp): Promise<string> {
  return addTestPerson(services.db, 'Saks Behandler', ['caseworker']);
}

/** The candidate files an appeal over HTTP; returns its id. */
export async function fileAppeal(
  app: TestApp,
  { personId, candidacyId }: TestExam['candidates'][number],
  grounds = 'KANDIDATENS GRUNNER: jeg mener C var for strengt.',
): Promise<string> {
  const params = { candidacyId };
  const filed = await app.call(personId, appealRoutes.fileAppeal, { params, body: { grounds } });
  if (filed.status !== 200) throw new Error(filed.message);
  const { body } = await app.call(personId, appealRoutes.showMyAppeal, { params });
  return body.appeals.at(-1)?.id ?? '';
}

export type TestAppealCommission = { commissionId: string; graders: [string, string] };

/** Forms a lawful appeal commission over HTTP with these cases; its graders have accepted confidentiality. */
export async function formAppealCommission(
  app: TestApp,
  exam: TestExam,
  by: string,
  appealIds: string[],
): Promise<TestAppealCommission> {
  const { db, clock } = app.services;
  const internal = await addTestPerson(db, 'Klage Intern', []);
  const external = await addTestPerson(db, 'Klage Ekstern', []);
  await registerExternal(db, external);
  const params = { examId: exam.examId };
  const { body: seen } = await app.call(by, appealRoutes.listAppeals, { params });
  const members = [
    { personId: internal, external: false, teaches: false },
    { personId: external, external: true, teaches: false },
  ];
  const body = { version: seen.version, members, appealIds };
  const formed = await app.call(by, appealRoutes.formAppealCommission, { params, body });
  if (formed.status !== 200) throw new Error(formed.message);
  await db
    .updateTable('commission_member')
    .set({ confidentiality_accepted_at: clock.now() })
    .where('commission_id', '=', formed.body.id)
    .execute();
  return { commissionId: formed.body.id, graders: [internal, external] };
}

/** Both graders of the appeal give the grade; the case is updated when this returns. */
export async function gradeAppeal(
  app: TestApp,
  commission: TestAppealCommission,
  candidateNumber: number,
  grade: string,
): Promise<void> {
  const { commissionId } = commission;
  for (const grader of commission.graders) {
    await gradeAndConfirm(app, grader, { commissionId, candidateNumber }, grade);
  }
  await app.jobs.settle();
}
