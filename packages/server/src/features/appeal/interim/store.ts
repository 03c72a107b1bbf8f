import type { StandardInterimReason } from '@karakter/domain/appeal/interim-reply';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { AppealRecord } from '../store.ts';

/** Why it takes longer: a person's own words, or Karakter's. */
export type InterimReason =
  | { readonly by: string; readonly reason: string }
  | { readonly by: null; readonly standard: StandardInterimReason };

/** The replies that the candidate of an appeal was sent, the first one first. */
export async function interimRepliesOf(tx: Tx, appealId: string) {
  const rows = await tx
    .selectFrom('interim_reply')
    .select(['number', 'sent_at', 'reason', 'standard', 'expected_on as expectedOn'])
    .where('appeal_id', '=', appealId)
    .orderBy('number')
    .execute();
  return rows.map(({ sent_at, standard, ...reply }) => ({
    ...reply,
    standard: standard as StandardInterimReason | null,
    sentAt: sent_at.toString(),
  }));
}

type Sent = {
  readonly expectedOn: Temporal.PlainDate;
  readonly why: InterimReason;
  readonly at: Temporal.Instant;
};

/** Stores a reply. The case must be locked. */
export async function insertReply(
  tx: Tx,
  record: AppealRecord,
  { expectedOn, why, at }: Sent,
): Promise<void> {
  const promised = { promised_for: expectedOn.toString() };
  await tx
    .insertInto('interim_reply')
    .values({
      appeal_id: record.id,
      number: sql<number>`(select count(*) + 1 from interim_reply where appeal_id = ${record.id})`,
      sent_at: at,
      sent_by: why.by,
      promised_for: record.promisedFor?.toString() ?? null,
      expected_on: expectedOn.toString(),
      ...(why.by === null ? { standard: why.standard } : { reason: why.reason }),
    })
    .execute();
  await tx.updateTable('appeal').set(promised).where('id', '=', record.id).execute();
}
