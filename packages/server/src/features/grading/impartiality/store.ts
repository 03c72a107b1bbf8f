import { randomUUID } from 'node:crypto';
import type {
  ImpartialityCaseState,
  ImpartialityGround,
} from '@karakter/domain/grading/impartiality/impartiality';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { holdersBesideGraders } from '../../exam/exam-office.ts';
import { membersOf } from '../../planning/commission-store.ts';

export type DeclaredGround = { ground: ImpartialityGround; account: string; candidacyId: string | null };

/** The actor's own open grounds in a commission; as the blind role, which sees no one else's. */
export async function ownOpenGrounds(tx: Tx, commissionId: string) {
  const { rows } = await sql<{ candidacy_id: string | null }>`
    select candidacy_id from impartiality_case
    where commission_id = ${commissionId} and person_id = current_person()
      and state in ('declared', 'disqualified')`.execute(tx);
  return {
    wholeExam: rows.some((row) => row.candidacy_id === null),
    hiddenAnswers: rows.filter((row) => row.candidacy_id !== null).length,
  };
}

/** A ground is declared once, and once more after a decision: then there may be new to say. */
const mostDeclarations = 2;

/** Stores a declared ground as the blind role; undefined where an open one is there already. */
export async function saveGround(
  tx: Tx,
  at: { commissionId: string; personId: string; now: Temporal.Instant },
  { ground, account, candidacyId }: DeclaredGround,
): Promise<string | undefined> {
  const earlier = await tx
    .selectFrom('impartiality_case')
    .select('id')
    .where('commission_id', '=', at.commissionId)
    .where('person_id', '=', at.personId)
    .where('candidacy_id', 'is not distinct from', candidacyId)
    .execute();
  if (earlier.length >= mostDeclarations) return undefined;
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('impartiality_case')
    .values({
      id,
      commission_id: at.commissionId,
      person_id: at.personId,
      candidacy_id: candidacyId,
      ground,
      account,
      declared_at: at.now,
      state: 'declared',
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** The exam's cases, the undecided first. For the head of department and the exam office. */
export async function casesOf(tx: Tx, examId: string) {
  const { rows } = await sql<{
    id: string;
    commission_id: string;
    number: number;
    kind: GradingKind;
    person_id: string;
    grader: string;
    candidate_number: number | null;
    ground: ImpartialityGround;
    account: string;
    declared_at: Temporal.Instant;
    state: ImpartialityCaseState;
    decision: string | null;
    decided_by: string | null;
    decided_at: Temporal.Instant | null;
  }>`
    select i.id, i.commission_id, k.number, k.kind, i.person_id, coalesce(m.display_name, p.name) as grader, c.candidate_number, i.ground, i.account,
      i.declared_at, i.state, i.decision, d.name as decided_by, i.decided_at
    from impartiality_case i
    join commission k on k.id = i.commission_id
    join person p on p.id = i.person_id
    left join commission_member m on m.commission_id = i.commission_id and m.person_id = i.person_id
    left join candidacy c on c.id = i.candidacy_id
    left join person d on d.id = i.decided_by
    where k.exam_id = ${examId}
    order by i.state <> 'declared', i.declared_at desc, i.id`.execute(tx);
  return rows;
}

export async function saveDecision(
  tx: Tx,
  caseId: string,
  decided: { state: ImpartialityCaseState; reason: string; by: string; at: Temporal.Instant },
): Promise<void> {
  const { state, reason, by, at } = decided;
  await tx
    .updateTable('impartiality_case')
    .set({ state, decision: reason, decided_by: by, decided_at: at })
    .where('id', '=', caseId)
    .execute();
}

/**
 * Who decides on declared grounds: the heads of department for the exam, by its unit or a unit above, who do not grade it
 * themselves (fvl. § 8).
 */
export const decidersFor = (tx: Tx, examId: string) => holdersBesideGraders(tx, examId, 'headOfDepartment');

/** Whether the person has a seat in the commission now. */
export async function isPresent(tx: Tx, commissionId: string, personId: string): Promise<boolean> {
  const members = await membersOf(tx, commissionId);
  return members.some((member) => member.personId === personId);
}
