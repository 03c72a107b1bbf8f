import { endOfDay } from '@karakter/domain/calendar/calendar';
import type { ExtensionGround } from '@karakter/domain/rules/extension-grounds';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { gradeDueAfter } from '../due.ts';

/** When a candidate's grade is due, and what the candidate was told of it. */
export type OwnDue = {
  readonly at: Temporal.Instant | null;
  readonly extended: ExtensionGround | null;
  /** An ISO 8601 date. */
  readonly delayedTo: string | null;
};

/** The due date of one candidate, from the candidate's own end, with what was granted and told [G9]. */
export async function ownGradesDue(
  tx: Tx,
  exam: ExamRecord,
  { candidacyId, endsAt }: { candidacyId: string; endsAt: Temporal.Instant },
): Promise<OwnDue> {
  const { rows } = await sql<{ until: string; ground: ExtensionGround }>`
    select own.until, x.ground from extended_candidacies(${exam.id}) own
    join grading_extension x on x.exam_id = ${exam.id} and x.state = 'granted' and x.granted_until = own.until
    left join grading_extension_candidacy n on n.extension_id = x.id and n.candidacy_id = own.candidacy_id
    where own.candidacy_id = ${candidacyId} and (x.scope = 'exam' or n.candidacy_id is not null)
    order by x.decided_at limit 1`.execute(tx);
  const delays = await sql<{ expected_on: string }>`
    select d.expected_on from grading_delay d join grading_delay_candidacy n on n.delay_id = d.id
    where n.candidacy_id = ${candidacyId} order by d.told_at desc, d.id limit 1`.execute(tx);
  const [given] = rows;
  const at = gradeDueAfter(exam, endsAt, given?.until ?? null);
  const usual = gradeDueAfter(exam, endsAt, null);
  const isLater = at !== null && (usual === null || Temporal.Instant.compare(at, usual) > 0);
  const expected = delays.rows[0]?.expected_on ?? null;
  const isDelayed =
    expected !== null &&
    (at === null || Temporal.Instant.compare(endOfDay(Temporal.PlainDate.from(expected)), at) > 0);
  return {
    at,
    extended: isLater ? (given?.ground ?? null) : null,
    delayedTo: isDelayed ? expected : null,
  };
}
