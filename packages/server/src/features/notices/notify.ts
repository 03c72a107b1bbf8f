import { randomUUID } from 'node:crypto';
import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';
import { isUrgent, noticeWays, ruleOf, wayOf } from '@karakter/domain/notices/notice-rules';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';

type Told<Kind extends NoticeKind> = {
  examId: string;
  kind: Kind;
  facts: NoticeFacts[Kind];
  at: Temporal.Instant;
  /** The cases that it is about: each shows who was told of it [T3]. A new assessment stands for its appeal, and a commission for its complaint. */
  cases?: readonly string[];
};

/**
 * Notifies these people in the transaction of the event: one statement, however many they are. Each notice is kept, and goes
 * the way that its receiver chose for the kind; its mail is made and sent by a job [T1, T3]. Shared mailboxes of the exam's
 * units get news of cases with it, so that each event is told in one call, also where no person is there to be told [T2].
 */
export async function notifyAll<Kind extends NoticeKind>(
  tx: Tx,
  { to, examId, kind, facts, at, cases = [] }: Told<Kind> & { to: readonly string[] },
): Promise<void> {
  const rule = ruleOf(kind);
  const urgent = isUrgent(facts, at);
  const chosen = [null, ...noticeWays];
  const ways = Object.fromEntries(chosen.map((way) => [way ?? 'none', wayOf(rule, { chosen: way, urgent })]));
  await sql`select tell(${to}::uuid[], ${examId}, ${kind}, ${rule.class}, ${JSON.stringify(ways)}::json,
    ${JSON.stringify(facts)}::jsonb, ${at.toString()}::timestamptz, ${cases}::uuid[])`.execute(tx);
}

/** Notifies a person; as `notifyAll`. */
export function notify<Kind extends NoticeKind>(tx: Tx, notice: Told<Kind> & { to: string }): Promise<void> {
  return notifyAll<Kind>(tx, { ...notice, to: [notice.to] });
}

/** Invites a person by mail to sign in for the first time; the link is made when the mail is sent. */
export async function notifyInvited(
  tx: Tx,
  invited: { personId: string; by: string; at: Temporal.Instant },
): Promise<void> {
  const [id, data] = [randomUUID(), JSON.stringify({ by: invited.by })];
  const notice = { id, person_id: invited.personId, kind: 'invited', data, created_at: invited.at };
  await tx.insertInto('notice').values(notice).execute();
  await enqueueJob(tx, 'sendNotice', { noticeId: id }, `notice:${id}`);
}
