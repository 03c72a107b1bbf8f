import { randomUUID } from 'node:crypto';
import { scoringProposalRefusal } from '@karakter/domain/grading/rescoring/scoring-change';
import type { Scoring } from '@karakter/domain/grading/scoring';
import { refuse } from '../../../platform/http/refusals.ts';
import { proposalFacts, type ScoringRoom, writtenScoring } from './room.ts';
import { sealScoring } from './versions.ts';

/** The row of a proposed change, or the refusal of one that can't be proposed here and now [G4]. */
export function writtenChange(
  room: ScoringRoom,
  { scoring, basedOn, reason }: { scoring: Scoring; basedOn: number; reason: string },
  isAnotherOpen: boolean,
) {
  const { exam, actor, now, name, secret, version } = room;
  const refusal = scoringProposalRefusal(scoring, proposalFacts(room, isAnotherOpen));
  if (refusal) refuse(refusal);
  if (basedOn !== version) refuse('changedMeanwhile');
  return {
    id: randomUUID(),
    exam_id: exam.id,
    state: 'proposed',
    based_on: version,
    sealed: sealScoring({ secret, examId: exam.id }, writtenScoring(room, scoring)),
    reason,
    proposed_by: actor.personId,
    proposed_by_name: name,
    proposed_at: now,
  };
}
