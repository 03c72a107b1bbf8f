import { type Scoring, scoringOf } from '@karakter/domain/grading/scoring';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { sql } from 'kysely';
import { openText } from '../../../platform/log/sealed-text.ts';
import type { PaperKey } from '../../papers/vault.ts';

/** The latest version of an exam's scoring as it is stored; the first one is the paper's, and stored nowhere. */
export type SealedScoring = { readonly version: number; readonly sealed: Buffer | null };

const sealOf = ({ secret, examId }: PaperKey) => ({ secret, purpose: 'karakter scoring', bound: examId });

/** The scoring that applies, from what is stored and the approved paper. */
export function openScoring(key: PaperKey, { sealed }: SealedScoring, paper: PaperContent): Scoring {
  if (sealed === null) return scoringOf(paper.questions);
  return JSON.parse(openText(sealOf(key), sealed)) as Scoring;
}

/** To join to a query of `exam as e`: the exam's latest version of its scoring, so that it costs no query of its own. */
export const latestScoring = sql<{ version: number | null; sealed: Buffer | null }>`lateral (
  select version, sealed from scoring_version where exam_id = e.id order by version desc limit 1)`.as(
  'scoring',
);
