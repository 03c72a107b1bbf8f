import { randomUUID } from 'node:crypto';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { becomeBlind } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { marksOfEveryKind, putMarks } from '../../test/scenes/desk/marks.ts';
import { addTestCommission, addTestExam, type TestExam } from '../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../test/scenes/grading.ts';
import { handInAll } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { commissionToSee } from './access.ts';
import { agree } from './agree.ts';

const app = useTestApp('2026-04-07T08:00:00Z');
let exam: TestExam;
let appeal: Awaited<ReturnType<typeof addTestCommission>>;
let number = 0;

/** An announced exam on which one candidate got an F with a comment, an explanation, and has appealed with grounds. */
async function appealedExam(): Promise<void> {
  const { db, clock } = app().services;
  exam = await addTestExam(db, { confirming: 'allCandidates' });
  await handInAll(db, exam);
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('no candidate');
  number = candidate.candidateNumber;
  for (const { candidateNumber } of exam.candidates) {
    for (const grader of exam.graders) {
      const at = scriptAt(exam, candidateNumber);
      await writeAssessment(app(), grader, at, {
        points: { q1: 17.43 },
        comment: 'TIDLIGERE KOMMENTAR',
        grade: 'F',
      });
      await putMarks(app(), grader, at, marksOfEveryKind('TIDLIGERE'));
      await gradeAndConfirm(app(), grader, at, 'F');
    }
  }
  const at = clock.now();
  const { examId: exam_id } = exam;
  const candidacy_id = candidate.candidacyId;
  await db
    .updateTable('exam')
    .set({ state: 'announced', announced_at: at })
    .where('id', '=', exam_id)
    .execute();
  await db
    .insertInto('explanation')
    .values({
      id: randomUUID(),
      exam_id,
      candidacy_id,
      commission_id: exam.commissionId,
      state: 'sent',
      requested_at: at,
      due_at: at,
      updated_at: at,
      sent_at: at,
      overall: 'TIDLIGERE BEGRUNNELSE',
    })
    .execute();
  appeal = await addTestCommission(db, exam_id, [candidacy_id], 'appeal');
  const appealId = randomUUID();
  await db
    .insertInto('appeal')
    .values({
      id: appealId,
      exam_id,
      candidacy_id,
      state: 'inGrading',
      filed_at: at,
      late: false,
      commission_id: appeal.commissionId,
      original_grade: 'F',
    })
    .execute();
  await db
    .insertInto('appeal_grounds')
    .values({ appeal_id: appealId, text: 'KANDIDATENS GRUNNER' })
    .execute();
}

beforeAll(appealedExam);

describe('graders of an appeal [K4]', () => {
  it('get the answer, the paper and the guide, and nothing of the first grading', async () => {
    const [anna] = appeal.graders;
    const params = scriptAt(appeal, number);
    const cookie = await app().cookieOf(anna);
    const at = `/api/grading/commissions/${appeal.commissionId}`;
    const paths = [
      at,
      `${at}/paper`,
      `${at}/comparison`,
      `${at}/scripts/${number}`,
      '/api/grading/commissions',
    ];
    const replies = [];
    for (const url of paths) replies.push(await app().app.inject({ url, headers: { cookie } }));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(paths.map(() => 200));
    const received = replies.map(({ payload }) => payload).join('\n');
    expect(received).not.toMatch(/TIDLIGERE|GRUNNER|17\.43/);
    const { body } = await app().call(anna, gradingRoutes.showScript, { params });
    expect(body).toMatchObject({ state: 'untouched', others: [], agreed: null, proposal: null });
    expect(body.own).toMatchObject({ grade: null, comment: '', points: {} });
  });

  it('reach no other answer of the exam, and not the ordinary commission', async () => {
    const [anna] = appeal.graders;
    const { body } = await app().call(anna, gradingRoutes.showCommission, { params: appeal });
    expect(body.scripts.map(({ candidateNumber }) => candidateNumber)).toEqual([number]);
    const other = exam.candidates[1]?.candidateNumber ?? 0;
    expect(
      (await app().call(anna, gradingRoutes.showScript, { params: scriptAt(appeal, other) })).status,
    ).toBe(404);
    expect(
      (await app().call(anna, gradingRoutes.showScript, { params: scriptAt(exam, number) })).status,
    ).toBe(404);
  });

  it.each(['assessment', 'agreed_grade', 'reveal', 'grade_proposal', 'explanation'] as const)(
    'find no row of %s in the database itself',
    async (table) => {
      const find = (personId: string) =>
        app()
          .services.db.transaction()
          .execute(async (tx) => {
            await becomeBlind(tx, {
              personId,
              sessionId: '',
              deviceId: '',
              language: 'nb',
              grants: [],
              activeRole: null,
            });
            return tx.selectFrom(table).select('candidacy_id').execute();
          });
      expect(await find(appeal.graders[0])).toEqual([]);
      if (table !== 'grade_proposal') expect(await find(exam.graders[0])).not.toEqual([]);
    },
  );

  it('agree candidate by candidate, and the case is notified by a job', async () => {
    const [anna, bo] = appeal.graders;
    const { db, clock } = app().services;
    const { candidacyId = '' } = exam.candidates[0] ?? {};
    const undo = new Error('undone, so that no worker takes the job');
    const heard = await new Promise<string[]>((resolve, reject) => {
      db.transaction()
        .execute(async (tx) => {
          const grants = [
            { role: 'grader' as const, unitIds: [], examId: null, commissionId: appeal.commissionId },
          ];
          const actor = {
            personId: anna,
            sessionId: '',
            deviceId: '',
            language: 'nb' as const,
            grants,
            activeRole: null,
          };
          const now = clock.now();
          const commission = await commissionToSee({ tx, actor, now }, appeal.commissionId);
          await agree(
            tx,
            commission,
            { candidacyId, candidateNumber: number },
            { grade: 'C', basis: 'same' },
            now,
          );
          const { rows } = await sql<{ key: string }>`
            select key from graphile_worker.jobs where task_identifier = 'appealGraded'`.execute(tx);
          resolve(rows.map(({ key }) => key));
          throw undo;
        })
        .catch((error: unknown) => (error === undo ? undefined : reject(error)));
    });
    expect(heard).toEqual([`appealGraded:${appeal.commissionId}:${candidacyId}`]);
    for (const grader of [anna, bo]) await gradeAndConfirm(app(), grader, scriptAt(appeal, number), 'C');
    const { body } = await app().call(bo, gradingRoutes.showScript, { params: scriptAt(appeal, number) });
    expect(body.agreed).toMatchObject({ grade: 'C', basis: 'same' });
  });

  it('and their third grader lose access when the appeal is decided, not only at the archive [U4]', async () => {
    const { db } = app().services;
    const { candidacyId = '' } = exam.candidates[0] ?? {};
    const at = app().services.clock.now();
    const third = { commissionId: randomUUID(), grader: await addTestPerson(db, 'Tredje Sensor', []) };
    const [commission_id, person_id] = [third.commissionId, third.grader];
    const kind = { kind: 'third', number: 1, parent_id: appeal.commissionId, third_sees: 'answer' };
    await db
      .insertInto('commission')
      .values({ id: commission_id, exam_id: exam.examId, ...kind, created_at: at })
      .execute();
    const seat = { seat: 1, external: false, display_name: 'Tredje Sensor', appointed_at: at };
    await db
      .insertInto('commission_member')
      .values({ commission_id, person_id, ...seat, confidentiality_accepted_at: at })
      .execute();
    await db
      .insertInto('role_grant')
      .values({ id: randomUUID(), person_id, role: 'grader', commission_id, granted_at: at })
      .execute();
    await db
      .insertInto('commission_candidacy')
      .values({ commission_id, candidacy_id: candidacyId })
      .execute();
    const opened = async (grader: string, of: { commissionId: string }) =>
      (await app().call(grader, gradingRoutes.showScript, { params: scriptAt(of, number) })).status;
    expect(await opened(third.grader, third)).toBe(200);
    const decided = (state: string) =>
      db.updateTable('appeal').set({ state }).where('commission_id', '=', appeal.commissionId).execute();
    await decided('withdrawn');
    expect(await opened(third.grader, third)).toBe(404);
    expect(await opened(appeal.graders[0], appeal)).toBe(404);
    await decided('inGrading');
    expect(await opened(third.grader, third)).toBe(200);
  });

  it('notify the exam office only of the ordinary grading’s completion', async () => {
    const told = await noticesOf(app(), {
      examId: exam.examId,
      personId: exam.officer,
      kind: 'gradingCompleted',
    });
    expect(told).toHaveLength(1);
  });
});
