import { lateRequestLimit } from '@karakter/domain/rules/deadlines';
import type { Tx } from '../../../platform/database/db.ts';
import { caseHistoryOf } from '../../exam/case-history.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { explanationAsking } from '../../results/asking/explanation-asking.ts';
import { caseDeadlines } from '../../results/case-deadlines.ts';
import { announcementTo } from '../../results/holds/store.ts';
import { explanationsOf } from '../../results/my-cases.ts';
import { standingGrade } from '../../results/protocol.ts';

/** What a request for an explanation of a candidate's valid grade depends on, for those who handle the cases [E1]. */
export async function factsOfRequest(tx: Tx, exam: ExamRecord, candidacyId: string, now: Temporal.Instant) {
  const { announcedAt } = await announcementTo(tx, candidacyId);
  const grade = announcedAt === null ? undefined : await standingGrade(tx, candidacyId);
  const history = await caseHistoryOf(tx, candidacyId);
  const deadline = caseDeadlines(exam, history).explanation;
  const explanations = await explanationsOf(tx, candidacyId);
  const entry = grade?.entry;
  const asking = await explanationAsking(tx, { candidacyId, entry, explanations, now, deadline });
  const limit = lateRequestLimit(history, exam.rules);
  return {
    ...asking,
    entry,
    grade: grade?.grade ?? null,
    deadline: deadline.kind === 'running' ? deadline.deadline.at : null,
    isBeyondYear: limit !== null && Temporal.Instant.compare(now, limit.at) >= 0,
  };
}
