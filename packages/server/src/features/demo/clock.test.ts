import { demoRoutes } from '@karakter/contract/demo';
import { expect, test } from 'vitest';
import { demonstrationNow } from '../../demonstration/loader.ts';
import { oslo } from '../../demonstration/script.ts';
import { verifyChains } from '../../platform/audit.ts';
import { useTestApp } from '../../test/app.ts';
import { createDemonstrationDatabase } from '../../test/demonstration.ts';
import { addTestPerson } from '../../test/people.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
const production = useTestApp('2026-03-01T08:00:00Z', { demonstration: false });

const somebody = () => addTestPerson(app().services.db, 'Hvem Som Helst', ['itOperator']);
const move = async (by: string, how: 'hour' | 'day' | 'nextDeadline') =>
  (await app().call(by, demoRoutes.moveClock, { body: { move: how } })).body;

async function openExam() {
  const { id } = await app()
    .services.db.selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .select('exam.id')
    .where('course.code', '=', 'SYK1301')
    .executeTakeFirstOrThrow();
  return id;
}

test('the clock stands where it is asked to, and what falls due on the way has its own date [S1, D16]', async () => {
  const by = await somebody();
  const examId = await openExam();
  const { db } = app().services;
  const shown = (await app().call(by, demoRoutes.clock)).body;
  expect(shown.now).toBe(demonstrationNow.toString());
  expect(shown.next).toMatchObject({ what: 'examEnds', courseCode: 'SYK1301', at: '2026-12-02T12:00:00Z' });

  expect((await move(by, 'hour')).now).toBe(oslo('2026-12-02T11:15').toString());
  const atEnd = await move(by, 'nextDeadline');
  expect(atEnd.now).toBe(oslo('2026-12-02T13:00').toString());
  const firsts = await db
    .selectFrom('hand_in')
    .select(['at', 'kind'])
    .where('exam_id', '=', examId)
    .execute();
  const automatic = firsts.filter(({ kind }) => kind === 'automatic');
  expect(automatic.length).toBeGreaterThan(20);
  expect(new Set(automatic.map(({ at }) => at.toString()))).toEqual(new Set(['2026-12-02T12:00:00Z']));

  const later = await move(by, 'day');
  expect(later.now).toBe(oslo('2026-12-03T13:00').toString());
  const candidates = await db
    .selectFrom('sitting')
    .innerJoin('candidacy', 'candidacy.id', 'sitting.candidacy_id')
    .selectAll('sitting')
    .select('extra_minutes')
    .where('sitting.exam_id', '=', examId)
    .execute();
  for (const each of candidates) {
    const end = oslo('2026-12-02T13:00').add({ minutes: each.extra_minutes });
    if (each.hand_in_kind === 'automatic') expect(each.handed_in_at).toEqual(end);
    if (each.started_at === null) expect(each.absent_at).toEqual(end);
  }
  expect(candidates.filter((each) => each.absent_at !== null)).toHaveLength(5);
  expect(candidates.some((each) => each.extra_minutes > 0 && each.hand_in_kind === 'automatic')).toBe(true);
  expect((await verifyChains(db, examId))[0]?.broken).toBeNull();
});

test('the graders are told when the last candidate is done, dated then and not when the clock stopped [S4, U5]', async () => {
  const { db } = app().services;
  const examId = await openExam();
  const told = await db
    .selectFrom('notice')
    .select('created_at')
    .where('exam_id', '=', examId)
    .where('kind', '=', 'readyForGrading')
    .execute();
  const { most } = await db
    .selectFrom('candidacy')
    .select((e) => e.fn.max('extra_minutes').as('most'))
    .where('exam_id', '=', examId)
    .executeTakeFirstOrThrow();
  const ends = oslo('2026-12-02T13:00').add({ minutes: most });
  expect(told.map(({ created_at }) => created_at)).toEqual([ends, ends]);
});

test('the deadlines come one after another, in their order', async () => {
  const by = await somebody();
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

test('outside the demonstration there is no such clock', async () => {
  const by = await addTestPerson(production().services.db, 'Ekte Person', ['itOperator']);
  expect((await production().call(by, demoRoutes.clock)).status).toBe(404);
  expect((await production().call(by, demoRoutes.moveClock, { body: { move: 'day' } })).status).toBe(404);
});
