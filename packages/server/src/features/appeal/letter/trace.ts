import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { decidingRole, traceDecision } from '../../exam/trace/store.ts';
import type { AppealRecord } from '../store.ts';

type Decided = {
  tx: Tx;
  exam: ExamRecord;
  record: AppealRecord;
  by: string | null;
  now: Temporal.Instant;
};

/** Keeps the trace of an appeal's decision, by the rules of the day on which it was filed; a candidate's own act says so. */
export async function traceAppeal(
  { tx, exam, record, by, now: at }: Decided,
  kind: string,
  number: number,
): Promise<void> {
  const { id, candidacyId, personId, filedAt } = record;
  const decidedAs = by === personId ? 'candidate' : await decidingRole(tx, exam.id, by);
  const about = { kind: 'appeal', id } as const;
  await traceDecision(tx, { exam, kind, number, at, decidedAs, candidacyId, about, filedAt });
}
