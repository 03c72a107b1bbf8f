import { type Scoring, scoringOf } from '@karakter/domain/grading/scoring';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { openText, sealText } from '../../../platform/log/sealed-text.ts';
import type { PaperKey } from '../../papers/vault.ts';

/** The latest version of an exam's scoring as it is stored; the first one is the paper's, and stored nowhere. */
export type SealedScoring = { readonly version: number; readonly sealed: Buffer | null };

const sealOf = ({ secret, examId }: PaperKey) => ({ secret, purpose: 'karakter scoring', bound: examId });

/** Encrypts a scoring at rest, since it names the key [A4]. */
export const sealScoring = (key: PaperKey, scoring: Scoring): Buffer =>
  sealText(sealOf(key), JSON.stringify(scoring));

/** Decrypts a sealed scoring. */
export const unsealScoring = (key: PaperKey, sealed: Buffer): Scoring =>
  JSON.parse(openText(sealOf(key), sealed)) as Scoring;

/** The scoring that applies, from what is stored and the approved paper. */
export function openScoring(key: PaperKey, { sealed }: SealedScoring, paper: PaperContent): Scoring {
  return sealed === null ? scoringOf(paper.questions) : unsealScoring(key, sealed);
}

/** To join to a query of `exam as e`: the exam's latest version of its scoring, so that it costs no query of its own. */
export const latestScoring = sql<{ version: number | null; sealed: Buffer | null }>`lateral (
  select version, sealed from scoring_version where exam_id = e.id order by version desc limit 1)`.as(
  'scoring',
);

/** The latest stored version of an exam's scoring, as a query of its own. */
export async function latestScoringOf(tx: Tx, examId: string): Promise<SealedScoring> {
  const row = await tx
    .selectFrom('scoring_version')
    .select(['version', 'sealed'])
    .where('exam_id', '=', examId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { version: 1, sealed: null };
}
