import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addRevealed } from '../../../test/scenes/deciding/disputed.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { comer, replace } = seatScene(app);

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
