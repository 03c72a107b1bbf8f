import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionFindings } from '../commission-findings.ts';
import { commissionsOf } from '../commission-store.ts';

/** The exam that this one was copied from, or else the last one of its course that had a commission. */
async function earlierExam(tx: Tx, { id, copiedFrom, courseId, startsAt }: ExamRecord) {
  if (copiedFrom !== null) return copiedFrom;
  const earlier = await tx
    .selectFrom('exam')
    .innerJoin('commission', 'commission.exam_id', 'exam.id')
    .select('exam.id')
    .where('commission.kind', '=', 'ordinary')
    .where('exam.course_id', '=', courseId)
    .where('exam.id', '<>', id)
    .where('exam.starts_at', '<', startsAt)
    .orderBy('exam.starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return earlier?.id;
}

/** The commissions of the earlier exam, as far as they may grade this one too [P15, P5]. */
export async function proposedCommissions(tx: Tx, exam: ExamRecord) {
  const earlier = await earlierExam(tx, exam);
  if (earlier === undefined) return [];
  const proposed = [];
  for (const { members } of await commissionsOf(tx, earlier, 'ordinary')) {
    const findings = await commissionFindings(tx, exam, { kind: 'ordinary', members });
    const isLawful = findings.every(({ severity }) => severity !== 'stop');
    // Confidentiality is accepted for each commission again.
    if (isLawful) proposed.push(members.map((member) => ({ ...member, hasAcceptedConfidentiality: false })));
  }
  return proposed;
}
