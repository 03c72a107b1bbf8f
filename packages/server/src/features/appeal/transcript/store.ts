import { withholdsTranscript } from '@karakter/domain/appeal/transcript-block';
import { caseRulesFor } from '@karakter/domain/rules/rules-for';
import type { Tx } from '../../../platform/database/db.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import type { ExamRecord } from '../../exam/store.ts';
import type { AppealRecord } from '../store.ts';

/** The blocks that the case has set on the candidate's transcript, oldest first, with who lifted each. */
export async function blocksOf(tx: Tx, appealId: string) {
  const rows = await tx
    .selectFrom('transcript_block as b')
    .leftJoin('person as p', 'p.id', 'b.lifted_by')
    .select(['b.number', 'b.set_at', 'b.legal_basis', 'b.lifted_at', 'b.reason', 'p.name'])
    .where('b.appeal_id', '=', appealId)
    .orderBy('b.number')
    .execute();
  return rows.map(({ number, reason, name, ...row }) => ({
    number,
    setAt: row.set_at.toString(),
    legalBasis: row.legal_basis,
    liftedAt: row.lifted_at?.toString() ?? null,
    liftedBy: name,
    reason,
  }));
}

/** Withholds the candidate's transcript from now, where the rules say so and it is not withheld already [K5]. */
export async function withholdTranscript(
  tx: Tx,
  exam: ExamRecord,
  { id: appealId, appeal, candidateNumber, filedAt }: AppealRecord,
  at: Temporal.Instant,
): Promise<void> {
  const rules = caseRulesFor(exam.rules, filedAt);
  if (!withholdsTranscript(appeal.kind, rules)) return;
  const { legalBasis } = rules.transcriptBlock;
  const blocks = await blocksOf(tx, appealId);
  if (blocks.at(-1)?.liftedAt === null) return;
  await tx
    .insertInto('transcript_block')
    .values({ appeal_id: appealId, number: blocks.length + 1, set_at: at, legal_basis: legalBasis })
    .execute();
  const data = { appealId, candidateNumber, legalBasis };
  await recordEvent(tx, { examId: exam.id, kind: 'transcriptBlocked', actorId: null, at, data });
}

/** Lifts the block of this number; false where it is lifted already. */
export async function liftBlock(
  tx: Tx,
  appealId: string,
  lifted: { number: number; reason: string; by: string; at: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('transcript_block')
    .set({ lifted_at: lifted.at, lifted_by: lifted.by, reason: lifted.reason })
    .where('appeal_id', '=', appealId)
    .where('number', '=', lifted.number)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
