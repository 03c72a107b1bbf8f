import type { paperSocket } from '@karakter/contract/papers/socket';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/db.ts';

/** How often a window is recorded as open, and after how long without that it counts as gone. */
const seenEveryMs = 10_000;
const goneAfter = '25 seconds';

type Message = z.infer<typeof paperSocket.message>;
/** A window of a paper that is connected to this server; `recordedAt` by its own monotonic counter. */
export type PaperWindow = {
  readonly id: string;
  readonly personId: string;
  question: string | null;
  recordedAt: number;
};

/** Records the windows that have moved, or were not recorded for a while. */
export async function recordWindows(
  db: Database,
  examId: string,
  windows: readonly PaperWindow[],
): Promise<void> {
  const now = performance.now();
  const due = windows.filter(({ recordedAt }) => now - recordedAt > seenEveryMs);
  if (due.length === 0) return;
  for (const window of due) window.recordedAt = now;
  await sql`
    insert into paper_presence (window_id, exam_id, person_id, question_id, seen_at)
    select id, ${examId}::uuid, person, question, clock_timestamp()
    from unnest(${due.map(({ id }) => id)}::uuid[], ${due.map(({ personId }) => personId)}::uuid[],
      ${due.map(({ question }) => question)}::text[]) as given (id, person, question)
    order by id
    on conflict (window_id) do update set question_id = excluded.question_id, seen_at = excluded.seen_at`.execute(
    db,
  );
}

/** The people who have the paper open on any server, and its version. */
export async function paperNow(db: Database, examId: string): Promise<Message> {
  const { rows } = await sql<Message>`
    select coalesce((select version from paper where exam_id = ${examId}), 0) as version,
      concat_ws(' ', (select version from grading_guide where exam_id = ${examId}),
        (select count(*) || ' ' || count(done_at) || ' ' || coalesce(max(done_at)::text, '')
          from paper_comment where exam_id = ${examId})) as beside,
      coalesce((select json_agg(json_build_object('personId', person_id, 'name', name, 'question', question_id)
          order by name, window_id)
        from paper_presence join person on person.id = person_id
        where exam_id = ${examId} and seen_at > clock_timestamp() - ${goneAfter}::interval), '[]') as people`.execute(
    db,
  );
  const [room] = rows;
  if (!room) throw new Error('a query without a table answers one row');
  return room;
}

/** A window that closed. Windows of a server that died are forgotten by the next one that closes. */
export async function forgetWindow(db: Database, { id }: PaperWindow): Promise<void> {
  await sql`
    delete from paper_presence
    where window_id = ${id} or seen_at < clock_timestamp() - ${goneAfter}::interval`.execute(db);
}
