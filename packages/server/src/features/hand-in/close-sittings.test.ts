import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { scheduleExam } from '../exam/exam-times.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn, handInsOf, sittingRow, closeAt } = sittingsOf(app);

test('at each candidate’s own end, extra minutes included, the answer is handed in automatically, and a candidate who never came is absent [S1, D16]', async () => {
  const exam = await runningExam(3, 60);
  const [ordinary, longer, never] = exam.candidates;
  const { db } = app().services;
  await db
    .updateTable('candidacy')
    .set({ extra_minutes: 30 })
    .where('id', '=', longer!.candidacyId)
    .execute();
  const laterEnd = exam.endsAt.add({ minutes: 30 });
  await closeAt(exam, exam.endsAt);
  await closeAt(exam, laterEnd);
  for (const own of [ordinary!, longer!]) await open(own);
  const window = await openAnswer(app(), longer!);

  await app().moveTo(exam.endsAt.toString());
  expect(await sittingRow(ordinary!)).toMatchObject({ hand_in_kind: 'automatic', handed_in_at: exam.endsAt });
  expect(await sittingRow(never!)).toMatchObject({ absent_at: exam.endsAt, handed_in_at: null });
  expect((await sittingRow(longer!)).handed_in_at).toBeNull();
  window.write('q1', 'Skrevet i ekstratiden');
  await window.confirmed();

  await app().moveTo(laterEnd.toString());
  expect(await sittingRow(longer!)).toMatchObject({ hand_in_kind: 'automatic', handed_in_at: laterEnd });
  const rows = await handInsOf(exam.examId);
  expect(rows).toHaveLength(2);
  expect(rows.find((row) => row.candidacy_id === longer!.candidacyId)?.answer).toContain('ekstratiden');
  expect((await open(never!)).refusal).toBe('markedAbsent');
  expect((await handIn(never!)).refusal).toBe('markedAbsent');

  // A timer that fires again, as after a restart, finds nothing left to do.
  await closeAt(exam, laterEnd.add({ seconds: 1 }));
  await app().moveTo(laterEnd.add({ seconds: 1 }).toString());
  expect(await handInsOf(exam.examId)).toHaveLength(2);
});

test('a click after the end, before the server closes, is handed in as of the end [S1]', async () => {
  const exam = await runningExam(1, 10);
  const own = exam.candidates[0]!;
  await open(own);
  await app().moveTo(exam.endsAt.add({ milliseconds: 300 }).toString());
  const { body } = await handIn(own, {
    lastUpdate: { writer: own.personId, number: 9 },
    evenIfUnsaved: false,
  });
  expect(body).toMatchObject({ kind: 'automatic', handedInAt: exam.endsAt.toString() });
});

/**
 * A paper that can't be opened would fail for all candidates; two rows for one candidate fail only for that
 * candidate.
 */
function putStrayHandIn({ candidacyId }: { candidacyId: string }, { examId }: { examId: string }) {
  return sql`insert into hand_in (candidacy_id, exam_id, at, kind, answer, sha256, words, receipt_code)
    values (${candidacyId}, ${examId}, now(), 'automatic', '', '', 0, ${`stray-${candidacyId}`})`.execute(
    app().services.db,
  );
}

async function removeStrayHandIn(): Promise<void> {
  const { db } = app().services;
  await sql`alter table hand_in disable trigger hand_in_unaltered`.execute(db);
  await sql`delete from hand_in where receipt_code like 'stray-%'`.execute(db);
  await sql`alter table hand_in enable trigger hand_in_unaltered`.execute(db);
}

test('one answer that can’t be handed in delays no other, and is tried again until it can [S1]', async () => {
  const exam = await runningExam(2, 60);
  const [stuck, other] = exam.candidates;
  for (const own of [stuck!, other!]) await open(own);
  await closeAt(exam, exam.endsAt);
  await putStrayHandIn(stuck!, exam);
  await app().moveTo(exam.endsAt.toString());
  expect(await sittingRow(other!)).toMatchObject({ hand_in_kind: 'automatic', handed_in_at: exam.endsAt });
  expect((await sittingRow(stuck!)).handed_in_at).toBeNull();

  await removeStrayHandIn();
  await app().moveTo(exam.endsAt.add({ minutes: 1 }).toString());
  expect(await sittingRow(stuck!)).toMatchObject({ hand_in_kind: 'automatic', handed_in_at: exam.endsAt });
});

test('an answer that can’t be handed in is not forgotten when a candidate’s time is moved meanwhile [S1, D7]', async () => {
  const exam = await runningExam(1, 60);
  const [stuck] = exam.candidates;
  await open(stuck!);
  const { db } = app().services;
  // As planning does when time is moved, also for another candidate.
  const schedule = () =>
    inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) => scheduleExam(tx, exam.examId));
  await schedule();
  await putStrayHandIn(stuck!, exam);
  await app().moveTo(exam.endsAt.toString());
  expect((await sittingRow(stuck!)).handed_in_at).toBeNull();
  await schedule();
  await removeStrayHandIn();
  await app().moveTo(exam.endsAt.add({ minutes: 1 }).toString());
  expect(await sittingRow(stuck!)).toMatchObject({ hand_in_kind: 'automatic', handed_in_at: exam.endsAt });
});

test('an answer that can’t be handed in does not delay a large exam, which is closed in several steps [S1, D16]', async () => {
  const exam = await runningExam(101, 60);
  const [stuck, ...others] = exam.candidates.toSorted((a, b) => (a.candidacyId < b.candidacyId ? -1 : 1));
  await open(stuck!);
  await closeAt(exam, exam.endsAt);
  await putStrayHandIn(stuck!, exam);
  const { db } = app().services;
  await app().moveTo(exam.endsAt.toString());
  const { absent } = await db
    .selectFrom('sitting')
    .select(({ fn }) => fn.count('absent_at').as('absent'))
    .where('exam_id', '=', exam.examId)
    .executeTakeFirstOrThrow();
  expect(Number(absent)).toBe(others.length);
});

test('a candidate who has written is not absent, though the server stopped before it recorded the opening of the paper [Q1, D16]', async () => {
  const exam = await runningExam(2, 60);
  const [own, other] = exam.candidates as [(typeof exam.candidates)[0], (typeof exam.candidates)[0]];
  await open(own);
  const window = await openAnswer(app(), own);
  window.write('q1', 'Skrevet før strømmen gikk.');
  await window.confirmed();
  window.kill();
  const { db } = app().services;
  await db
    .updateTable('sitting')
    .set({ state: 'waiting', started_at: null })
    .where('candidacy_id', '=', own.candidacyId)
    .execute();
  await closeAt(exam, exam.endsAt);
  await app().moveTo(exam.endsAt.toString());
  expect((await handInsOf(exam.examId))[0]?.answer).toContain('Skrevet før strømmen gikk.');
  expect((await sittingRow(other)).absent_at).not.toBeNull();
});
