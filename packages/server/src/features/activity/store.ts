import type { ReportedActivityText } from '@karakter/contract/activity/routes';
import { type Activity, type ActivityFlag, activityFlags } from '@karakter/domain/activity/activity-flags';
import { isRunningAt, type RunningTime, runningSeconds } from '@karakter/domain/sitting/running-time';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { pausesOf } from '../invigilation/pauses.ts';
import { isByCookie } from '../sitting/live/device-proof.ts';
import type { Sitting } from '../sitting/store.ts';

/** Far more than an honest device has to report; a broken device's reports beyond it are dropped. */
const mostKept = 500;

/** When a device's reports count: while the candidate's own time runs. */
async function runningTimeOf(tx: Tx, { candidacyId, plan, state }: Sitting): Promise<RunningTime | null> {
  if (state.kind === 'waiting' || state.kind === 'absent') return null;
  const pauses = await pausesOf(tx, candidacyId);
  const isEarlier = state.kind !== 'open' && Temporal.Instant.compare(state.at, plan.endsAt) < 0;
  const endsAt = isEarlier ? state.at : plan.endsAt;
  return { startsAt: plan.startsAt, endsAt: plan.pausedSince === null || isEarlier ? endsAt : null, pauses };
}

/**
 * The part of a device's report that counts, with its instant in PostgreSQL's form; for a period, only the time that
 * ran.
 */
function counted(reported: ReportedActivityText, time: RunningTime, now: Temporal.Instant) {
  const at = Temporal.Instant.from(reported.at);
  const isOutside = Temporal.Instant.compare(at, time.startsAt) < 0 || Temporal.Instant.compare(at, now) > 0;
  if (isOutside) return [];
  if (reported.kind === 'paste') return isRunningAt(at, time) ? [{ ...reported, at: at.toString() }] : [];
  const amount = runningSeconds(at, reported.amount, time);
  return amount > 0 ? [{ ...reported, at: at.toString(), amount }] : [];
}

/**
 * Stores what a candidate's device reported, as far as it happened while the candidate's own time ran [D11]; the rest is
 * dropped silently.
 */
export async function keepActivities(
  tx: Tx,
  sitting: Sitting,
  reported: readonly ReportedActivityText[],
  now: Temporal.Instant,
): Promise<number> {
  const time = await runningTimeOf(tx, sitting);
  const given = time ? reported.flatMap((each) => counted(each, time, now)) : [];
  if (given.length === 0) return 0;
  const { candidacyId, examId } = sitting;
  const { numAffectedRows } = await sql`
    insert into activity (candidacy_id, exam_id, kind, at, amount, received_at)
    select ${candidacyId}::uuid, ${examId}::uuid, g.kind, g.at, g.amount, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (kind text, at timestamptz, amount integer)
    where (select count(*) from activity a where a.candidacy_id = ${candidacyId}::uuid) < ${mostKept}`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}

type ActivityRow = { candidacy_id: string; kind: Activity['kind']; at: Temporal.Instant; amount: number };

/**
 * All activity of an exam's candidates between start and end: what their devices reported, their sign-ins, takeovers
 * by another device (from the answer's own chain), and the devices on which each sign-in had the exam open. A device
 * that got no response reports again: the same activity counts once.
 */
async function activityRows(tx: Tx, examId: string): Promise<ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    with open as (
      select s.candidacy_id, s.attempt, own_start(e, s) as starts_at,
        least(own_end(e, c, s), coalesce(s.handed_in_at, s.withdrawn_at, s.cancelled_at, 'infinity'::timestamptz)) as ends_at
      from sitting s join exam e on e.id = s.exam_id join candidacy c on c.id = s.candidacy_id
      where s.exam_id = ${examId} and s.started_at is not null
    ), present as (
      select o.candidacy_id, a.session_id, a.machine_id, greatest(a.connected_at, o.starts_at) as connected_at
      from open o join answer_presence a on a.attempt = o.attempt
      where a.connected_at < o.ends_at and coalesce(a.disconnected_at, 'infinity') >= o.starts_at
    )
    select distinct candidacy_id, kind, at, amount from activity where exam_id = ${examId}
    union all
    select o.candidacy_id, 'signIn', n.created_at, 0
    from open o join candidacy_person p on p.candidacy_id = o.candidacy_id
    join session n on n.person_id = p.person_id and n.created_at >= o.starts_at and n.created_at < o.ends_at
    union all
    select o.candidacy_id, 'secondMachine', l.granted_at, (l.confirmed_by is not null)::int
    from open o join answer_lease l on l.attempt = o.attempt
    join answer_lease b on b.attempt = l.attempt and b.epoch = l.epoch - 1
    where l.machine_id is not null and b.machine_id is not null and l.machine_id <> b.machine_id
      and l.granted_at >= o.starts_at and l.granted_at < o.ends_at
    union all
    select a.candidacy_id, 'unknownMachine', min(a.connected_at), 0 from present a
    where ${isByCookie('a.machine_id')} group by a.candidacy_id
    union all
    select candidacy_id, 'sharedSignIn', max(first_at), 0 from (
      select candidacy_id, session_id, min(connected_at) as first_at from present
      where session_id is not null group by candidacy_id, session_id, machine_id) used
    group by candidacy_id, session_id having count(*) > 1
    order by 3`.execute(tx);
  return rows;
}

function activityOf({ kind, at, amount }: ActivityRow): Activity {
  if (kind === 'paste') return { kind, at, characters: amount };
  if (kind === 'secondMachine') return { kind, at, isConfirmed: amount > 0 };
  return kind === 'focusAway' || kind === 'offline' ? { kind, at, seconds: amount } : { kind, at };
}

/** The rules' findings by candidate; a candidate who is not in the map was not flagged [D11]. */
export async function flagsByCandidacy(tx: Tx, examId: string): Promise<Map<string, ActivityFlag[]>> {
  const byCandidacy = Map.groupBy(await activityRows(tx, examId), (row) => row.candidacy_id);
  const found = [...byCandidacy].map(([id, rows]) => [id, activityFlags(rows.map(activityOf))] as const);
  return new Map(found.filter(([, flags]) => flags.length > 0));
}

/** The candidates by number with their names, for staff who may know the names. */
export async function namedCandidates(tx: Tx, candidacyIds: readonly string[]) {
  if (candidacyIds.length === 0) return [];
  return tx
    .selectFrom('candidacy')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .select(['candidacy.id as candidacyId', 'candidate_number as candidateNumber', 'person.name'])
    .where('candidacy.id', 'in', candidacyIds)
    .orderBy('candidate_number')
    .execute();
}

/** Deletes the activity of candidates who are not named. Returns the numbers of candidates and rows. */
export async function deleteActivities(tx: Tx, examId: string, butOf: readonly string[]) {
  await sql`select set_config('karakter.deletes_activity', 'on', true)`.execute(tx);
  const deleted = await sql<{ candidacy_id: string }>`
    delete from activity where exam_id = ${examId} and not candidacy_id = any(${butOf}::uuid[])
    returning candidacy_id`.execute(tx);
  await sql`select set_config('karakter.deletes_activity', 'off', true)`.execute(tx);
  return { rows: deleted.rows.length, candidates: new Set(deleted.rows.map((r) => r.candidacy_id)).size };
}
