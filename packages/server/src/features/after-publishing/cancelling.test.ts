import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { eventKinds, noticesOf } from '../../test/log.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import {
  addChangeableExam,
  type ChangeableExam,
  cancelExam,
  changeTime,
  previewCancelling,
  scheduled,
} from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-02-27T08:00:00Z');
const at = (instant: string) => app().services.clock.moveTo(Temporal.Instant.from(instant));
/** On the Friday before the exam. */
beforeEach(() => at('2026-02-27T08:00:00Z'));

const seeExam = async ({ officer, examId }: ChangeableExam) =>
  (await app().call(officer, planningRoutes.seeExam, { params: { examId } })).body;
const mine = async (personId: string, examId: string) => {
  const { body } = await app().call(personId, myExamsRoutes.listMyExams);
  return body.exams.find((exam) => exam.examId === examId);
};
const viewOf = async ({ personId, candidacyId }: ChangeableExam['candidates'][number]) =>
  (await app().call(personId, sittingRoutes.viewSitting, { params: { candidacyId } })).body;
/** The kinds of lines on the person's first page that are about the exam. */
async function todayOf(personId: string, examId: string): Promise<string[]> {
  const { body } = await app().call(personId, todayRoutes.today);
  return Object.values(body).flatMap((lines) =>
    lines.filter((line) => line.examId === examId).map(({ kind }) => kind),
  );
}

describe('cancelling a published exam before it begins [P14]', () => {
  test('shows first whom it concerns and the mail, names no one, and changes nothing', async () => {
    const exam = await addChangeableExam(app());
    const { body } = await previewCancelling(app(), exam, { explanation: 'Den lå på nettet.' });
    expect(body.candidates).toEqual({ notBegun: 3, writing: 0, handedIn: 0, absent: 0 });
    expect(body.told).toEqual([
      { who: 'candidates', count: 3 },
      { who: 'invigilators', count: 1 },
      { who: 'coordinators', count: 1 },
      { who: 'graders', count: 2 },
    ]);
    expect(body.mails.map(({ language, count }) => [language, count])).toEqual([['nb', 3]]);
    expect(body.mails[0]?.body).toContain('Grunn: Oppgaven er kommet ut.\n\nDen lå på nettet.');
    expect(JSON.stringify(body)).not.toContain('Hemmelig');
    expect(await noticesOf(app(), { examId: exam.examId })).toEqual([]);
    expect((await seeExam(exam)).state).toBe('published');
  });

  test('is told to everyone concerned, to those with a duty without the words, and to no one who withdrew', async () => {
    const exam = await addChangeableExam(app());
    const { examId, officer, candidates } = exam;
    const [first, , gone] = candidates;
    const params = { examId, candidacyId: gone.candidacyId };
    await app().call(officer, candidateRoutes.removeCandidate, { params });
    expect((await cancelExam(app(), exam, { explanation: ' Den lå på nettet. ' })).status).toBe(200);
    const notices = await noticesOf(app(), { examId });
    const dataOf = (personId: string) =>
      notices.filter((each) => each.person_id === personId).map(({ kind, data }) => ({ kind, data }));
    expect(dataOf(first.personId)).toEqual([
      {
        kind: 'examCancelled',
        data: {
          startsAt: '2026-03-02T08:00:00Z',
          reason: 'paperLeaked',
          explanation: 'Den lå på nettet.',
          isKept: false,
        },
      },
    ]);
    const data = { startsAt: '2026-03-02T08:00:00Z', reason: 'paperLeaked' };
    for (const personId of [exam.invigilator, exam.coordinator, ...exam.graders])
      expect(dataOf(personId)).toEqual([{ kind: 'examCancelledForStaff', data }]);
    expect(notices).toHaveLength(2 + 4);
  });

  test('is logged with its reason and counts, and kept with its words for the exam office', async () => {
    const exam = await addChangeableExam(app());
    await cancelExam(app(), exam, { explanation: 'Den lå på nettet.' });
    const params = { examId: exam.examId };
    const { body: history } = await app().call(exam.officer, planningRoutes.examHistory, { params });
    expect(history.events[0]).toMatchObject({
      kind: 'examCancelled',
      data: {
        reason: 'paperLeaked',
        reached: 3,
        candidates: { notBegun: 3, writing: 0, handedIn: 0, absent: 0 },
      },
    });
    expect(JSON.stringify(history)).not.toContain('nettet');
    const { body } = await app().call(exam.officer, changingRoutes.seeChanging, { params });
    expect(body.made).toMatchObject([
      { kind: 'cancel', reason: 'paperLeaked', explanation: 'Den lå på nettet.', by: 'Eksamens Konsulent' },
    ]);
    expect((await eventKinds(app(), exam.examId)).filter((kind) => kind === 'sittingCancelled')).toHaveLength(
      3,
    );
  });

  test('is on the pages of the office, the invigilator, the coordinator and the candidate', async () => {
    const exam = await addChangeableExam(app());
    const [own] = exam.candidates;
    await cancelExam(app(), exam, { reason: 'emergency', explanation: 'Det har brent.' });
    expect(await seeExam(exam)).toMatchObject({
      state: 'cancelled',
      cancelled: { at: '2026-02-27T08:00:00Z', reason: 'emergency' },
      allowedCommands: ['takeBackCancelling'],
    });
    expect((await seeExam(exam)).steps.filter(({ state }) => state === 'late' || state === 'now')).toEqual(
      [],
    );
    for (const personId of [exam.officer, exam.invigilator, exam.coordinator])
      expect(await todayOf(personId, exam.examId)).toEqual(['examCancelled']);
    expect(await mine(own.personId, exam.examId)).toMatchObject({
      sitting: 'cancelled',
      todo: [{ code: 'examCancelled', at: null }],
      cancelled: { reason: 'emergency', explanation: 'Det har brent.', isKept: false },
    });
    expect(await viewOf(own)).toMatchObject({
      state: 'cancelled',
      allowedCommands: [],
      cancelled: { reason: 'emergency', explanation: 'Det har brent.' },
    });
  });

  test('opens no paper at the start, marks no one absent at the end, and publishes, moves and changes nothing after', async () => {
    const exam = await addChangeableExam(app());
    const [own] = exam.candidates;
    const { examId, officer } = exam;
    await scheduled(app(), exam);
    await cancelExam(app(), exam);
    await app().moveTo('2026-03-02T08:30:00Z');
    const params = { candidacyId: own.candidacyId };
    const opened = await app().call(own.personId, sittingRoutes.openPaper, { params });
    expect(opened).toMatchObject({ status: 409, refusal: 'sittingCancelled' });
    await app().moveTo('2026-03-03T08:00:00Z');
    expect(await viewOf(own)).toMatchObject({ state: 'cancelled' });
    const published = await app().call(officer, planningRoutes.publishExam, { params: { examId }, body: {} });
    expect(published).toMatchObject({ status: 409, refusal: 'examCancelled' });
    const startsAt = '2026-03-09T08:00:00Z';
    expect((await changeTime(app(), exam, { startsAt }, '0'.repeat(64))).refusal).toBe('examCancelled');
    expect(await noticesOf(app(), { examId, kind: 'paperDue' })).toEqual([]);
    expect(await noticesOf(app(), { examId, kind: 'readyForGrading' })).toEqual([]);
  });
});

describe('a cancelled exam is held after all [P14]', () => {
  test('before it would have begun: each candidate is told their own time, and everything is as it was', async () => {
    const exam = await addChangeableExam(app());
    const [withMoreTime, other] = exam.candidates;
    await scheduled(app(), exam);
    const { publishedAt } = await examRow(exam);
    await cancelExam(app(), exam);
    await at('2026-02-28T08:00:00Z');
    const held = await cancelExam(app(), exam, { isCancelled: false, explanation: 'Feil eksamen.' });
    expect(held.status).toBe(200);
    expect(await seeExam(exam)).toMatchObject({ state: 'published', cancelled: null });
    expect(await examRow(exam)).toEqual({ publishedAt, cancelledAt: null });
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'examHeldAfterAll' });
    const dataOf = (personId: string) => told.find((each) => each.person_id === personId)?.data;
    expect(dataOf(withMoreTime.personId)).toEqual({
      startsAt: '2026-03-02T08:00:00Z',
      endsAt: '2026-03-02T12:30:00Z',
      reason: 'byMistake',
      explanation: 'Feil eksamen.',
    });
    expect(dataOf(other.personId)).toMatchObject({ endsAt: '2026-03-02T12:00:00Z' });
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'examHeldAfterAllForStaff' })).toHaveLength(4);
    expect(await mine(other.personId, exam.examId)).toMatchObject({ sitting: 'waiting', cancelled: null });
    await app().moveTo('2026-03-02T08:01:00Z');
    const params = { candidacyId: other.candidacyId };
    expect((await app().call(other.personId, sittingRoutes.openPaper, { params })).status).toBe(200);
    await app().moveTo('2026-03-02T12:30:00Z');
    expect((await viewOf(withMoreTime)).state).toBe('absent');
  });

  test('but not when it should have begun: a copy for another day comes instead', async () => {
    const exam = await addChangeableExam(app());
    await cancelExam(app(), exam);
    await at('2026-03-02T07:59:30Z');
    const late = await cancelExam(app(), exam, { isCancelled: false }, '0'.repeat(64));
    expect(late).toMatchObject({ status: 409, refusal: 'cancellingStands' });
    const params = { examId: exam.examId };
    const { body } = await app().call(exam.officer, changingRoutes.seeChanging, { params });
    expect(body.hasBegun).toBe(true);
  });

  const examRow = async ({ examId }: ChangeableExam) =>
    app()
      .services.db.selectFrom('exam')
      .select(['published_at as publishedAt', 'cancelled_at as cancelledAt'])
      .where('id', '=', examId)
      .executeTakeFirstOrThrow();
});

describe('cancelling is refused, and nothing changes [P14]', () => {
  test.each<[string, Parameters<typeof cancelExam>[2], string]>([
    ['without words where the reason needs them', { reason: 'other', explanation: ' ' }, 'changeNeedsReason'],
    ['for a reason of another change', { reason: 'clash' }, 'changeNeedsReason'],
    ['where it is not cancelled, to take that back', { isCancelled: false }, 'examNotCancelled'],
  ])('%s', async (_, given, refusal) => {
    const exam = await addChangeableExam(app());
    expect((await cancelExam(app(), exam, given)).refusal).toBe(refusal);
    expect((await seeExam(exam)).state).toBe('published');
    expect(await noticesOf(app(), { examId: exam.examId })).toEqual([]);
  });

  test.each([
    ['planned', 'examNotPublished'],
    ['announced', 'examPastThis'],
    ['archived', 'examPastThis'],
  ])('of an exam that is %s', async (state, refusal) => {
    const exam = await addChangeableExam(app());
    await sql`update exam set state = ${state} where id = ${exam.examId}`.execute(app().services.db);
    for (const call of [previewCancelling, cancelExam])
      expect((await call(app(), exam, {}, '0'.repeat(64))).refusal).toBe(refusal);
  });

  test('to the office of another unit, as for an exam that does not exist', async () => {
    const exam = await addChangeableExam(app());
    const stranger = await addTestPerson(app().services.db, 'Annen Konsulent', []);
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at)
      values (gen_random_uuid(), ${stranger}, 'examOffice', others.id('unit', 0), now())`.execute(
      app().services.db,
    );
    for (const call of [previewCancelling, cancelExam])
      expect((await call(app(), { ...exam, officer: stranger }, {}, '0'.repeat(64))).status).toBe(404);
  });
});
