import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { becomeBlind, inTransaction } from '../database/transaction.ts';
import { verifyChains } from './audit.ts';
import { recordEvent, recordEvents } from './events.ts';

const app = useTestApp();
const write = { identity: 'visible', effect: 'write' } as const;

async function addEvents(count: number): Promise<string> {
  const examId = crypto.randomUUID();
  for (let i = 0; i < count; i += 1) {
    const event = {
      examId,
      kind: 'examChanged',
      actorId: null,
      at: app().services.clock.now(),
      data: { i, æ: 'ø\n"' },
    };
    await inTransaction(app().services.db, write, (tx) => recordEvent(tx, event));
  }
  return examId;
}

/** Acts as a person with access to the database itself, bypassing the trigger that refuses changes. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await app()
    .services.db.transaction()
    .execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await statement.execute(tx);
    });
}

const broken = async (examId: string) => (await verifyChains(app().services.db, examId))[0]?.broken;

test('an untouched log verifies, with events from several transactions at once in one order [Q3]', async () => {
  const examId = await addEvents(3);
  const event = { examId, kind: 'x', actorId: null, at: app().services.clock.now(), data: {} };
  await Promise.all(
    Array.from({ length: 5 }, () => inTransaction(app().services.db, write, (tx) => recordEvent(tx, event))),
  );
  expect((await verifyChains(app().services.db, examId))[0]).toMatchObject({ events: 8, broken: null });
});

test('events recorded together follow each other in the given order, each exam in its own chain, after earlier events [Q3]', async () => {
  const [one, other] = [await addEvents(2), await addEvents(0)];
  const at = app().services.clock.now();
  const given = [other, one, other, one, one].map((examId, place) => ({
    examId,
    kind: `k${place}`,
    actorId: place % 2 === 0 ? null : examId,
    at,
    data: { place, text: 'æ "ø"\n' },
  }));
  await inTransaction(app().services.db, write, (tx) => recordEvents(tx, given));
  const kindsOf = async (examId: string) => {
    const { db } = app().services;
    const rows = await db
      .selectFrom('event')
      .select('kind')
      .where('exam_id', '=', examId)
      .orderBy('number')
      .execute();
    return rows.map((row) => row.kind);
  };
  expect(await kindsOf(one)).toEqual(['examChanged', 'examChanged', 'k1', 'k3', 'k4']);
  expect(await kindsOf(other)).toEqual(['k0', 'k2']);
  expect((await verifyChains(app().services.db, one))[0]).toMatchObject({ events: 5, broken: null });
  expect((await verifyChains(app().services.db, other))[0]).toMatchObject({ events: 2, broken: null });
});

test('a log that is read in parts is followed to its end [Q3]', async () => {
  const examId = await addEvents(0);
  const event = { examId, kind: 'x', actorId: null, at: app().services.clock.now(), data: {} };
  const events = Array.from({ length: 5_001 }, () => event);
  await inTransaction(app().services.db, write, (tx) => recordEvents(tx, events));
  expect((await verifyChains(app().services.db, examId))[0]).toMatchObject({ events: 5_001, broken: null });
  await tamper(sql`update event set kind = 'y' where exam_id = ${examId} and number = 5001`);
  expect(await broken(examId)).toMatchObject({ number: 5_001, fault: 'altered' });
});

test('the program itself can neither change nor delete an event [Q3]', async () => {
  const examId = await addEvents(1);
  const { db } = app().services;
  await expect(
    db.updateTable('event').set({ kind: 'y' }).where('exam_id', '=', examId).execute(),
  ).rejects.toThrow('append-only');
  await expect(db.deleteFrom('event').where('exam_id', '=', examId).execute()).rejects.toThrow('append-only');
});

test('the first altered event is reported, also where its own hash was recomputed [Q3]', async () => {
  const examId = await addEvents(4);
  await tamper(sql`update event set data = '{"i":7}' where exam_id = ${examId} and number = 2`);
  expect(await broken(examId)).toMatchObject({ number: 2, fault: 'altered' });
  await tamper(sql`update event set hash = encode(sha256(convert_to(concat_ws(E'\n', previous_hash, exam_id, number, kind, '-',
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), data), 'UTF8')), 'hex') where exam_id = ${examId} and number = 2`);
  expect(await broken(examId)).toMatchObject({ number: 3, fault: 'unchained' });
});

test('a deleted event is reported, in the middle and at the end [Q3]', async () => {
  const [middle, end] = [await addEvents(3), await addEvents(3)];
  await tamper(sql`delete from event where exam_id = ${middle} and number = 2`);
  await tamper(sql`delete from event where exam_id = ${end} and number = 3`);
  expect(await broken(middle)).toMatchObject({ number: 2, fault: 'missing' });
  expect(await broken(end)).toMatchObject({ number: 3, fault: 'cutOff' });
});

test('a blind transaction writes to the log but cannot read it [U7, Q3]', async () => {
  const examId = crypto.randomUUID();
  const event = { examId, kind: 'x', actorId: null, at: app().services.clock.now(), data: {} };
  await inTransaction(app().services.db, write, async (tx) => {
    await becomeBlind(tx, null);
    await recordEvent(tx, event);
  });
  expect((await verifyChains(app().services.db, examId))[0]).toMatchObject({ events: 1, broken: null });
  const reading = inTransaction(app().services.db, write, async (tx) => {
    await becomeBlind(tx, null);
    return tx.selectFrom('event').selectAll().execute();
  });
  await expect(reading).rejects.toThrow('permission denied');
});
