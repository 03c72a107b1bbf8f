import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { changedFields } from '@karakter/domain/grading/workflow-fields';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';

/** Many entries of one grader, each on top of the version that it was decided on. */
export type ManyEntries = {
  readonly commissionId: string;
  readonly personId: string;
  readonly now: Temporal.Instant;
  readonly entries: readonly {
    readonly candidacyId: string;
    readonly before: AssessmentEntry;
    readonly entry: AssessmentEntry;
    readonly version: number;
  }[];
};

const asRows = ({ entries }: ManyEntries) =>
  JSON.stringify(
    entries.map(({ candidacyId, entry, version }) => ({
      candidacy_id: candidacyId,
      points: entry.points,
      comment: entry.comment,
      grade: entry.grade,
      version: version + 1,
    })),
  );

const columns = sql`x(candidacy_id uuid, points jsonb, comment text, grade text, version integer)`;

async function saveOwn(tx: Tx, many: ManyEntries): Promise<bigint> {
  const { commissionId, personId, now } = many;
  const { numAffectedRows = 0n } = await sql`
    insert into assessment (commission_id, candidacy_id, person_id, points, comment, grade, state, version, updated_at)
    select ${commissionId}::uuid, x.candidacy_id, ${personId}::uuid, x.points, x.comment, x.grade, 'draft', x.version,
      ${now.toString()}::timestamptz
    from jsonb_to_recordset(${asRows(many)}::jsonb) as ${columns} order by x.candidacy_id
    on conflict (commission_id, candidacy_id, person_id) do update
      set points = excluded.points, grade = excluded.grade, version = excluded.version, updated_at = excluded.updated_at
      where assessment.version = excluded.version - 1 and assessment.state = 'draft'`.execute(tx);
  return numAffectedRows;
}

/** Notes who changed which fields of the shared assessments last. */
async function saveFields(tx: Tx, { commissionId, personId, now, entries }: ManyEntries): Promise<void> {
  const fields = entries.flatMap(({ candidacyId: candidacy_id, before, entry }) =>
    changedFields(before, entry).map((field) => ({ candidacy_id, field })),
  );
  await sql`
    insert into shared_change (commission_id, candidacy_id, field, person_id, at)
    select ${commissionId}::uuid, x.candidacy_id, x.field, ${personId}::uuid, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(fields)}::jsonb) as x(candidacy_id uuid, field text)
    on conflict (commission_id, candidacy_id, field) do update
      set person_id = excluded.person_id, at = excluded.at`.execute(tx);
}

async function saveShared(tx: Tx, many: ManyEntries): Promise<bigint> {
  const { numAffectedRows = 0n } = await sql`
    insert into shared_assessment (commission_id, candidacy_id, points, comment, grade, version, updated_at)
    select ${many.commissionId}::uuid, x.candidacy_id, x.points, x.comment, x.grade, x.version,
      ${many.now.toString()}::timestamptz
    from jsonb_to_recordset(${asRows(many)}::jsonb) as ${columns} order by x.candidacy_id
    on conflict (commission_id, candidacy_id) do update
      set points = excluded.points, grade = excluded.grade, version = excluded.version, updated_at = excluded.updated_at
      where shared_assessment.version = excluded.version - 1`.execute(tx);
  await saveFields(tx, many);
  return numAffectedRows;
}

/**
 * Saves points and grades of thousands of scripts in one statement, since one for each would take minutes [G7]. Comment
 * and reasons stay. All or none: where a script has changed since it was read, all are refused. The commission must be
 * locked, so that none is confirmed meanwhile.
 */
export async function saveMany(tx: Tx, many: ManyEntries, assessing: 'individual' | 'shared'): Promise<void> {
  if (many.entries.length === 0) return;
  const saved = assessing === 'shared' ? await saveShared(tx, many) : await saveOwn(tx, many);
  if (saved !== BigInt(many.entries.length)) refuse('sheetChangedMeanwhile');
}
