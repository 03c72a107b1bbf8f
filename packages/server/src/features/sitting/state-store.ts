import { applySitting, type SittingEvent, type SittingState } from '@karakter/domain/sitting/sitting';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/db.ts';

type Time = Temporal.Instant | null;

/** The state of a sitting as in its row; a constraint keeps the times in agreement with the state. */
export type StateRow = {
  readonly state: string;
  readonly arrived_at: Time;
  readonly started_at: Time;
  readonly handed_in_at: Time;
  readonly hand_in_kind: string | null;
  readonly absent_at: Time;
  readonly withdrawn_at: Time;
  readonly cancelled_at: Time;
};

export const stateColumns = [
  'sitting.state',
  'arrived_at',
  'started_at',
  'handed_in_at',
  'hand_in_kind',
  'absent_at',
  'withdrawn_at',
  'sitting.cancelled_at',
] as const;

const writable = (row: StateRow) =>
  row.started_at === null
    ? ({ kind: 'waiting', arrivedAt: row.arrived_at } as const)
    : ({ kind: 'open', startedAt: row.started_at } as const);

/** The state in a row: the row names the state, and its times belong to it. */
export function stateOf(row: StateRow): SittingState {
  const { state, handed_in_at: handedInAt, absent_at: absentAt, withdrawn_at: withdrawnAt } = row;
  const by = row.hand_in_kind === 'candidate' ? 'candidate' : 'automatic';
  if (state === 'handedIn' && handedInAt !== null)
    return { kind: 'handedIn', at: handedInAt, by, startedAt: row.started_at };
  if (state === 'absent' && absentAt !== null) return { kind: 'absent', at: absentAt };
  if (state === 'withdrawn' && withdrawnAt !== null)
    return { kind: 'withdrawn', at: withdrawnAt, from: writable(row) };
  if (state === 'cancelled' && row.cancelled_at !== null)
    return { kind: 'cancelled', at: row.cancelled_at, from: writable(row) };
  const from = writable(row);
  if (state === from.kind) return from;
  throw new Error(`a sitting is ${state} without the time since when`);
}

const without = {
  handed_in_at: null,
  hand_in_kind: null,
  absent_at: null,
  withdrawn_at: null,
  cancelled_at: null,
} as const;
const neither = { arrived_at: null, started_at: null } as const;

/** A state as columns. Null as the time of arrival or opening means that a state after the wait does not state it. */
export function columnsOf(state: SittingState): StateRow {
  switch (state.kind) {
    case 'waiting':
      return { ...neither, ...without, state: 'waiting', arrived_at: state.arrivedAt };
    case 'open':
      return { ...neither, ...without, state: 'open', started_at: state.startedAt };
    case 'handedIn':
      return {
        ...neither,
        ...without,
        state: 'handedIn',
        started_at: state.startedAt,
        handed_in_at: state.at,
        hand_in_kind: state.by,
      };
    case 'absent':
      return { ...neither, ...without, state: 'absent', absent_at: state.at };
    case 'withdrawn':
      return { ...columnsOf(state.from), state: 'withdrawn', withdrawn_at: state.at };
    case 'cancelled':
      return { ...columnsOf(state.from), state: 'cancelled', cancelled_at: state.at };
  }
}

/** The columns of `given`, whose rows are what `columnsOf` answers, for `jsonb_to_recordset`. */
export const givenColumns = sql`state text, arrived_at timestamptz, started_at timestamptz,
  handed_in_at timestamptz, hand_in_kind text, absent_at timestamptz, withdrawn_at timestamptz,
  cancelled_at timestamptz`;

/** The state of `s` from `given`. The times of arrival and opening are kept in states that do not include them. */
export const setGivenState = sql`state = given.state,
  arrived_at = case given.state when 'waiting' then given.arrived_at else coalesce(given.arrived_at, s.arrived_at) end,
  started_at = coalesce(given.started_at, s.started_at),
  handed_in_at = given.handed_in_at, hand_in_kind = given.hand_in_kind,
  absent_at = given.absent_at, withdrawn_at = given.withdrawn_at, cancelled_at = given.cancelled_at`;

type Happened = {
  readonly sitting: { readonly candidacyId: string; readonly state: SittingState };
  readonly event: SittingEvent;
};

/**
 * Saves events of sittings as the state that the rules give, with its times. The sittings must be locked; the events
 * are also written to the exam's log.
 */
export async function saveSittingEvents(tx: Database | Tx, happened: readonly Happened[]): Promise<void> {
  if (happened.length === 0) return;
  const given = happened.map(({ sitting: { candidacyId, state }, event }) => ({
    candidacy_id: candidacyId,
    ...columnsOf(applySitting(state, event)),
  }));
  await sql`
    update sitting s set ${setGivenState}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (candidacy_id uuid, ${givenColumns})
    where s.candidacy_id = given.candidacy_id`.execute(tx);
}
