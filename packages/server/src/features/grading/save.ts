import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import type { AgreementBasis, GradingEvent } from '@karakter/domain/grading/grading';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';

/** The answer and its commission, the actor and the time. */
export type Place = { commissionId: string; candidacyId: string; personId: string; now: Temporal.Instant };

/**
 * Saves what was typed on top of `version`; refuses with `changedMeanwhile` when another window was quicker. A save takes
 * no lock, so its grader may have confirmed since the decision was made: a confirmed assessment stays as it is.
 */
export async function saveEntry(
  tx: Tx,
  { commissionId, candidacyId, personId, now }: Place,
  entry: AssessmentEntry,
  version: number,
): Promise<number> {
  const written = { points: JSON.stringify(entry.points), comment: entry.comment, grade: entry.grade };
  // A page that does not know of reasons leaves those that are stored.
  const reasons = entry.reasons && { reasons: JSON.stringify(entry.reasons) };
  const entered = { ...written, ...reasons, state: 'draft', version: version + 1, updated_at: now };
  const key = { commission_id: commissionId, candidacy_id: candidacyId, person_id: personId };
  const saved =
    version === 0
      ? await insertUnlessRevealed(tx, key, entry, now)
      : await ownAssessment(tx, key)
          .set(entered)
          .where('version', '=', version)
          .where('state', '=', 'draft')
          .where(isRevealed, '=', false)
          .returning('version')
          .executeTakeFirst();
  if (saved === undefined) refuse(await whyNotSaved(tx, key));
  return version + 1;
}

/** A first entry, which is not written into what the others see already. */
async function insertUnlessRevealed(
  tx: Tx,
  { commission_id, candidacy_id, person_id }: Key,
  entry: AssessmentEntry,
  now: Temporal.Instant,
): Promise<{ version: number } | undefined> {
  const { rows } = await sql<{ version: number }>`
    insert into assessment (commission_id, candidacy_id, person_id, points, reasons, comment, grade, state, version, updated_at)
    select ${commission_id}::uuid, ${candidacy_id}::uuid, ${person_id}::uuid, ${JSON.stringify(entry.points)}::jsonb,
      ${JSON.stringify(entry.reasons ?? {})}::jsonb, ${entry.comment}, ${entry.grade}, 'draft', 1, ${now}::timestamptz
    where not is_revealed(${commission_id}, ${candidacy_id})
    on conflict do nothing returning version`.execute(tx);
  return rows[0];
}

/** True once the members see each other's assessments of the answer. */
const isRevealed = sql<boolean>`is_revealed(assessment.commission_id, assessment.candidacy_id)`;

/** Why the version that a save builds on is not the present draft. */
async function whyNotSaved(tx: Tx, key: Key) {
  const { rows } = await sql<{ is_revealed: boolean }>`
    select is_revealed(${key.commission_id}, ${key.candidacy_id})`.execute(tx);
  if (rows[0]?.is_revealed) return 'alreadyRevealed';
  const own = await tx
    .selectFrom('assessment')
    .select('state')
    .where('commission_id', '=', key.commission_id)
    .where('candidacy_id', '=', key.candidacy_id)
    .where('person_id', '=', key.person_id)
    .executeTakeFirst();
  return own?.state === 'confirmed' ? 'assessmentConfirmed' : 'changedMeanwhile';
}

type Key = { commission_id: string; candidacy_id: string; person_id: string };

function ownAssessment(tx: Tx, key: Key) {
  return tx
    .updateTable('assessment')
    .where('commission_id', '=', key.commission_id)
    .where('candidacy_id', '=', key.candidacy_id)
    .where('person_id', '=', key.person_id);
}

/** Confirms the grader's own assessment of `version`, or takes the confirmation back. */
export async function saveConfirmation(
  tx: Tx,
  { commissionId, candidacyId, personId, now }: Place,
  event: Extract<GradingEvent, { kind: 'assessmentConfirmed' | 'assessmentReopened' }>,
  version: number,
): Promise<void> {
  const isConfirmed = event.kind === 'assessmentConfirmed';
  const { numUpdatedRows } = await ownAssessment(tx, {
    commission_id: commissionId,
    candidacy_id: candidacyId,
    person_id: personId,
  })
    .set({ state: isConfirmed ? 'confirmed' : 'draft', confirmed_at: isConfirmed ? now : null })
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) refuse('changedMeanwhile');
}

/** After this the members see each other's assessments of these answers. */
export async function saveReveals(
  tx: Tx,
  commissionId: string,
  candidacyIds: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('reveal')
    .values(candidacyIds.map((candidacy_id) => ({ commission_id: commissionId, candidacy_id, at })))
    .execute();
}

/** The round that an answer is in: what is saved of an earlier one stays as it was [G19]. */
export const roundOf = (commissionId: string, candidacyId: string) =>
  sql<number>`grading_round(${commissionId}, ${candidacyId})`;

export async function saveProposal(
  tx: Tx,
  { commissionId, candidacyId, personId, now }: Place,
  { grade, reason }: { grade: string; reason: string },
): Promise<void> {
  const round = roundOf(commissionId, candidacyId);
  const proposal = { grade, reason, proposed_by: personId, proposed_at: now };
  await tx
    .insertInto('grade_proposal')
    .values({ commission_id: commissionId, candidacy_id: candidacyId, round, ...proposal })
    .onConflict((c) => c.columns(['commission_id', 'candidacy_id', 'round']).doUpdateSet(proposal))
    .execute();
}

/** The commission's agreed grade. The primary key allows only one in each round. */
export async function saveAgreedGrade(
  tx: Tx,
  { commissionId, candidacyId, now }: Omit<Place, 'personId'>,
  { grade, basis }: { grade: string; basis: AgreementBasis },
): Promise<void> {
  await tx
    .insertInto('agreed_grade')
    .values({
      commission_id: commissionId,
      candidacy_id: candidacyId,
      round: roundOf(commissionId, candidacyId),
      grade,
      basis,
      agreed_at: now,
    })
    .execute();
}
