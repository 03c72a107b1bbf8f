import type { ProtocolEntry } from '@karakter/contract/results/routes';
import type { EnteringRole, ProtocolKind } from '@karakter/domain/results/results';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** Whether the person who made the entry held the role then. */
const held = (role: EnteringRole) => sql`exists (
  select from role_grant g where g.person_id = e.entered_by and g.role = ${role}
    and g.granted_at <= e.entered_at and coalesce(g.revoked_at > e.entered_at, true))`;

/**
 * Checks are the exam office's, and so is what decides an appeal [K6]; before that was so, one who was a caseworker alone
 * could decide one. A correction is confirmed by the office, or by one who was a caseworker alone.
 */
const enteredAs = sql<EnteringRole>`case
  when e.kind in ('appeal', 'newAssessment', 'correction') and ${held('caseworker')} and not ${held('examOffice')} then 'caseworker'
  else 'examOffice' end`;

/** Every entry of the exam's protocol in the order of entering; none is ever left out [R3]. */
export async function protocolOf(tx: Tx, examId: string): Promise<ProtocolEntry[]> {
  const rows = await tx
    .selectFrom('protocol_entry as e')
    .innerJoin('candidacy as c', 'c.id', 'e.candidacy_id')
    .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 'c.id')
    .innerJoin('person as p', 'p.id', 'cp.person_id')
    .innerJoin('person as officer', 'officer.id', 'e.entered_by')
    .leftJoin('commission as k', 'k.id', 'e.commission_id')
    .leftJoin('grade_correction as g', 'g.entry', 'e.number')
    .leftJoin('person as proposer', 'proposer.id', 'g.proposed_by')
    .select(['e.number', 'e.candidacy_id', 'c.candidate_number', 'p.name', 'e.grade', 'e.kind', 'e.reason'])
    .select(['e.authority', 'k.number as commission_number', 'officer.name as entered_by', 'e.entered_at'])
    .select([enteredAs.as('entered_as'), 'proposer.name as proposed_by'])
    .where('e.exam_id', '=', examId)
    .orderBy('e.number')
    .execute();
  const standing = new Map(rows.map((row) => [row.candidacy_id, row.number]));
  return rows.map((row, index) => ({
    // The exam's own count: the table's numbers run through all exams.
    number: index + 1,
    candidateNumber: row.candidate_number,
    name: row.name,
    grade: row.grade,
    kind: row.kind as ProtocolKind,
    reason: row.reason,
    authority: row.authority,
    commissionNumber: row.commission_number,
    enteredBy: row.entered_by,
    proposedBy: row.proposed_by,
    enteredAs: row.entered_as,
    enteredAt: row.entered_at.toString(),
    replaced: standing.get(row.candidacy_id) !== row.number,
  }));
}

/** The valid grade of a candidate: the latest entry [R3]. */
export async function standingGrade(tx: Tx, candidacyId: string) {
  const entry = await tx
    .selectFrom('protocol_entry')
    .select(['number', 'grade', 'kind', 'entered_at'])
    .where('candidacy_id', '=', candidacyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!entry) return undefined;
  const { number, grade, kind, entered_at: enteredAt } = entry;
  return { entry: number, grade, kind: kind as ProtocolKind, enteredAt };
}
