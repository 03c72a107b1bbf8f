import { sql } from 'kysely';
import type { TestApp } from '../../app.ts';
import { addTestCommission, addTestExam, type TestExam } from '../exam.ts';
import { gradeBoth } from '../graded.ts';
import { handInAll } from '../handed-in.ts';

type Candidate = TestExam['candidates'][number];

/** Four candidates: the first two are graded by commission 2, and agreed; the others by commission 1. */
export async function addTwoCommissions(app: TestApp, announcing = 'separately') {
  const { db } = app.services;
  const exam = await addTestExam(db, { candidates: 4, announcing });
  await handInAll(db, exam);
  await sql`update commission set number = 2 where id = ${exam.commissionId}`.execute(db);
  const others = exam.candidates.slice(2).map(({ candidacyId }) => candidacyId);
  await sql`delete from commission_candidacy where candidacy_id = any(${others}::uuid[])
    and commission_id = ${exam.commissionId}`.execute(db);
  const added = await addTestCommission(db, exam.examId, others);
  const other = { ...exam, ...added } as TestExam;
  const [first, second, third, fourth] = exam.candidates as [Candidate, Candidate, Candidate, Candidate];
  for (const { candidateNumber } of [first, second]) await gradeBoth(app, exam, candidateNumber, 'B');
  return { exam, other, first, second, third, fourth };
}
