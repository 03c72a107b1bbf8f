import { protocolRoutes } from '@karakter/contract/grading/protocol/routes';
import type { TestApp } from '../../app.ts';
import type { TestExam } from '../exam.ts';

/** Signs a commission's protocol as this member, exactly as it is shown. */
export async function signAsShown(
  app: TestApp,
  { commissionId }: Pick<TestExam, 'commissionId'>,
  grader: string,
) {
  const params = { commissionId };
  const { body } = await app.call(grader, protocolRoutes.showOwnProtocol, { params });
  return app.call(grader, protocolRoutes.signProtocol, { params, body: { sha256: body.sha256 ?? '' } });
}

/** Lets every member of the exam's commissions sign, so that it can be archived. */
export async function signAll(app: TestApp, { examId }: Pick<TestExam, 'examId'>): Promise<void> {
  const members = await app.services.db
    .selectFrom('commission_member as m')
    .innerJoin('commission as c', 'c.id', 'm.commission_id')
    .select(['c.id', 'm.person_id'])
    .where('c.exam_id', '=', examId)
    .where('c.kind', 'in', ['ordinary', 'appeal'])
    .execute();
  for (const { id: commissionId, person_id } of members) {
    const signed = await signAsShown(app, { commissionId }, person_id);
    if (signed.status !== 200) throw new Error(signed.message);
  }
}
