import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { addCaseworker } from '../../../test/scenes/appealed.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { explanationActs } from '../../../test/scenes/explained.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { setMorningTimers } from '../../exam/exam-times.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, requested, save, candidateOf } = explanationActs(app);

// The clock first: a timer that is set while it stands in the future of another test would fire at once.
beforeEach(async () => {
  const start = Temporal.Instant.from('2026-03-13T11:00:00Z');
  const { clock, db } = app().services;
  await clock.moveTo(start);
  await db.transaction().execute((tx) => setMorningTimers(tx, start, 'remindExplanations'));
});

const morningOf = (date: string) => app().moveTo(`${date}T08:00:00Z`);
type Told = {
  explanations: { courseCode: string; candidateNumber: number; isLate: boolean; isReady: boolean }[];
};
/** What a person was told of this exam; all exams are in one notice. */
const told = async (
  personId: string,
  kind: 'explanationReminder' | 'explanationsLate',
  { examId }: TestExam,
) =>
  (await noticesOf(app(), { personId, kind })).flatMap(({ data }) =>
    (data as Told).explanations.filter(({ courseCode }) => courseCode === `TST${examId.slice(0, 6)}`),
  );

/** Asked for on 13 March, and due by the end of 27 March. */
async function owed() {
  const caseworker = await addCaseworker(app());
  const exam = await announcedExam();
  return { exam, caseworker, id: await requested(exam), number: candidateOf(exam).candidateNumber };
}

describe('reminders of explanations that are owed [E2, E4]', () => {
  it('reach the graders who can write them before and after the due date, and the caseworker once it is late', async () => {
    const { exam, caseworker, number } = await owed();
    const [anna, bo] = exam.graders;
    await morningOf('2026-03-19');
    expect(await told(anna, 'explanationReminder', exam)).toEqual([]);
    for (const day of ['2026-03-20', '2026-03-23', '2026-03-26', '2026-03-27']) await morningOf(day);
    expect(await told(anna, 'explanationReminder', exam)).toMatchObject([
      { candidateNumber: number, isLate: false },
      { candidateNumber: number, isLate: false },
    ]);
    expect(await told(bo, 'explanationReminder', exam)).toHaveLength(2);
    expect(await told(caseworker, 'explanationsLate', exam)).toEqual([]);
    await morningOf('2026-03-30');
    expect(await told(anna, 'explanationReminder', exam)).toHaveLength(3);
    expect(await told(caseworker, 'explanationsLate', exam)).toMatchObject([
      { candidateNumber: number, isLate: true },
    ]);
  });

  it('reach the head of department a week after, and no grader who is head too [G2, U7]', async () => {
    const { exam, caseworker } = await owed();
    const head = await addTestPerson(app().services.db, 'Instituttleder', ['headOfDepartment']);
    for (const day of ['2026-03-30', '2026-04-07']) await morningOf(day);
    expect(await told(head, 'explanationsLate', exam)).toHaveLength(1);
    expect(await told(caseworker, 'explanationsLate', exam)).toHaveLength(2);
    expect(await told(exam.graders[0], 'explanationsLate', exam)).toEqual([]);
  });

  it('go to the caseworker alone once it is written and waits to be sent, and to no one when it is sent', async () => {
    const { exam, caseworker, id } = await owed();
    const [anna] = exam.graders;
    await save(anna, id);
    const ready = { params: { explanationId: id }, body: { version: 2 } };
    expect((await app().call(anna, explanationRoutes.markExplanationReady, ready)).status).toBe(200);
    for (const day of ['2026-03-20', '2026-03-30']) await morningOf(day);
    expect(await told(anna, 'explanationReminder', exam)).toEqual([]);
    expect(await told(caseworker, 'explanationsLate', exam)).toMatchObject([{ isReady: true }]);
  });

  it('are sent once for days on which Karakter did not run', async () => {
    const { exam } = await owed();
    await morningOf('2026-04-20');
    expect(await told(exam.graders[0], 'explanationReminder', exam)).toHaveLength(1);
  });
});
