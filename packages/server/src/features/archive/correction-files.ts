import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Making } from './exam-files.ts';
import { jsonFile } from './files.ts';

/**
 * Every correction of a grade that was proposed, who stood behind it or declined it, and why [R3, X2]; only where there is
 * one. The entry of a confirmed one is in the protocol.
 */
export async function correctionFiles({ tx, exam }: Pick<Making, 'tx' | 'exam'>): Promise<BundleFile[]> {
  const rows = await tx
    .selectFrom('grade_correction as g')
    .innerJoin('candidacy as c', 'c.id', 'g.candidacy_id')
    .innerJoin('protocol_entry as e', 'e.number', 'g.from_entry')
    .select(['candidate_number as candidateNumber', 'e.grade as from', 'g.grade as to', 'g.state'])
    .select(['g.reason', 'g.authority', 'g.proposed_by as proposedBy', 'g.proposed_at as proposedAt'])
    .select(['g.decided_by as decidedBy', 'g.decided_at as decidedAt', 'g.decline_reason as declineReason'])
    .where('g.exam_id', '=', exam.id)
    .orderBy('candidate_number')
    .orderBy('g.proposed_at')
    .orderBy('g.id')
    .execute();
  if (rows.length === 0) return [];
  return [
    jsonFile('sensur/rettelser.json', 'Foreslåtte rettelser av karakterer, og hvem som avgjorde dem', rows),
  ];
}
