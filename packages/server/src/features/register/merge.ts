import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { sendToNewAddresses } from '../notices/undelivered.ts';
import { withdrawInvitations } from '../people/invitations.ts';
import { recordInRegister } from '../people/register-log.ts';
import { endAllSessions } from '../people/store.ts';
import type { By } from './grants.ts';
import { movedReferences } from './moved-references.ts';
import { mayChangeOrRefuse } from './rights.ts';
import type { PersonRecord } from './scope.ts';

type Pair = { readonly kept: PersonRecord; readonly merged: PersonRecord };

/** The parts of each of the two in any exam; the same person cannot have both [U7, P6]. */
const partsIn = (personId: string) => sql`
  select exam_id, 'candidate' as part from candidacy_person where person_id = ${personId}
  union select c.exam_id, 'grader' from commission_member m join commission c on c.id = m.commission_id
    where m.person_id = ${personId}
  union select c.exam_id, 'grader' from assessment a join commission c on c.id = a.commission_id
    where a.person_id = ${personId}
  union select c.exam_id, 'grader' from shared_confirmation s join commission c on c.id = s.commission_id
    where s.person_id = ${personId}
  union select a.exam_id, 'grader' from new_assessment_member n join appeal a on a.id = n.appeal_id
    where n.person_id = ${personId}
  union select exam_id, 'invigilator' from role_grant where person_id = ${personId} and role = 'invigilator'
    and exam_id is not null
  union select exam_id, 'coordinator' from role_grant where person_id = ${personId} and role = 'courseCoordinator'
    and exam_id is not null
  union select exam_id, 'author' from paper where ${personId} in (author_id, submitted_by)
  union select v.exam_id, 'author' from paper_version v join person p on p.id = v.saved_by
    where ${personId} in (p.id, p.merged_into)
  union select exam_id, 'approver' from paper where approved_by = ${personId}
  union select exam_id, 'asker' from grading_extension where asked_by = ${personId} and state <> 'withdrawn'
  union select exam_id, 'delegate' from grading_extension where decided_by = ${personId} and state <> 'withdrawn'
  union select exam_id, 'proposer' from scoring_change where proposed_by = ${personId} and state <> 'withdrawn'
  union select exam_id, 'decider' from scoring_change where decided_by = ${personId} and state <> 'withdrawn'
  union select exam_id, 'proposer' from grade_correction where proposed_by = ${personId} and state <> 'withdrawn'
  union select exam_id, 'decider' from grade_correction where decided_by = ${personId} and state <> 'withdrawn'`;

/** Parts that one person may have in one exam, in either order. */
const compatible = [
  'author author',
  'author grader',
  'approver grader',
  'author invigilator',
  'approver invigilator',
  'author coordinator',
  'approver coordinator',
  'coordinator coordinator',
  'coordinator grader',
  'coordinator invigilator',
  'invigilator invigilator',
  ...['author', 'approver', 'coordinator', 'grader', 'invigilator', 'proposer'].map((part) =>
    [part, 'proposer'].sort().join(' '),
  ),
  ...['author', 'approver', 'coordinator', 'grader', 'invigilator', 'decider'].map((part) =>
    [part, 'decider'].sort().join(' '),
  ),
  // No one decides on the time they have asked for, and a grader does not decide on their own.
  ...['author', 'approver', 'coordinator', 'grader', 'invigilator', 'proposer', 'decider', 'asker'].map(
    (part) => [part, 'asker'].sort().join(' '),
  ),
  ...['author', 'approver', 'coordinator', 'invigilator', 'proposer', 'decider', 'delegate'].map((part) =>
    [part, 'delegate'].sort().join(' '),
  ),
];

async function partsClash(tx: Tx, { kept, merged }: Pair): Promise<boolean> {
  const { rows } = await sql<{ one: string; other: string }>`
    select a.part as one, b.part as other from (${partsIn(kept.id)}) a join (${partsIn(merged.id)}) b using (exam_id)`.execute(
    tx,
  );
  return rows.some(({ one, other }) => !compatible.includes([one, other].sort().join(' ')));
}

/** Whether the person grades an exam that is not archived. */
async function isGrading(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from commission_member m join commission c on c.id = m.commission_id join exam e on e.id = c.exam_id
    where m.person_id = ${personId} and e.state <> 'archived' limit 1`.execute(tx);
  return rows.length > 0;
}

/** A role that both have is ended on the record that is merged away, and its plan is deleted. */
async function dropDoubles(tx: Tx, { kept, merged }: Pair, { actor, at }: By): Promise<void> {
  const same = sql`a.role = b.role and a.unit_id is not distinct from b.unit_id`;
  await sql`
    update role_grant b set revoked_at = ${at.toString()}::timestamptz, revoked_by = ${actor.personId}
    from role_grant a where a.person_id = ${kept.id} and b.person_id = ${merged.id} and ${same}
      and a.exam_id is not distinct from b.exam_id and a.commission_id is not distinct from b.commission_id
      and a.revoked_at is null and b.revoked_at is null`.execute(tx);
  await sql`
    delete from planned_role b using planned_role a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and ${same}`.execute(tx);
  await sql`
    delete from reading_order b using reading_order a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and a.commission_id = b.commission_id`.execute(
    tx,
  );
  await sql`
    delete from grader_told b using grader_told a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and a.commission_id = b.commission_id
      and a.kind = b.kind`.execute(tx);
  await sql`
    delete from meeting_told b using meeting_told a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and a.meeting_id = b.meeting_id`.execute(
    tx,
  );
  await sql`
    delete from grading_reminder b using grading_reminder a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and a.commission_id = b.commission_id
      and a.stage = b.stage`.execute(tx);
  await sql`
    delete from explanation_reminder b using explanation_reminder a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and a.explanation_id = b.explanation_id
      and a.stage = b.stage`.execute(tx);
  await sql`
    update away_grader b set ended_at = b.declared_at, ended_by = b.declared_by from away_grader a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and a.commission_id = b.commission_id
      and a.ended_at is null and b.ended_at is null`.execute(tx);
  await sql`
    delete from notice_preference b using notice_preference a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and a.kind = b.kind`.execute(tx);
  await tx.deleteFrom('calendar_feed').where('person_id', '=', merged.id).execute();
  await sql`
    delete from external_grader b using external_grader a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id} and a.institution_id = b.institution_id`.execute(
    tx,
  );
}

/** The phrases of both are one person’s: those of the record that is merged away come last, and none is lost [G5]. */
async function joinPhrases(tx: Tx, { kept, merged }: Pair): Promise<void> {
  await sql`
    update phrase_list a set phrases = a.phrases || b.phrases, version = a.version + 1
    from phrase_list b where a.person_id = ${kept.id} and b.person_id = ${merged.id}`.execute(tx);
  await sql`
    delete from phrase_list b using phrase_list a
    where a.person_id = ${kept.id} and b.person_id = ${merged.id}`.execute(tx);
}

/** The kept record gets the ways to sign in and the student number that it lacks. */
async function moveIdentity(tx: Tx, { kept, merged }: Pair): Promise<void> {
  const none = { feide_name: null, national_id_hash: null, student_number: null };
  const without = tx.updateTable('person').set({ ...none, merged_into: kept.id });
  await without.where('id', '=', merged.id).execute();
  await tx
    .updateTable('person')
    .set({
      feide_name: kept.feide_name ?? merged.feide_name,
      national_id_hash: kept.national_id_hash ?? merged.national_id_hash,
      student_number: kept.student_number ?? merged.student_number,
    })
    .where('id', '=', kept.id)
    .execute();
}

/**
 * Merges the other record of the same person into the one that is kept. Refused where the two have parts in one exam
 * that one person cannot have; the response states neither the parts nor the exam. To an officer who grades, even that
 * would tell that a student sits an exam with a grader, so such an officer merges no one [U7]. The register is locked.
 */
export async function mergePeople(tx: Tx, pair: Pair, by: By): Promise<void> {
  const { kept, merged } = pair;
  const { actor, at } = by;
  if (kept.id === merged.id) refuse('mergeOfSame');
  if (actor.personId === kept.id || actor.personId === merged.id) refuse('mergeOfOneself');
  if (await isGrading(tx, actor.personId)) refuse('mergeWhileGrading');
  await mayChangeOrRefuse(tx, actor, kept.id);
  await mayChangeOrRefuse(tx, actor, merged.id);
  if (kept.student_number !== null && merged.student_number !== null) refuse('mergeOfTwoStudents');
  if (await partsClash(tx, pair)) refuse('mergeInSameExam');
  await dropDoubles(tx, pair, by);
  await joinPhrases(tx, pair);
  await moveIdentity(tx, pair);
  for (const [table, column] of movedReferences) {
    const to = sql.ref(column);
    await sql`update ${sql.table(table)} set ${to} = ${kept.id} where ${to} = ${merged.id}`.execute(tx);
  }
  await withdrawInvitations(tx, merged.id, at);
  await endAllSessions(tx, merged.id);
  await sendToNewAddresses(tx, [kept.id]);
  const data = { personId: kept.id, mergedId: merged.id };
  await recordInRegister(tx, { kind: 'personsMerged', by: actor.personId, at, data });
}
