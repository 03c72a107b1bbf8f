import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { moveTime, type WatchedExam } from '../../test/scenes/board.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import {
  addChangeableExam,
  type ChangeableExam,
  changeTime,
  previewTime,
} from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-02-27T08:00:00Z');
const at = (instant: string) => app().services.clock.moveTo(Temporal.Instant.from(instant));
/** On the Friday before the exam. */
beforeEach(() => at('2026-02-27T08:00:00Z'));

const preview = async (exam: ChangeableExam, change: Parameters<typeof previewTime>[2] = {}) =>
  (await previewTime(app(), exam, change)).body;
const factsOf = async ({ officer, examId }: ChangeableExam) =>
  (await app().call(officer, planningRoutes.seeExam, { params: { examId } })).body;
const onBoard = (exam: ChangeableExam) => ({ ...exam, startsAt: exam.endsAt }) as unknown as WatchedExam;

describe('another time is refused, and nothing changes [P14]', () => {
  const refusalOf = async (exam: ChangeableExam, change: Parameters<typeof changeTime>[2]) => {
    const { refusal } = await changeTime(app(), exam, change);
    expect(await noticesOf(app(), { examId: exam.examId })).toEqual([]);
    return refusal;
  };

  test.each<[string, Parameters<typeof changeTime>[2], string]>([
    ['a start that is past', { startsAt: '2026-02-27T07:59:00Z' }, 'examFactsFaulty'],
    ['a start now', { startsAt: '2026-02-27T08:00:20Z' }, 'examFactsFaulty'],
    ['a duration of more than a day in a room', { durationMinutes: 1500 }, 'examFactsFaulty'],
    ['the time it has', { startsAt: '2026-03-02T08:00:00Z' }, 'changeChangesNothing'],
    ['a reason without words', { reason: 'other', explanation: ' ' }, 'changeNeedsReason'],
  ])('%s', async (_, change, refusal) => {
    expect(await refusalOf(await addChangeableExam(app()), change)).toBe(refusal);
  });

  test('once a candidate has begun, with what can be done instead', async () => {
    const exam = await addChangeableExam(app());
    await at('2026-03-02T07:59:30Z');
    const refused = await changeTime(app(), exam, {}, '0'.repeat(64));
    expect(refused).toMatchObject({ status: 409, refusal: 'examHasBegun' });
    expect(refused.message).toContain('på tavla');
    const params = { examId: exam.examId };
    const { body } = await app().call(exam.officer, changingRoutes.seeChanging, { params });
    expect(body.hasBegun).toBe(true);
  });

  test('unless all who sit have been given a later start, or wait in a pause', async () => {
    const exam = await addChangeableExam(app());
    await at('2026-03-02T07:50:00Z');
    const [first, ...others] = exam.candidates;
    const one = { scope: 'candidate', candidacyId: first.candidacyId } as const;
    await moveTime(app(), onBoard(exam), { kind: 'lateStart', startsAt: '2026-03-02T09:00:00Z', reach: one });
    const rest = { scope: 'candidates', candidacyIds: others.map(({ candidacyId }) => candidacyId) };
    for (const { candidacyId } of others)
      await moveTime(app(), onBoard(exam), { kind: 'pause', reach: { scope: 'candidate', candidacyId } });
    expect(rest.candidacyIds).toHaveLength(2);
    await at('2026-03-02T08:30:00Z');
    const paused = await previewTime(app(), exam, { startsAt: '2026-03-02T11:00:00Z' });
    expect(paused.body.findings).toMatchObject([{ code: 'candidatesPaused', count: 2, place: 'board' }]);
    expect((await changeTime(app(), exam, { startsAt: '2026-03-02T11:00:00Z' })).status).toBe(200);
    await moveTime(app(), onBoard(exam), { kind: 'resume', reach: { scope: 'exam' } });
    expect((await factsOf(exam)).endsAt).toBe('2026-03-02T15:30:00Z');
  });

  test('of an exam that is planned, checked or another unit’s', async () => {
    const exam = await addChangeableExam(app());
    const { db } = app().services;
    for (const state of ['planned', 'checked']) {
      await sql`update exam set state = ${state} where id = ${exam.examId}`.execute(db);
      expect((await previewTime(app(), exam)).refusal).toBe('examPastThis');
    }
    const stranger = await addTestPerson(db, 'Annen Konsulent', []);
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at)
      values (gen_random_uuid(), ${stranger}, 'examOffice', others.id('unit', 0), now())`.execute(db);
    for (const call of [previewTime, changeTime])
      expect((await call(app(), { ...exam, officer: stranger }, {}, '0'.repeat(64))).status).toBe(404);
  });
});

describe('two officers at once [P14]', () => {
  test('the second is shown it again, whatever was changed meanwhile: the time, a candidate, an invigilator', async () => {
    const exam = await addChangeableExam(app());
    const { seen } = await preview(exam, { startsAt: '2026-03-02T10:00:00Z' });
    const stale = () => changeTime(app(), exam, { startsAt: '2026-03-02T10:00:00Z' }, seen);
    await changeTime(app(), exam);
    expect(await stale()).toMatchObject({ status: 409, refusal: 'changedMeanwhile' });
    const again = await preview(exam, { startsAt: '2026-03-02T10:00:00Z' });
    await sql`update candidacy set extra_minutes = 60 where id = ${exam.candidates[1].candidacyId}`.execute(
      app().services.db,
    );
    const third = await preview(exam, { startsAt: '2026-03-02T10:00:00Z' });
    await sql`update role_grant set revoked_at = now() where person_id = ${exam.invigilator}`.execute(
      app().services.db,
    );
    const fourth = await preview(exam, { startsAt: '2026-03-02T10:00:00Z' });
    expect(new Set([seen, again.seen, third.seen, fourth.seen]).size).toBe(4);
  });

  test('of two at the same instant one is done and one refused, and everyone is told once', async () => {
    const exam = await addChangeableExam(app());
    const { seen } = await preview(exam);
    const both = await Promise.all([1, 2].map(() => changeTime(app(), exam, {}, seen)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'examTimeChanged' })).toHaveLength(3);
  });
});
