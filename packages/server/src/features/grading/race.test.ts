import { gradingRoutes } from '@karakter/contract/grading';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/exam.ts';
import { scriptAt, writeAssessment } from '../../test/grading.ts';
import { handInAll } from '../../test/handed-in.ts';
import { lockCommission } from './store.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

/** Holds the commission's lock until so many requests wait for it, then lets them go. */
async function whenAllWait<T>(commissionId: string, requests: (() => Promise<T>)[]): Promise<T[]> {
  const { db } = app().services;
  const running = await db.transaction().execute(async (tx) => {
    await lockCommission(tx, commissionId);
    const started = requests.map((request) => request());
    const isWaiting = async () => {
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::int as waiting from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`.execute(db);
      return rows[0]?.waiting === requests.length;
    };
    while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 5));
    return { started };
  });
  return Promise.all(running.started);
}

describe('both graders confirm at the same moment [G2]', () => {
  it.each([
    ['the same grade', 'C', 'C', [{ grade: 'C', basis: 'same' }]],
    ['different grades', 'B', 'E', []],
  ])('%s: one reveal and at most one agreed grade', async (_, one, two, agreed) => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 1 });
    await handInAll(db, exam);
    const params = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    const [anna, bo] = exam.graders;
    const confirm = async (grader: string, grade: string) => {
      const version = await writeAssessment(app(), grader, params, { grade });
      return () => app().call(grader, gradingRoutes.confirmAssessment, { params, body: { version } });
    };
    const both = [await confirm(anna, one), await confirm(bo, two)];
    const answers = await whenAllWait(exam.commissionId, both);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const events = await db.selectFrom('event').select('kind').where('exam_id', '=', exam.examId).execute();
    expect(events.filter(({ kind }) => kind === 'assessmentsRevealed')).toHaveLength(1);
    const grades = await db
      .selectFrom('agreed_grade')
      .select(['grade', 'basis'])
      .where('commission_id', '=', exam.commissionId)
      .execute();
    expect(grades).toEqual(agreed);
  });
});
