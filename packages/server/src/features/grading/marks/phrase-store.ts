import type { Phrase } from '@karakter/domain/grading/marks/phrases';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';

/** The grader's own phrases; version 0 where there never were any. */
export async function phrasesOf(tx: Tx, personId: string): Promise<{ version: number; phrases: Phrase[] }> {
  const row = await tx
    .selectFrom('phrase_list')
    .select(['version', 'phrases'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return { version: row?.version ?? 0, phrases: (row?.phrases ?? []) as Phrase[] };
}

type Written = {
  readonly phrases: readonly Phrase[];
  readonly version: number;
  readonly at: Temporal.Instant;
};

/** Saves all phrases on top of `version`; refuses with `changedMeanwhile` when another window was quicker. */
export async function savePhrasesOf(
  tx: Tx,
  personId: string,
  { phrases, version, at }: Written,
): Promise<number> {
  const saved = { phrases: JSON.stringify(phrases), version: version + 1, updated_at: at };
  const result =
    version === 0
      ? await tx
          .insertInto('phrase_list')
          .values({ person_id: personId, ...saved })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('phrase_list')
          .set(saved)
          .where('person_id', '=', personId)
          .where('version', '=', version)
          .executeTakeFirst();
  const count =
    'numInsertedOrUpdatedRows' in result ? result.numInsertedOrUpdatedRows : result.numUpdatedRows;
  if (count !== 1n) refuse('changedMeanwhile');
  return saved.version;
}
