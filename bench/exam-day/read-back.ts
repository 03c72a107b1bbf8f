import { essayName } from '@karakter/domain/sitting/answer';
import { sql } from 'kysely';
import { firstBrokenEntry } from '../../packages/server/src/features/sitting/answer/answer-chain.ts';
import { documentOf } from '../../packages/server/src/features/sitting/answer/answer-document.ts';
import { answerContents, chainOf } from '../../packages/server/src/features/sitting/answer/answer-store.ts';
import type { Database } from '../../packages/server/src/platform/database/db.ts';
import { idOf } from './people.ts';
import { questionId } from './seed.ts';
import { wordOf } from './typist.ts';

/** Acknowledgements to a candidate: updates up to this number, which hold this many keystrokes. */
export type Acknowledged = { readonly index: number; readonly number: number; readonly typed: number };

/** How many acknowledged updates are neither in an answer nor in a branch; read from the database alone. */
export async function countLost(db: Database, acknowledged: readonly Acknowledged[]): Promise<number> {
  const ids = acknowledged.map(({ index }) => idOf('candidacy', index));
  const numbers = acknowledged.map(({ number }) => number);
  const { rows } = await sql<{ lost: number }>`
    with told as (
      select s.attempt, g.number from unnest(${ids}::uuid[], ${numbers}::int[]) as g (candidacy, number)
      join sitting s on s.candidacy_id = g.candidacy
    ), stored as (
      select attempt, number from answer_entry where kind = 'update'
      union
      select b.attempt, u.number from answer_branch b join answer_branch_update u on u.branch_id = b.id
    ), kept as (
      select told.attempt, count(stored.number) as count
      from told left join stored on stored.attempt = told.attempt and stored.number <= told.number
      group by told.attempt
    )
    select sum(told.number - kept.count)::int as lost from told join kept using (attempt)`.execute(db);
  return rows[0]?.lost ?? Number.NaN;
}

async function attemptIdOf(db: Database, candidacyId: string): Promise<number> {
  const row = await db
    .selectFrom('sitting')
    .select('attempt')
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  return row.attempt;
}

/** The text of the answer as it was handed in, or otherwise as the log has it. */
async function textOf(db: Database, candidacyId: string): Promise<string> {
  const handIn = await db
    .selectFrom('hand_in')
    .select('answer')
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  if (handIn) return handIn.answer;
  const { contents } = await answerContents(db, await attemptIdOf(db, candidacyId));
  return documentOf(contents).doc.getXmlFragment(essayName(questionId)).toString();
}

/** Checks a sample: how many chains are broken, and how many answers lack an acknowledged word. */
export async function checkSample(
  db: Database,
  acknowledged: readonly Acknowledged[],
  size: number,
): Promise<{ checked: number; brokenChains: number; missingWords: number }> {
  const step = Math.max(1, Math.floor(acknowledged.length / size));
  const sample = acknowledged.filter((_, place) => place % step === 0);
  let brokenChains = 0;
  let missingWords = 0;
  for (const { index, typed } of sample) {
    const candidacyId = idOf('candidacy', index);
    const entries = await chainOf(db, await attemptIdOf(db, candidacyId));
    if (firstBrokenEntry(candidacyId, entries) !== null) brokenChains += 1;
    const text = await textOf(db, candidacyId);
    const words = Array.from({ length: typed }, (_, place) => `${wordOf(index, place + 1)} `);
    if (words.some((word) => !text.includes(word))) missingWords += 1;
  }
  return { checked: sample.length, brokenChains, missingWords };
}

/** How many rows the server stored with one statement, on average: each statement is a transaction of its own. */
export async function rowsPerStatement(db: Database): Promise<number> {
  const { rows } = await sql<{ mean: number }>`
    select coalesce(count(*)::float8 / nullif(count(distinct xmin::text), 0), 0) as mean
    from answer_entry where kind = 'update'`.execute(db);
  return rows[0]?.mean ?? 0;
}
