import { type CandidatePaper, candidatePaper, type PaperLanguage } from '@karakter/domain/papers/paper';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { openPaper } from '../papers/vault.ts';

/** The approved paper for this candidate; refuses with `paperMissing` where there is none [A1]. */
export async function approvedPaper(
  tx: Tx,
  secret: string,
  of: { examId: string; language: PaperLanguage },
): Promise<CandidatePaper> {
  const paper = await tx
    .selectFrom('paper')
    .select('content')
    .where('exam_id', '=', of.examId)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  if (!paper) refuse('paperMissing');
  return candidatePaper(openPaper({ secret, examId: of.examId }, paper.content), of.language);
}
