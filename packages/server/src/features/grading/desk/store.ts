import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Place } from '../save.ts';

const keyOf = ({ commissionId, candidacyId, personId }: Place) => ({
  commission_id: commissionId,
  candidacy_id: candidacyId,
  person_id: personId,
});

/** Marks the script to be looked at again by this grader, or takes the mark away. */
export async function saveLookAgain(tx: Tx, place: Place, isMarked: boolean): Promise<void> {
  const key = keyOf(place);
  if (isMarked) {
    await tx
      .insertInto('look_again')
      .values({ ...key, marked_at: place.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await tx
    .deleteFrom('look_again')
    .where('commission_id', '=', key.commission_id)
    .where('candidacy_id', '=', key.candidacy_id)
    .where('person_id', '=', key.person_id)
    .execute();
}

/** Makes words for at most so many of the commission's answers that have none yet; how many are without them still. */
export async function prepareWords(tx: Tx, commissionId: string, most: number): Promise<number> {
  const { rows } = await sql<{ missing: number }>`
    select prepare_answer_words(${commissionId}, ${most}) as missing`.execute(tx);
  return rows[0]?.missing ?? 0;
}

type Hit = { number: number; answer: string; total: number };

/** The answers in which each of these words begins a word, by candidate number, from the `from`th one. */
export async function answersWith(
  tx: Tx,
  commissionId: string,
  words: readonly string[],
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<Hit[]> {
  // The words are letters and digits only, so that nothing in them is an operator of the query.
  const beginnings = words.map((word) => `'${word}':*`).join(' & ');
  const { rows } = await sql<Hit>`
    with found as (
      select c.id, c.candidate_number as number, count(*) over ()::int as total
      from answers_with(${commissionId}, ${beginnings}::tsquery) a (id) join candidacy c on c.id = a.id
      order by c.candidate_number offset ${from} limit ${limit})
    select f.number, f.total, h.answer from found f join hand_in h on h.candidacy_id = f.id order by f.number`.execute(
    tx,
  );
  return rows;
}

/** The PDFs of these answers, by candidate number and without any hour; null where the PDF is not made yet [U7]. */
export async function answerPdfsOf(tx: Tx, commissionId: string, numbers: readonly number[]) {
  const { rows } = await sql<{ number: number; bytes: Buffer | null }>`
    select c.candidate_number as number, answer_for_grading(c.id) as bytes
    from commission_candidacy cc join candidacy c on c.id = cc.candidacy_id
      join hand_in h on h.candidacy_id = cc.candidacy_id
    where cc.commission_id = ${commissionId} and c.candidate_number = any(${numbers}::int[])
    order by c.candidate_number`.execute(tx);
  return rows;
}
