import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { dueScene } from '../../../test/scenes/due/due-scene.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, numbersOf, scriptAt } from '../../../test/scenes/grading.ts';
import { seeStatistics } from '../../../test/scenes/statistics/statistics.ts';

// The grades of an exam on 2 February are due on 23 February: fifteen working days.
const app = useTestApp('2026-03-03T08:00:00Z');
const { inGrading, see, granted } = dueScene(app);
const ended = { startsAt: '2026-02-02T08:00:00Z' };

/** The names of those who are late, on the page of due dates and in the statistics. */
async function lateIn(exam: TestExam) {
  const due = (await see(exam.officer, exam)).body.late.map(({ name }) => name);
  const { commissions } = (await seeStatistics(app(), exam, exam.officer)).body;
  const graders = commissions.flatMap((commission) => commission.graders);
  const counted = graders.flatMap(({ name, state }) => (state === 'late' ? [name] : []));
  return [due.toSorted(), counted.toSorted()];
}

describe('the statistics and the page of due dates name the same graders as late [G9, G16]', () => {
  it('all with own scripts left after the due date, and not one who has finished', async () => {
    const { exam, anna } = await inGrading(ended);
    expect(await lateIn(exam)).toEqual([
      ['Ekstern Sensor', 'Intern Sensor'],
      ['Ekstern Sensor', 'Intern Sensor'],
    ]);
    for (const number of numbersOf(exam)) await gradeAndConfirm(app(), anna, scriptAt(exam, number), 'C');
    expect(await lateIn(exam)).toEqual([['Ekstern Sensor'], ['Ekstern Sensor']]);
  });

  it('not one who has only scripts left whose grades are extended', async () => {
    const { exam, delegate, anna } = await inGrading(ended);
    const [extended = 0, usual = 0] = numbersOf(exam);
    const until = '2026-04-10';
    expect(
      (await granted(exam, delegate, { scope: 'candidates', candidateNumbers: [extended], until })).status,
    ).toBe(200);
    await gradeAndConfirm(app(), anna, scriptAt(exam, usual), 'C');
    expect(await lateIn(exam)).toEqual([['Ekstern Sensor'], ['Ekstern Sensor']]);
  });

  it('not one whose last script a declared ground hides', async () => {
    const { exam, anna } = await inGrading(ended);
    const [hidden = 0, other = 0] = numbersOf(exam);
    const { commissionId } = exam;
    const body = { ground: 'related', account: 'Nær slekt.', candidateNumber: hidden } as const;
    const asked = { params: { commissionId }, body };
    expect((await app().call(anna, impartialityRoutes.declareGround, asked)).status).toBe(200);
    await gradeAndConfirm(app(), anna, scriptAt(exam, other), 'C');
    expect(await lateIn(exam)).toEqual([['Ekstern Sensor'], ['Ekstern Sensor']]);
  });

  it('no one while there is no guide, without which grading is closed', async () => {
    const { exam } = await inGrading(ended);
    await app().services.db.deleteFrom('grading_guide').where('exam_id', '=', exam.examId).execute();
    expect(await lateIn(exam)).toEqual([[], []]);
  });
});
