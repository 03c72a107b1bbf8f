import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { moveTime, type WatchedExam } from '../../test/scenes/board.ts';
import { addChangeableExam, type ChangeableExam, changeTime } from '../../test/scenes/planned-exam.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-02-27T08:00:00Z');
const { sittingRow } = sittingsOf(app);
const at = (instant: string) => app().services.clock.moveTo(Temporal.Instant.from(instant));
/** On the Friday before the exam. */
beforeEach(() => at('2026-02-27T08:00:00Z'));

const factsOf = async ({ officer, examId }: ChangeableExam) =>
  (await app().call(officer, planningRoutes.seeExam, { params: { examId } })).body;
const onBoard = (exam: ChangeableExam) => ({ ...exam, startsAt: exam.endsAt }) as unknown as WatchedExam;

async function timersOf({ examId }: ChangeableExam): Promise<string[]> {
  const rows = await app()
    .services.db.selectFrom('timer')
    .select(['task', 'due_at'])
    .where('key', 'like', `%${examId}%`)
    .where('done_at', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  return rows.map(({ task, due_at }) => `${task} ${due_at}`);
}

describe('another time for a published exam [P14]', () => {
  test('moves every candidate, the timers and the reminders, and is logged with its reason', async () => {
    const exam = await addChangeableExam(app());
    const startsAt = '2026-03-23T08:00:00Z';
    expect(
      (await changeTime(app(), exam, { startsAt, durationMinutes: 300, explanation: ' Ny dag ' })).status,
    ).toBe(200);
    const { facts, endsAt } = await factsOf(exam);
    expect(facts).toMatchObject({ startsAt, durationMinutes: 300 });
    expect(endsAt).toBe('2026-03-23T13:30:00Z');
    expect(await timersOf(exam)).toEqual([
      'remindPaperDue 2026-03-06T07:00:00Z',
      'remindPaperDue 2026-03-10T07:00:00Z',
      'closeSittings 2026-03-23T13:00:00Z',
      'closeSittings 2026-03-23T13:30:00Z',
      'openGrading 2026-03-23T13:30:00Z',
    ]);
    const params = { examId: exam.examId };
    const { body: history } = await app().call(exam.officer, planningRoutes.examHistory, { params });
    expect(history.events[0]).toMatchObject({
      kind: 'examTimeChanged',
      data: { reason: 'room', reached: 3, changes: [{ field: 'startsAt' }, { field: 'durationMinutes' }] },
    });
    expect(JSON.stringify(history)).not.toContain('Ny dag');
    const { body: changing } = await app().call(exam.officer, changingRoutes.seeChanging, { params });
    expect(changing.made).toMatchObject([
      { kind: 'time', reason: 'room', explanation: 'Ny dag', by: 'Eksamens Konsulent' },
    ]);
  });

  test('is told to exactly those it concerns: each candidate their own time, graders the new deadline, and no one who withdrew', async () => {
    const exam = await addChangeableExam(app());
    const [own, other, gone] = exam.candidates;
    const { examId, officer } = exam;
    await app().call(officer, candidateRoutes.removeCandidate, {
      params: { examId, candidacyId: gone.candidacyId },
    });
    await changeTime(app(), exam, {
      startsAt: '2026-03-03T08:00:00Z',
      reason: 'other',
      explanation: 'Rørbrudd',
    });
    const notices = await noticesOf(app(), { examId });
    const dataOf = (personId: string) =>
      notices.filter((each) => each.person_id === personId).map(({ data }) => data);
    expect(dataOf(own.personId)).toEqual([
      {
        before: { startsAt: '2026-03-02T08:00:00Z', endsAt: '2026-03-02T12:30:00Z' },
        startsAt: '2026-03-03T08:00:00Z',
        endsAt: '2026-03-03T12:30:00Z',
        reason: 'other',
        explanation: 'Rørbrudd',
      },
    ]);
    expect(dataOf(other.personId)).toMatchObject([{ endsAt: '2026-03-03T12:00:00Z' }]);
    expect(dataOf(gone.personId)).toEqual([]);
    const staff = [exam.invigilator, exam.coordinator, ...exam.graders];
    for (const personId of staff)
      expect(dataOf(personId)).toMatchObject([{ gradesDueAt: '2026-03-24T23:00:00Z', reason: 'other' }]);
    expect(JSON.stringify(staff.map(dataOf))).not.toContain('Rørbrudd');
    expect(notices).toHaveLength(2 + staff.length);
  });

  test('is on the candidate’s front page, with what held before and why', async () => {
    const exam = await addChangeableExam(app());
    const { personId } = exam.candidates[1];
    const mine = async () => {
      const { body } = await app().call(personId, myExamsRoutes.listMyExams);
      return body.exams.find(({ examId }) => examId === exam.examId);
    };
    expect((await mine())?.changed).toBeNull();
    await changeTime(app(), exam, { explanation: 'Vannlekkasje' });
    await at('2026-02-27T08:01:00Z');
    await changeTime(app(), exam, { startsAt: '2026-03-02T10:00:00Z', reason: 'technical' });
    expect(await mine()).toMatchObject({
      startsAt: '2026-03-02T10:00:00Z',
      changed: {
        before: { startsAt: '2026-03-02T09:00:00Z', endsAt: '2026-03-02T13:00:00Z' },
        reason: 'technical',
        explanation: '',
      },
    });
  });

  test('can be shorter on the day before it, and sittings then close at the shorter end', async () => {
    const exam = await addChangeableExam(app());
    await at('2026-03-01T20:00:00Z');
    expect((await changeTime(app(), exam, { startsAt: exam.startsAt, durationMinutes: 180 })).status).toBe(
      200,
    );
    await app().moveTo('2026-03-02T08:01:00Z');
    const [, writing] = exam.candidates;
    await app().call(writing.personId, sittingRoutes.openPaper, {
      params: { candidacyId: writing.candidacyId },
    });
    await app().moveTo('2026-03-02T10:59:59Z');
    expect(await sittingRow(writing)).toMatchObject({ state: 'open' });
    await app().moveTo('2026-03-02T11:00:00Z');
    expect(await sittingRow(writing)).toMatchObject({ state: 'handedIn' });
  });

  test('keeps the minutes given to one candidate, and a late start that is later still', async () => {
    const exam = await addChangeableExam(app());
    const [, given, late] = exam.candidates;
    await at('2026-03-02T07:00:00Z');
    const one = (candidacyId: string) => ({ scope: 'candidate', candidacyId }) as const;
    await moveTime(app(), onBoard(exam), { kind: 'extension', minutes: 20, reach: one(given.candidacyId) });
    await moveTime(app(), onBoard(exam), {
      kind: 'lateStart',
      startsAt: '2026-03-02T08:30:00Z',
      reach: one(late.candidacyId),
    });
    await changeTime(app(), exam, { startsAt: '2026-03-02T08:15:00Z' });
    const ownTimes = async ({ personId, candidacyId }: typeof given) => {
      const { body } = await app().call(personId, sittingRoutes.viewSitting, { params: { candidacyId } });
      return [body.startsAt, body.endsAt];
    };
    expect(await ownTimes(given)).toEqual(['2026-03-02T08:15:00Z', '2026-03-02T12:35:00Z']);
    expect(await ownTimes(late)).toEqual(['2026-03-02T08:30:00Z', '2026-03-02T12:30:00Z']);
    const told = await noticesOf(app(), { examId: exam.examId, personId: late.personId });
    expect(told).toEqual([]);
    // Past the late start, everyone begins together again.
    await changeTime(app(), exam, { startsAt: '2026-03-02T09:00:00Z' });
    expect(await ownTimes(late)).toEqual(['2026-03-02T09:00:00Z', '2026-03-02T13:00:00Z']);
  });
});
