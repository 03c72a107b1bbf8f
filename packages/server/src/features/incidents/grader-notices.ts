import type { Tx } from '../../platform/database/db.ts';

/**
 * Puts a notice beside the answers of all candidates an incident affected; it was checked to hold no identity
 * [D10, U7].
 */
export async function giveNotice(
  tx: Tx,
  notice: { incidentId: string; text: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('grader_notice')
    .columns(['incident_id', 'candidacy_id', 'text', 'given_at'])
    .expression((eb) =>
      eb
        .selectFrom('incident_candidacy')
        .select(['incident_id', 'candidacy_id'])
        .select([eb.val(notice.text).as('text'), eb.val(notice.at).as('given_at')])
        .where('incident_id', '=', notice.incidentId),
    )
    .execute();
}

/**
 * The exam office's notices for graders beside an answer, oldest first. Runs as the blind role too: row security
 * returns notices on the grader's own candidates alone, and nothing of the incident behind them.
 */
export async function noticesBeside(tx: Tx, candidacyId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('grader_notice')
    .select('text')
    .where('candidacy_id', '=', candidacyId)
    .orderBy('given_at')
    .execute();
  return rows.map((row) => row.text);
}
