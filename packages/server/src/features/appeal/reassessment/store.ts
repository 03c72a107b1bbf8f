import {
  type Reassessment,
  type ReassessmentState,
  reassessmentOf,
} from '@karakter/domain/appeal/reassessment/reassessment';
import type { Grade } from '@karakter/domain/exam/grades';
import type { NewAssessmentComposition, NewAssessmentRule } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

export type ReassessmentMember = {
  personId: string;
  name: string;
  external: boolean;
  accepted: boolean;
  position: { grade: Grade; says: string; version: number } | null;
};

/** A new assessment by its candidate's number; also for blind transactions, where row security narrows it to members. */
export type ReassessmentRecord = {
  id: string;
  examId: string;
  commissionId: string;
  candidateNumber: number;
  composition: NewAssessmentComposition;
  decider: NewAssessmentRule['decider'];
  coordinatorId: string | null;
  state: ReassessmentState;
  reasons: string;
  reasonsVersion: number;
  dueOn: string | null;
  /** Of the protocol: each change makes another, which is signed again. */
  version: number;
  openedAt: Temporal.Instant;
  /** The grade that was decided. */
  grade: Grade | null;
  /** The appeal still waits for it. */
  isOpen: boolean;
  /** By seat. */
  members: ReassessmentMember[];
};

async function membersOf(tx: Tx, id: string): Promise<ReassessmentMember[]> {
  type Row = Omit<ReassessmentMember, 'personId' | 'position'> & {
    person_id: string;
    grade: Grade | null;
    says: string | null;
    version: number | null;
  };
  const { rows } = await sql<Row>`
    select m.person_id, m.name, m.external, m.accepted, p.grade, p.says, p.version
    from members_of_reassessment(${id}) m
    left join reassessment_position p on p.reassessment_id = ${id} and p.person_id = m.person_id
    order by m.seat`.execute(tx);
  return rows.map(({ person_id: personId, name, external, accepted, grade, says, version }) => ({
    personId,
    name,
    external,
    accepted,
    position: grade === null ? null : { grade, says: says ?? '', version: version ?? 0 },
  }));
}

type Head = { exam_id: string; candidate_number: number; is_open: boolean };

/** A new assessment by its id. */
export async function reassessmentRecord(tx: Tx, id: string): Promise<ReassessmentRecord | undefined> {
  const row = await tx
    .selectFrom('reassessment')
    .select(['id', 'commission_id', 'composition', 'decider', 'coordinator_id', 'state', 'reasons'])
    .select(['reasons_version', 'due_on', 'version', 'opened_at', 'grade'])
    .where('id', '=', id)
    .executeTakeFirst();
  const { rows } = await sql<Head>`select * from reassessment_head(${id})`.execute(tx);
  const [head] = rows;
  if (!row || !head) return undefined;
  return {
    id,
    examId: head.exam_id,
    commissionId: row.commission_id,
    candidateNumber: head.candidate_number,
    composition: row.composition as NewAssessmentComposition,
    decider: row.decider as NewAssessmentRule['decider'],
    coordinatorId: row.coordinator_id,
    state: row.state as ReassessmentState,
    reasons: row.reasons,
    reasonsVersion: row.reasons_version,
    dueOn: row.due_on,
    version: row.version,
    openedAt: row.opened_at,
    grade: row.grade as Grade | null,
    isOpen: head.is_open,
    members: await membersOf(tx, id),
  };
}

/** As reassessmentRecord, with its appeal locked until the transaction ends, and then itself. */
export async function lockReassessment(tx: Tx, id: string): Promise<ReassessmentRecord | undefined> {
  await sql`select hold_reassessment(${id})`.execute(tx);
  return reassessmentRecord(tx, id);
}

/** The state of the rules: what members have said, and who has signed the protocol as it is. */
export function reassessmentIn(record: ReassessmentRecord, signedBy: readonly string[]): Reassessment {
  if (record.state === 'cancelled') return { kind: 'cancelled' };
  if (record.state === 'decided' && record.grade !== null) return { kind: 'decided', grade: record.grade };
  return reassessmentOf({
    members: record.members.map(({ personId }) => personId),
    grades: Object.fromEntries(
      record.members.flatMap(({ personId, position }) => (position ? [[personId, position.grade]] : [])),
    ),
    isReasoned: record.reasons !== '',
    signedBy,
  });
}

/** The new assessments of the actor, the first due first; row security leaves no others. */
export async function ownReassessments(tx: Tx): Promise<ReassessmentRecord[]> {
  const rows = await tx
    .selectFrom('reassessment')
    .select('id')
    .orderBy(sql`due_on nulls last`)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  const records: ReassessmentRecord[] = [];
  for (const { id } of rows) {
    const record = await reassessmentRecord(tx, id);
    if (record) records.push(record);
  }
  return records;
}

/** The appeal's new assessment that is under way or decided, and those that were taken back. Not for blind transactions. */
export async function reassessmentsOfAppeal(tx: Tx, appealId: string) {
  const rows = await tx
    .selectFrom('reassessment')
    .select(['id', 'state', 'opened_at', 'closed_at', 'close_reason'])
    .where('appeal_id', '=', appealId)
    .orderBy('opened_at')
    .execute();
  const current = rows.find(({ state }) => state !== 'cancelled');
  return {
    currentId: current?.id ?? null,
    cancelled: rows.flatMap(({ state, opened_at: openedAt, closed_at: closedAt, close_reason: reason }) =>
      state === 'cancelled' && closedAt !== null ? [{ openedAt, closedAt, reason }] : [],
    ),
  };
}

/** The appeal that a new assessment is of. Not for blind transactions. */
export async function appealIdOf(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('reassessment').select('appeal_id').where('id', '=', id).executeTakeFirst();
  return row?.appeal_id;
}
