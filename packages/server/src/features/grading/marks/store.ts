import type { othersMarks, ownMarks } from '@karakter/contract/grading/marks';
import {
  keptMarks,
  type MarkKind,
  type Passage,
  type ScriptMark,
} from '@karakter/domain/grading/marks/script-marks';
import { isMarkSeenBy } from '@karakter/domain/grading/marks/seen-marks';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import type { Place } from '../save.ts';

/*
 * Every query here runs as the blind role: row security gives graders their own marks, and those that others show once
 * the author’s assessment is revealed [G2, G5].
 */

const keyOf = ({ commissionId, candidacyId, personId }: Omit<Place, 'now'>) => ({
  commission_id: commissionId,
  candidacy_id: candidacyId,
  person_id: personId,
});

const columns = ['id', 'kind', 'question_id', 'passage', 'text', 'is_shown'] as const;
type Row = {
  id: string;
  kind: string;
  question_id: string;
  passage: unknown;
  text: string;
  is_shown: boolean;
};

const markOf = (row: Row): ScriptMark => ({
  id: row.id,
  kind: row.kind as MarkKind,
  questionId: row.question_id,
  passage: row.passage as Passage | null,
  text: row.text,
  isShown: row.is_shown,
});

/** The grader's own marks on one script; version 0 where nothing was ever marked. */
export async function ownMarksOn(tx: Tx, place: Omit<Place, 'now'>): Promise<z.input<typeof ownMarks>> {
  const key = keyOf(place);
  const head = await tx
    .selectFrom('marked_script')
    .select(['version', 'updated_at'])
    .where((e) => e.and(key))
    .executeTakeFirst();
  if (!head) return { version: 0, savedAt: null, marks: [] };
  const rows = await tx
    .selectFrom('script_mark')
    .select(columns)
    .where((e) => e.and(key))
    .orderBy('place')
    .execute();
  return { version: head.version, savedAt: head.updated_at.toString(), marks: rows.map(markOf) };
}

/**
 * What others show on this script, by author: the co-graders once all is revealed, and beside a dispute the graders of
 * the other commission as far as the rule set lets the caller see their assessments [G6].
 */
export async function othersMarksOn(
  tx: Tx,
  { commissionId, candidacyId, personId }: Omit<Place, 'now'>,
): Promise<z.input<typeof othersMarks>[]> {
  const rows = await tx
    .selectFrom('script_mark as s')
    .innerJoin('commission_member as m', (join) =>
      join.onRef('m.commission_id', '=', 's.commission_id').onRef('m.person_id', '=', 's.person_id'),
    )
    .select(['m.display_name', 's.person_id', 's.commission_id'])
    .select(columns.map((column) => `s.${column}` as const))
    .where('s.candidacy_id', '=', candidacyId)
    .where('s.person_id', '<>', personId)
    .where((e) =>
      e.or([
        e('s.commission_id', '=', commissionId),
        sql<SqlBool>`(s.commission_id, s.candidacy_id) in (select * from seen_beside())`,
      ]),
    )
    .orderBy('m.seat')
    .orderBy('s.person_id')
    .orderBy('s.place')
    .execute();
  const seen = rows.filter((row) =>
    isMarkSeenBy(row.commission_id === commissionId ? 'coGraderAfterReveal' : 'thirdGrader', markOf(row)),
  );
  const byAuthor = Map.groupBy(seen, (row) => row.person_id);
  return [...byAuthor.values()].map((those) => ({
    name: those[0]?.display_name ?? '',
    marks: those.map(markOf),
  }));
}

/** Takes the version for this save; refuses with `changedMeanwhile` when another window was quicker. */
async function takeVersion(tx: Tx, place: Place, version: number): Promise<number> {
  const key = keyOf(place);
  const next = { version: version + 1, updated_at: place.now };
  const result =
    version === 0
      ? await tx
          .insertInto('marked_script')
          .values({ ...key, ...next })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('marked_script')
          .set(next)
          .where((e) => e.and({ ...key, version }))
          .executeTakeFirst();
  const count =
    'numInsertedOrUpdatedRows' in result ? result.numInsertedOrUpdatedRows : result.numUpdatedRows;
  if (count !== 1n) refuse('changedMeanwhile');
  return next.version;
}

/** Saves all the grader's marks on one script on top of `version`; what is the same is not written again. */
export async function saveMarksOn(
  tx: Tx,
  place: Place,
  marks: readonly ScriptMark[],
  version: number,
): Promise<number> {
  const next = await takeVersion(tx, place, version);
  const { commissionId, candidacyId, personId } = place;
  const ids = marks.map(({ id }) => id);
  await sql`delete from script_mark where commission_id = ${commissionId} and candidacy_id = ${candidacyId}
    and person_id = ${personId} and id <> all(${ids}::uuid[])`.execute(tx);
  if (marks.length === 0) return next;
  await sql`
    insert into script_mark as s (commission_id, candidacy_id, person_id, id, place, kind, question_id, passage, text, is_shown)
      select ${commissionId}, ${candidacyId}, ${personId}, (m.mark ->> 'id')::uuid, m.place, m.mark ->> 'kind',
        m.mark ->> 'questionId', nullif(m.mark -> 'passage', 'null'), m.mark ->> 'text', (m.mark ->> 'isShown')::boolean
      from jsonb_array_elements(${JSON.stringify(keptMarks(marks))}::jsonb) with ordinality m (mark, place)
    on conflict (commission_id, candidacy_id, person_id, id) do update set place = excluded.place, kind = excluded.kind,
      question_id = excluded.question_id, passage = excluded.passage, text = excluded.text, is_shown = excluded.is_shown
    where (s.place, s.kind, s.question_id, s.passage, s.text, s.is_shown) is distinct from (excluded.place, excluded.kind,
      excluded.question_id, excluded.passage, excluded.text, excluded.is_shown)`.execute(tx);
  return next;
}
