import type { NoticeKind } from '@karakter/domain/notices/notice';
import type { NoticeWay } from '@karakter/domain/notices/notice-rules';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

type Row = {
  id: string;
  kind: NoticeKind;
  way: NoticeWay;
  created_at: Temporal.Instant;
  name: string;
  isMailbox: boolean;
  recipient: string | null;
  state: 'waiting' | 'sent' | 'failed' | null;
  sent_at: Temporal.Instant | null;
  last_error: string | null;
  next_attempt_at: Temporal.Instant | null;
  read_at: Temporal.Instant | null;
  in_all: number;
};

const shownAtMost = 200;

/**
 * The notices about a case with their own mail, or the daily mail that they went with, newest first; `noticeId`: that one alone.
 */
export async function noticesAbout(tx: Tx, caseId: string, noticeId?: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select n.id, n.kind, n.way, n.created_at, coalesce(p.name, box.address) as name, box.id is not null as "isMailbox",
      m.recipient, m.state, m.sent_at, m.last_error, m.next_attempt_at,
      case when n.kind = 'explanationSent' then e.read_at end as read_at,
      (count(*) over ())::int as in_all
    from notice n
    left join person p on p.id = n.person_id
    left join shared_mailbox box on box.id = n.mailbox_id
    left join mail m on m.notice_id = coalesce(n.digest_id, n.id)
    left join explanation e on e.id = ${caseId}
    where n.case_ids @> array[${caseId}::uuid] ${noticeId === undefined ? sql`` : sql`and n.id = ${noticeId}`}
    order by n.created_at desc, name, n.id
    limit ${shownAtMost}`.execute(tx);
  return rows;
}

/** Sends the mail of a notice again at once, as it was written, and tries it for as long as a new one. */
export async function mailAgain(tx: Tx, noticeId: string): Promise<void> {
  await sql`
    with again as (
      update mail set state = 'waiting', tried_since = null, next_attempt_at = null where notice_id = ${noticeId}
      returning notice_id
    )
    select enqueue_job('sendNotice', json_build_object('noticeId', notice_id), 'notice:' || notice_id, 0)
    from again`.execute(tx);
}
