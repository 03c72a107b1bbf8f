import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionFindings } from '../commission-findings.ts';
import { commissionsOf } from '../commission-store.ts';

/** The commissions of the exam that this one was copied from, as far as they may grade this one too [P15, P5]. */
export async function proposedCommissions(tx: Tx, exam: ExamRecord) {
  if (exam.copiedFrom === null) return [];
  const proposed = [];
  for (const { members } of await commissionsOf(tx, exam.copiedFrom, 'ordinary')) {
    const findings = await commissionFindings(tx, exam, { kind: 'ordinary', members });
    const isLawful = findings.every(({ severity }) => severity !== 'stop');
    // Confidentiality is accepted for each commission again.
    if (isLawful) proposed.push(members.map((member) => ({ ...member, hasAcceptedConfidentiality: false })));
  }
  return proposed;
}
