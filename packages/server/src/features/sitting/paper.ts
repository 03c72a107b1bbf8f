import {
  type CandidatePaper,
  candidatePaper,
  type PaperContent,
  type PaperLanguage,
  type SittingPaper,
  sittingPaper,
} from '@karakter/domain/papers/paper';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { approvedContent } from '../exam/approved-paper.ts';
import { withImages } from '../papers/images/store.ts';
import { openPaper } from '../papers/vault.ts';

type Of = { readonly examId: string; readonly language: PaperLanguage };

async function approved(tx: Tx, secret: string, examId: string): Promise<PaperContent> {
  return openPaper({ secret, examId }, (await approvedContent(tx, examId)) ?? refuse('paperMissing'));
}

/** The approved paper in one written form; refuses with `paperMissing` where there is none [A1]. */
export async function approvedPaper(
  tx: Tx,
  secret: string,
  { examId, language }: Of,
): Promise<CandidatePaper> {
  return candidatePaper(await approved(tx, secret, examId), language);
}

/** The same for a candidate who sits it, in both written forms and with its images [A2]. */
export async function paperToSit(tx: Tx, secret: string, { examId, language }: Of): Promise<SittingPaper> {
  const content = await approved(tx, secret, examId);
  return withImages(tx, { secret, examId }, { paper: sittingPaper(content, language), content });
}
