import { gradingRoutes } from '@karakter/contract/grading/routes';
import { expect, it } from 'vitest';
import { becomeBlind } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { addHandedInExam } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

async function orderFor(grader: string, { commissionId }: TestExam): Promise<number[]> {
  const { body } = await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } });
  return body.scripts.map(({ candidateNumber }) => candidateNumber);
}

const inOrder = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

it('each grader reads the scripts in an own random order, and has the same one the next time [G1]', async () => {
  const exam = await addHandedInExam(app(), { candidates: 12 });
  const [anna, bo] = exam.graders;
  const [annas, bos] = [await orderFor(anna, exam), await orderFor(bo, exam)];
  expect(inOrder(annas)).toEqual(inOrder(exam.candidates.map(({ candidateNumber }) => candidateNumber)));
  expect(inOrder(bos)).toEqual(inOrder(annas));
  // That two orders of twelve are the same happens once in 479 001 600 times.
  expect(bos).not.toEqual(annas);
  expect(annas).not.toEqual(inOrder(annas));
  expect(await orderFor(anna, exam)).toEqual(annas);
});

it('a script that comes late finds its place, and moves no other [G1]', async () => {
  const exam = await addHandedInExam(app(), { candidates: 8 });
  const [anna] = exam.graders;
  const all = await orderFor(anna, exam);
  const late = exam.candidates[3]?.candidacyId ?? '';
  const { db } = app().services;
  const place = db.selectFrom('commission_candidacy').selectAll().where('candidacy_id', '=', late);
  const row = await place.where('commission_id', '=', exam.commissionId).executeTakeFirstOrThrow();
  const of = db.deleteFrom('commission_candidacy').where('candidacy_id', '=', late);
  await of.where('commission_id', '=', exam.commissionId).execute();
  const without = await orderFor(anna, exam);
  await db.insertInto('commission_candidacy').values(row).execute();
  expect(without).toEqual(all.filter((number) => number !== exam.candidates[3]?.candidateNumber));
  expect(await orderFor(anna, exam)).toEqual(all);
});

it('a grader’s order is no one else’s to read, not even from the database [G2]', async () => {
  const exam = await addHandedInExam(app());
  const [anna, bo] = exam.graders;
  const seen = await app()
    .services.db.transaction()
    .execute(async (tx) => {
      const actor = { sessionId: '', deviceId: '', language: 'nb', grants: [], activeRole: null } as const;
      await becomeBlind(tx, { ...actor, personId: anna });
      return tx
        .selectFrom('reading_order')
        .select('person_id')
        .where('commission_id', '=', exam.commissionId)
        .execute();
    });
  expect(seen).toEqual([{ person_id: anna }]);
  expect(bo).not.toBe(anna);
});
