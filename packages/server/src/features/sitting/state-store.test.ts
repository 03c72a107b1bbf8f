import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySitting, type SittingEvent, type SittingState } from '@karakter/domain/sitting/sitting';
import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../platform/database/migrate.ts';
import { useTestApp } from '../../test/app.ts';
import { createTestDatabase } from '../../test/postgres.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { letHappen } from '../../test/scenes/sitting-events.ts';
import { columnsOf, type StateRow, stateOf } from './state-store.ts';
import { sittingOf } from './store.ts';

const app = useTestApp();
const at = fc.integer({ min: 0, max: 1e9 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(1.7e12 + ms));
const waiting = fc.record({ kind: fc.constant('waiting' as const), arrivedAt: fc.option(at) });
const open = fc.record({ kind: fc.constant('open' as const), startedAt: at });
const by = fc.constantFrom('candidate' as const, 'automatic' as const);
const anyState: fc.Arbitrary<SittingState> = fc.oneof(
  waiting,
  open,
  fc.record({ kind: fc.constant('handedIn' as const), at, by, startedAt: fc.option(at) }),
  fc.record({ kind: fc.constant('absent' as const), at }),
  fc.record({
    kind: fc.constantFrom('withdrawn' as const, 'cancelled' as const),
    at,
    from: fc.oneof(waiting, open),
  }),
);
const anyEvent: fc.Arbitrary<SittingEvent> = fc.oneof(
  fc.record({ kind: fc.constant('answerHandedIn' as const), at, by }),
  fc.record({ kind: fc.constant('handInReopened' as const), at, startedAt: at }),
  fc.record({
    kind: fc.constantFrom(
      'candidateArrived' as const,
      'arrivalVoided' as const,
      'paperOpened' as const,
      'candidateAbsent' as const,
      'sittingWithdrawn' as const,
      'withdrawalTakenBack' as const,
      'sittingCancelled' as const,
      'sittingCancellingTakenBack' as const,
    ),
    at,
  }),
);
/** With its instants as text, which can be compared. */
const asText = (state: unknown) => JSON.parse(JSON.stringify(state));

describe('a state and its columns', () => {
  it('are the same, both ways, for every state [D2, D16]', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(asText(stateOf(columnsOf(state)))).toEqual(asText(state));
      }),
    );
  });

  it('are what the rules make of any events, as the database stores them [D2, D16]', async () => {
    const { db } = app().services;
    const { candidates } = await addTestExam(db, { candidates: 1 });
    const { candidacyId } = candidates[0]!;
    const initial = columnsOf({ kind: 'waiting', arrivedAt: null });
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 6 }), async (events) => {
        await db.updateTable('sitting').set(initial).where('candidacy_id', '=', candidacyId).execute();
        await letHappen(db, candidacyId, ...events);
        const state = events.reduce(applySitting, { kind: 'waiting', arrivedAt: null });
        const stored = await db.transaction().execute((tx) => sittingOf(tx, candidacyId));
        // The row keeps the opening of the paper also where no rule leads from it to a hand-in.
        const isUnstated = state.kind === 'handedIn' && state.startedAt === null;
        expect(asText({ ...stored?.state, ...(isUnstated && { startedAt: null }) })).toEqual(asText(state));
      }),
      { numRuns: 60 },
    );
  });

  it('keep the times of arrival and of opening through all later events', async () => {
    const { db } = app().services;
    const { candidates, startsAt, endsAt } = await addTestExam(db, { candidates: 1 });
    const { candidacyId } = candidates[0]!;
    await letHappen(
      db,
      candidacyId,
      { kind: 'candidateArrived', at: startsAt.subtract({ minutes: 5 }) },
      { kind: 'paperOpened', at: startsAt },
      { kind: 'answerHandedIn', at: endsAt, by: 'candidate' },
    );
    const row = await db
      .selectFrom('sitting')
      .select(['arrived_at', 'started_at'])
      .where('candidacy_id', '=', candidacyId)
      .executeTakeFirstOrThrow();
    expect(asText(row)).toEqual(
      asText({ arrived_at: startsAt.subtract({ minutes: 5 }), started_at: startsAt }),
    );
  });

  it.each<[string, Partial<StateRow>]>([
    ['handed in without a time', { state: 'handedIn' }],
    [
      'handed in by no one',
      { state: 'handedIn', handed_in_at: Temporal.Instant.from('2026-03-02T09:00:00Z') },
    ],
    ['waiting with an opened paper', { started_at: Temporal.Instant.from('2026-03-02T09:00:00Z') }],
    ['open without a time', { state: 'open' }],
    ['absent without a time', { state: 'absent' }],
    ['withdrawn without a time', { state: 'withdrawn' }],
    ['cancelled without a time', { state: 'cancelled' }],
    ['waiting with an absence', { absent_at: Temporal.Instant.from('2026-03-02T09:00:00Z') }],
    ['of a kind that is not known', { state: 'lost' }],
  ])('contradict each other in no row: %s', async (_, columns) => {
    const { db } = app().services;
    const { examId } = await addTestExam(db, { candidates: 1 });
    const contradicting = db.updateTable('sitting').set(columns).where('exam_id', '=', examId).execute();
    await expect(contradicting).rejects.toThrow('sitting_state_with_its_times');
  });
});

/** A database as it was before sittings had a state, with a row for each combination of times. */
async function databaseBefore(url: string, folder: string): Promise<pg.Client> {
  const migrations = join(import.meta.dirname, '../../migrations');
  for (const name of (await readdir(migrations)).filter((each) => each < '0037'))
    await cp(join(migrations, name), join(folder, name));
  await migrate(url, folder);
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`
    set session_replication_role = replica;
    insert into sitting (candidacy_id, exam_id, arrived_at, started_at, handed_in_at, hand_in_kind, absent_at, withdrawn_at)
    select gen_random_uuid(), gen_random_uuid(), case when a then now() end, case when s then now() end,
      case when h is not null then now() end, nullif(h, 'unknown'), case when n then now() end, case when w then now() end
    from unnest('{t,f}'::bool[]) a, unnest('{t,f}'::bool[]) s, unnest('{t,f}'::bool[]) n, unnest('{t,f}'::bool[]) w,
      unnest(array['candidate', 'automatic', 'unknown', null]) h`);
  return client;
}

it('a sitting from before the state column has the state that the program then read from its times', async () => {
  const database = await createTestDatabase('empty');
  const folder = await mkdtemp(join(tmpdir(), 'karakter-migrations-'));
  const client = await databaseBefore(database.url, folder);
  const read = async () =>
    (await client.query<StateRow & { attempt: number }>('select * from sitting order by attempt')).rows;
  const before = await read();
  await migrate(database.url);
  const after = await read();
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
  expect(before).toHaveLength(64);
  const expected = before.map((row) => {
    if (row.handed_in_at) return ['handedIn', row.hand_in_kind ?? 'automatic'];
    if (row.absent_at) return ['absent'];
    const from = row.started_at ? 'open' : 'waiting';
    return row.withdrawn_at ? ['withdrawn', from] : [from];
  });
  const found = after.map(stateOf).map((state) => {
    if (state.kind === 'handedIn') return [state.kind, state.by];
    return state.kind === 'withdrawn' ? [state.kind, state.from.kind] : [state.kind];
  });
  expect(found).toEqual(expected);
});
