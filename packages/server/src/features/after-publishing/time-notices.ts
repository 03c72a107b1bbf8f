import { handingOf } from '@karakter/domain/exam/exam-form';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Because } from '@karakter/domain/rules/change-reasons';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { notifyAll } from '../notices/notify.ts';
import type { TimeChange } from './time-change.ts';

type CandidateFacts = NoticeFacts['examTimeChanged'];
type Times = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

const periodOf = ({ startsAt, endsAt }: Times) => ({
  startsAt: startsAt.toString(),
  endsAt: endsAt.toString(),
});

/** The notice to a candidate with these times. */
export function candidateFacts(
  { before, after }: { readonly before: Times; readonly after: Times },
  { reason, explanation }: Because,
): CandidateFacts {
  return { before: periodOf(before), ...periodOf(after), reason, explanation };
}

/** The notice to those with a duty at the exam; the day on which grades are due where it is another. */
function staffFacts(exam: ExamRecord, { moved, deadlines }: TimeChange, reason: Because['reason']) {
  const grades = deadlines.find(({ what }) => what === 'grades');
  return {
    before: periodOf(exam),
    ...periodOf(moved),
    reason,
    gradesDueAt: grades?.after?.toString() ?? null,
  };
}

/** Notifies each candidate whose own time is another, and those with a duty at the exam [P14]. */
export async function notifyOfTime(
  tx: Tx,
  exam: ExamRecord,
  change: TimeChange,
  { because, at }: { because: Because; at: Temporal.Instant },
): Promise<void> {
  const { reached, staff, publishing } = change;
  const personOf = new Map(publishing.candidates.map((each) => [each.candidacyId, each.personId]));
  // Candidates with the same times get the same notice: one statement for all of them.
  const alike = Map.groupBy(reached, (own) => JSON.stringify(candidateFacts(own, because)));
  for (const [facts, candidates] of alike) {
    const to = candidates.flatMap(({ candidacyId }) => personOf.get(candidacyId) ?? []);
    const kind = 'examTimeChanged';
    const own = { ...(JSON.parse(facts) as CandidateFacts), ...handingOf(exam) };
    await notifyAll(tx, { to, examId: exam.id, kind, facts: own, at });
  }
  const to = staff.map(({ personId }) => personId);
  const facts = staffFacts(exam, change, because.reason);
  await notifyAll(tx, { to, examId: exam.id, kind: 'examTimeChangedForStaff', facts, at });
}
