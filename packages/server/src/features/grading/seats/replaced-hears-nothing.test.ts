import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addRevealed } from '../../../test/scenes/deciding/disputed.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { comer, replace, check } = seatScene(app);

describe('a grader who was replaced [G19, T3]', () => {
  it('is told of no message that is written afterwards; the successor is', async () => {
    const { exam, params } = await addRevealed(app());
    const [anna, bo] = exam.graders;
    const successor = await comer();
    await replace(exam, { personId: anna, reason: 'ill', workStands: true, successor });
    await app().call(bo, decidingRoutes.writeMessage, { params, body: { text: 'Se på drøftingen' } });
    await app().jobs.settle();
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'scriptNews' });
    expect(told.map(({ person_id: to }) => to)).toEqual([successor.personId]);
  });
});

describe('the seats of a commission with a workflow of its own [G1, P5]', () => {
  it('are checked by that workflow, and not by the exam’s', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 1 });
    const asked = {
      personId: exam.graders[0],
      reason: 'late',
      workStands: true,
      successor: await comer(),
    } as const;
    const codes = async () => (await check(exam, asked)).findings.map(({ code }) => code);
    expect(await codes()).not.toContain('oneCompletes');
    await sql`update commission set assessing = 'individual', confirming = 'eachCandidate', completing = 'one'
      where id = ${exam.commissionId}`.execute(db);
    expect(await codes()).toContain('oneCompletes');
  });
});
