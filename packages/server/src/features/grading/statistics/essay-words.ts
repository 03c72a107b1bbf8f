import type { EssayWords } from '@karakter/domain/grading/desk/blank';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Work } from '../scoring/works.ts';

/**
 * How many words are written in each essay of these works, by candidacy. Each answer has the number beside the text, and
 * the database reads it there: the texts of a whole exam are not sent.
 */
export async function essayWordsOf(tx: Tx, works: readonly Work[]): Promise<Map<string, EssayWords>> {
  const ids = works.map(({ candidacyId }) => candidacyId);
  const { rows } = await sql<{ candidacyId: string; words: EssayWords }>`
    select h.candidacy_id as "candidacyId", json_object_agg(q ->> 'id', (q ->> 'words')::integer) as words
    from work_to_grade h cross join lateral json_array_elements(h.answer::json -> 'questions') q
    where h.candidacy_id = any(${ids}::uuid[]) and q ->> 'kind' = 'essay'
    group by h.candidacy_id`.execute(tx);
  return new Map(rows.map(({ candidacyId, words }) => [candidacyId, words]));
}
