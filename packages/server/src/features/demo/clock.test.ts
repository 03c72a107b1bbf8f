import { demoRoutes } from '@karakter/contract/demo/routes';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demonstrationNow } from '../../demonstration/loader.ts';
import { oslo } from '../../demonstration/script.ts';
import { verifyChains } from '../../platform/log/audit.ts';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { createDemonstrationDatabase } from '../../test/scenes/demonstration.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addTestPaper } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
const production = useTestApp('2026-03-01T08:00:00Z', { demonstration: false });

const aVisitor = () => addTestPerson(app().services.db, 'Hvem Som Helst', ['itOperator']);
const move = async (by: string, how: 'hour' | 'day' | 'nextDeadline') =>
  (await app().call(by, demoRoutes.moveClock, { body: { move: how } })).body;

/** The end of a candidate's exam, beside the planned end. */
type Ended = Record<'handed_in_at' | 'started_at' | 'absent_at', Temporal.Instant | null> & {
  hand_in_kind: string | null;
  ends_at: Temporal.Instant;
};

async function openExam() {
  const { id } = await app()
    .services.db.selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .select('exam.id')
    .where('course.code', '=', 'SYK1301')
    .executeTakeFirstOrThrow();
  return id;
}

test('the clock stops at the requested time, and timers on the way have their own dates [S1, D16]', async () => {
  const by = await aVisitor();
  const examId = await openExam();
  const { db } = app().services;
  const shown = (await app().call(by, demoRoutes.clock)).body;
  expect(shown.now).toBe(demonstrationNow.toString());
  expect(shown.next).toMatchObject({ what: 'examEnds', courseCode: 'SYK1301', at: '2026-12-02T12:05:00Z' });

  expect((await move(by, 'hour')).now).toBe(oslo('2026-12-02T11:15').toString());
  const atEnd = await move(by, 'nextDeadline');
  expect(atEnd.now).toBe(oslo('2026-12-02T13:05').toString());
  const firsts = await db
    .selectFrom('hand_in')
    .select(['at', 'kind'])
    .where('exam_id', '=', examId)
    .execute();
  const automatic = firsts.filter(({ kind }) => kind === 'automatic');
  expect(automatic.length).toBeGreaterThan(8);
  expect(new Set(automatic.map(({ at }) => at.toString()))).toEqual(new Set(['2026-12-02T12:00:00Z']));

  const later = await move(by, 'day');
  expect(later.now).toBe(oslo('2026-12-03T13:05').toString());
  const { rows: candidates } = await sql<Ended>`
    select s.hand_in_kind, s.handed_in_at, s.started_at, s.absent_at, own_end(e, c, s) as ends_at
    from sitting s join candidacy c on c.id = s.candidacy_id join exam e on e.id = s.exam_id
    where s.exam_id = ${examId}`.execute(db);
  for (const each of candidates) {
    if (each.hand_in_kind === 'automatic') expect(each.handed_in_at).toEqual(each.ends_at);
    if (each.started_at === null) expect(each.absent_at).toEqual(each.ends_at);
  }
  expect(candidates.filter((each) => each.absent_at !== null)).toHaveLength(5);
  const ends = candidates.flatMap((each) => (each.hand_in_kind === 'automatic' ? [`${each.ends_at}`] : []));
  expect(new Set(ends).size).toBeGreaterThan(2);
  expect((await verifyChains(db, examId))[0]?.broken).toBeNull();
});

test('the graders are notified when the last candidate is done, with that date and not the one at which the clock stopped [S4, U5]', async () => {
  const { db } = app().services;
  const examId = await openExam();
  const told = await db
    .selectFrom('notice')
    .select('created_at')
    .where('exam_id', '=', examId)
    .where('kind', '=', 'readyForGrading')
    .execute();
  const { rows } = await sql<{ at: Temporal.Instant }>`select exam_closes_at(${examId}) as at`.execute(db);
  expect(told.map(({ created_at }) => created_at)).toEqual([rows[0]?.at, rows[0]?.at]);
});

test('the deadlines come one after another, in their order', async () => {
  const by = await aVisitor();
  const seen: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const { next } = (await app().call(by, demoRoutes.clock)).body;
    const { now } = await move(by, 'nextDeadline');
    expect(now).toBe(next?.at);
    seen.push(now);
  }
  expect(seen).toEqual(seen.toSorted());
  expect(new Set(seen).size).toBe(4);
});

test('an hour requested while a day is still passing is added to it', async () => {
  const by = await aVisitor();
  const before = app().services.clock.now();
  const [day, hour] = await Promise.all([move(by, 'day'), move(by, 'hour')]);
  // The first request may be answered only when the second is done too.
  const last = [day.now, hour.now].sort().at(-1);
  expect(last).toBe(before.add({ hours: 25 }).toString());
});

test('an open exam page receives the time the clock was moved to, and opens at its start [D2, D7]', async () => {
  const by = await aVisitor();
  const { db, clock } = app().services;
  const startsAt = clock.now().add({ hours: 1 }).toString();
  const exam = await addTestExam(db, { startsAt, candidates: 1, hadEarlier: false });
  await addTestPaper(db, exam);
  const page = await openAnswer(app(), exam.candidates[0]!);
  const { now } = await move(by, 'hour');
  const told = () => page.messages.flatMap((word) => (word.kind === 'times' ? [word.times.now] : []));
  await expect.poll(told).toContain(now);
  await expect.poll(() => page.messages.some(({ kind }) => kind === 'key')).toBe(true);
  page.kill();
});

test('outside the demonstration there is no such clock', async () => {
  const by = await addTestPerson(production().services.db, 'Ekte Person', ['itOperator']);
  expect((await production().call(by, demoRoutes.clock)).status).toBe(404);
  expect((await production().call(by, demoRoutes.moveClock, { body: { move: 'day' } })).status).toBe(404);
});
