import { essayName } from '@karakter/domain/sitting/answer';
import type pg from 'pg';
import { documentOf } from '../../packages/server/src/features/sitting/answer/answer-document.ts';
import type { ExamClient } from '../exam-client.ts';
import { questionId } from '../exam-day/seed.ts';

/** Acknowledged and not stored: updates by their numbers, and words by their letters. */
export type Missing = { readonly updates: number; readonly words: number };

/** The numbers of each window's stored updates, in the answer or in quarantine. */
async function missingUpdates(client: pg.Client, windows: readonly ExamClient[]): Promise<number> {
  const { rows } = await client.query<{ lost: number }>(
    `with told as (
      select s.attempt, g.writer, g.number from unnest($1::uuid[], $2::uuid[], $3::int[]) as g (candidacy, writer, number)
      join sitting s on s.candidacy_id = g.candidacy
    ), stored as (
      select attempt, writer, number from answer_entry join answer_lease using (attempt, epoch) where kind = 'update'
      union
      select attempt, writer, number from answer_branch join answer_branch_update on branch_id = id
    ), kept as (
      select told.attempt, told.writer, told.number, count(stored.number) as count from told
      left join stored on stored.attempt = told.attempt and stored.writer = told.writer and stored.number <= told.number
      group by 1, 2, 3
    ) select coalesce(sum(number - count), 0)::int as lost from kept`,
    [
      windows.map(({ candidacyId }) => candidacyId),
      windows.map(({ session }) => session.writer),
      windows.map(({ acknowledged }) => acknowledged),
    ],
  );
  return rows[0]?.lost ?? Number.NaN;
}

async function textOf(client: pg.Client, candidacyId: string): Promise<string> {
  const { rows } = await client.query<{ content: Buffer }>(
    `select content from answer_entry join sitting using (attempt)
      where candidacy_id = $1 and kind in ('update', 'branch')
    union all
    select content from answer_branch b join answer_branch_update u on u.branch_id = b.id join sitting s using (attempt)
      where candidacy_id = $1`,
    [candidacyId],
  );
  const { doc } = documentOf(rows.map(({ content }) => content));
  return doc.getXmlFragment(essayName(questionId)).toString();
}

/** Looks in the database for everything that was acknowledged to these windows. */
export async function whatIsMissing(client: pg.Client, windows: readonly ExamClient[]): Promise<Missing> {
  let words = 0;
  for (const window of windows) {
    const text = await textOf(client, window.candidacyId);
    words += window.safeWords.filter((word) => !text.includes(word)).length;
  }
  return { updates: await missingUpdates(client, windows), words };
}

/** How many of the words acknowledged to these windows are missing in what was handed in. */
export async function wordsNotHandedIn(client: pg.Client, windows: readonly ExamClient[]): Promise<number> {
  let missing = 0;
  for (const { candidacyId, safeWords } of windows) {
    const { rows } = await client.query<{ answer: string }>(
      'select answer from hand_in where candidacy_id = $1',
      [candidacyId],
    );
    const answer = rows[0]?.answer ?? '';
    missing += safeWords.filter((word) => !answer.includes(word)).length;
  }
  return missing;
}
