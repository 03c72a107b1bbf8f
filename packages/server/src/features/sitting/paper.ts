import { type CandidatePaper, candidatePaper, type PaperLanguage } from '@karakter/domain/papers/paper';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { approvedContent } from '../exam/approved-paper.ts';
import { openPaper } from '../papers/vault.ts';

/** The approved paper for this candidate; refuses with `paperMissing` where there is none [A1]. */
export async function approvedPaper(
  tx: Tx,
  secret: string,
  of: { examId: string; language: PaperLanguage },
): Promise<CandidatePaper> {
  const { examId, language } = of;
  const content = (await approvedContent(tx, examId)) ?? refuse('paperMissing');
  return candidatePaper(openPaper({ secret, examId }, content), language);
}
