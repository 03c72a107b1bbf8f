import type { Grade } from '@karakter/domain/exam/grades';
import {
  type AssessmentEntry,
  emptyAssessment,
  type Points,
  type Reasons,
} from '@karakter/domain/grading/assessment';
import type { Assessment } from '@karakter/domain/grading/grading';
import { changedFields } from '@karakter/domain/grading/workflow-fields';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import type { Place } from '../save.ts';

/** The commission's one assessment of an answer, with who last changed what and who has confirmed it [G1]. */
export type SharedRecord = {
  readonly entry: AssessmentEntry;
  readonly version: number;
  readonly updatedAt: Temporal.Instant;
  readonly changes: readonly { readonly field: string; readonly by: string; readonly at: Temporal.Instant }[];
  readonly confirmations: readonly {
    readonly by: string;
    readonly takenBackBy: string | null;
    readonly takenBackAt: Temporal.Instant | null;
  }[];
};

/** The shared assessments of these answers; one that no member has begun is left out. */
export async function sharedByCandidacy(
  tx: Tx,
  commissionId: string,
  candidacyIds: readonly string[],
): Promise<Map<string, SharedRecord>> {
  if (candidacyIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('shared_assessment')
    .selectAll()
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', 'in', candidacyIds)
    .execute();
  const changes = await tx
    .selectFrom('shared_change')
    .select(['candidacy_id', 'field', 'person_id', 'at'])
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', 'in', candidacyIds)
    .orderBy('field')
    .execute();
  const confirmations = await tx
    .selectFrom('shared_confirmation')
    .select(['candidacy_id', 'person_id', 'taken_back_by', 'taken_back_at'])
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', 'in', candidacyIds)
    .execute();
  const changesBy = Map.groupBy(changes, (change) => change.candidacy_id);
  const confirmationsBy = Map.groupBy(confirmations, (confirmation) => confirmation.candidacy_id);
  return new Map(
    rows.map((row) => [
      row.candidacy_id,
      {
        entry: {
          points: row.points as Points,
          comment: row.comment,
          grade: row.grade as Grade | null,
          reasons: row.reasons as Reasons,
        },
        version: row.version,
        updatedAt: row.updated_at,
        changes: (changesBy.get(row.candidacy_id) ?? []).map(({ field, person_id: by, at }) => ({
          field,
          by,
          at,
        })),
        confirmations: (confirmationsBy.get(row.candidacy_id) ?? []).map((of) => ({
          by: of.person_id,
          takenBackBy: of.taken_back_by,
          takenBackAt: of.taken_back_at,
        })),
      },
    ]),
  );
}

/** The commission's present members. */
export async function memberIdsOf(tx: Tx, commissionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('commission_member')
    .select('person_id')
    .where('commission_id', '=', commissionId)
    .where('ended_at', 'is', null)
    .orderBy('seat')
    .execute();
  return rows.map((row) => row.person_id);
}

/** The shared assessment as each member's: the entry is the same, and each confirms it. */
export function assessmentsIn(
  { entry, confirmations }: SharedRecord,
  members: readonly string[],
): Record<string, Assessment> {
  const confirmed = confirmations.flatMap(({ by, takenBackBy }) => (takenBackBy === null ? [by] : []));
  const of = (kind: Assessment['kind']): Assessment => ({ kind, entry });
  const all = new Set([...members, ...confirmed]);
  return Object.fromEntries(
    [...all].map((by) => [by, of(confirmed.includes(by) ? 'confirmed' : 'draft')] as const),
  );
}

/** Notes who changed these fields last. */
async function saveChanges(tx: Tx, place: Place, fields: readonly string[]): Promise<void> {
  const { commissionId: commission_id, candidacyId: candidacy_id, personId: person_id, now: at } = place;
  await tx
    .insertInto('shared_change')
    .values(fields.map((field) => ({ commission_id, candidacy_id, field, person_id, at })))
    .onConflict((c) => c.columns(['commission_id', 'candidacy_id', 'field']).doUpdateSet({ person_id, at }))
    .execute();
}

/** Takes these members' confirmations back; the commission must be locked. */
async function takeBack(tx: Tx, place: Place, of: readonly string[]): Promise<void> {
  if (of.length === 0) return;
  await tx
    .updateTable('shared_confirmation')
    .set({ taken_back_at: place.now, taken_back_by: place.personId })
    .where('commission_id', '=', place.commissionId)
    .where('candidacy_id', '=', place.candidacyId)
    .where('person_id', 'in', of)
    .execute();
}

/**
 * Saves a member's change of the shared assessment on top of `version`, and takes these confirmations back. Refuses with
 * `changedMeanwhile` where another member or window was quicker: the page then merges field by field. The commission
 * must be locked.
 */
export async function saveShared(
  tx: Tx,
  place: Place,
  change: {
    before: SharedRecord | null;
    entry: AssessmentEntry;
    version: number;
    takesBack: readonly string[];
  },
): Promise<number> {
  const { before, entry, version } = change;
  if ((before?.version ?? 0) !== version) refuse('changedMeanwhile');
  const fields = changedFields(before?.entry ?? emptyAssessment, entry);
  if (fields.length === 0) return version;
  const { commissionId: commission_id, candidacyId: candidacy_id, now: updated_at } = place;
  const { comment, grade, reasons = before?.entry.reasons ?? {} } = entry;
  const marks = { points: JSON.stringify(entry.points), reasons: JSON.stringify(reasons) };
  const saved = { ...marks, comment, grade, version: version + 1, updated_at };
  await tx
    .insertInto('shared_assessment')
    .values({ commission_id, candidacy_id, ...saved })
    .onConflict((c) => c.columns(['commission_id', 'candidacy_id']).doUpdateSet(saved))
    .execute();
  await saveChanges(tx, place, fields);
  await takeBack(tx, place, change.takesBack);
  return version + 1;
}

/** A member's own confirmation of the version, or the member's taking it back. */
export async function saveSharedConfirmation(
  tx: Tx,
  { commissionId, candidacyId, personId, now }: Place,
  isConfirmed: boolean,
  version: number,
): Promise<void> {
  // Locks it: an answer that is replaced meanwhile raises the version, and must be read first.
  const locked = await tx
    .selectFrom('shared_assessment')
    .select('version')
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', '=', candidacyId)
    .forUpdate()
    .executeTakeFirst();
  if (locked?.version !== version) refuse('changedMeanwhile');
  const key = { commission_id: commissionId, candidacy_id: candidacyId, person_id: personId };
  const back = isConfirmed
    ? { taken_back_at: null, taken_back_by: null }
    : { taken_back_at: now, taken_back_by: personId };
  const saved = { version, confirmed_at: now, ...back };
  await tx
    .insertInto('shared_confirmation')
    .values({ ...key, ...saved })
    .onConflict((c) => c.columns(['commission_id', 'candidacy_id', 'person_id']).doUpdateSet(saved))
    .execute();
}

/** Remembers that these members are told, and returns those of them who are: see `graders_to_tell`. */
export async function gradersToTell(
  tx: Tx,
  told: {
    commissionId: string;
    kind: 'assessmentsRevealed' | 'confirmationTakenBack';
    members: readonly string[];
    at: Temporal.Instant;
  },
): Promise<string[]> {
  const { commissionId, kind, members, at } = told;
  const { rows } = await sql<{ id: string }>`
    select graders_to_tell(${commissionId}, ${kind}, ${members}::uuid[], ${at.toString()}) as id`.execute(tx);
  return rows.map(({ id }) => id);
}
