import type { BundleFile } from '../../integrations/zip/bundle.ts';
import { unsealScoring } from '../grading/scoring/versions.ts';
import type { Making } from './exam-files.ts';
import { jsonFile } from './files.ts';

type Of = Pick<Making, 'tx' | 'exam' | 'secret'>;

/** Every change of the scoring that was proposed, with the key, weights and thresholds it proposed [G4]. */
async function changesOf({ tx, exam, secret }: Of) {
  const rows = await tx
    .selectFrom('scoring_change as c')
    .leftJoin('scoring_version as v', 'v.change_id', 'c.id')
    .select(['c.based_on as basedOn', 'c.state', 'c.reason', 'c.sealed', 'v.version', 'v.at as appliedAt'])
    .select(['c.proposed_by as proposedBy', 'c.proposed_by_name as proposedByName'])
    .select([
      'c.proposed_at as proposedAt',
      'c.decided_by as decidedBy',
      'c.decided_by_name as decidedByName',
    ])
    .select(['c.decided_at as decidedAt', 'c.decision_reason as decisionReason'])
    .where('c.exam_id', '=', exam.id)
    .orderBy('c.proposed_at')
    .orderBy('c.id')
    .execute();
  const key = { secret, examId: exam.id };
  return rows.map(({ sealed, ...row }) => ({ ...row, scoring: unsealScoring(key, sealed) }));
}

/** Each assessment that a version of the scoring spoke against: before, after, and what was decided. */
async function rescoredOf({ tx, exam }: Of) {
  return tx
    .selectFrom('rescored_grade as r')
    .innerJoin('commission as c', 'c.id', 'r.commission_id')
    .innerJoin('candidacy as k', 'k.id', 'r.candidacy_id')
    .select(['r.version', 'c.number as commissionNumber', 'candidate_number as candidateNumber'])
    .select(['r.person_id as graderId', 'r.effect', 'r.given', 'r.points_before as pointsBefore'])
    .select(['r.most_before as mostBefore', 'r.suggested_before as suggestedBefore'])
    .select(['r.points_after as pointsAfter', 'r.most_after as mostAfter'])
    .select(['r.suggested_after as suggestedAfter', 'r.decision', 'r.decision_reason as decisionReason'])
    .select(['r.decided_by as decidedBy', 'r.decided_at as decidedAt'])
    .where('r.exam_id', '=', exam.id)
    .orderBy('r.version')
    .orderBy('c.number')
    .orderBy('candidate_number')
    .orderBy('r.person_id')
    .execute();
}

/** Grades that were held back, by a grader's report or by the exam office, and why each was released [R2, G10]. */
async function heldBackOf({ tx, exam }: Of) {
  return tx
    .selectFrom('grade_hold as h')
    .innerJoin('candidacy as k', 'k.id', 'h.candidacy_id')
    .leftJoin('commission as c', 'c.id', 'h.commission_id')
    .select(['candidate_number as candidateNumber', 'c.number as commissionNumber', 'h.reason'])
    .select(['h.held_by as heldBy', 'h.held_at as heldAt', 'h.withholds'])
    .select(['h.released_by as releasedBy', 'h.released_at as releasedAt'])
    .select('h.release_reason as releaseReason')
    .where('k.exam_id', '=', exam.id)
    .orderBy('candidate_number')
    .orderBy('h.held_at')
    .orderBy('h.id')
    .execute();
}

/**
 * How the points of the exam came about, beyond the paper's own key, and whose grade was held back; each file only where
 * there is something in it.
 */
export async function scoringFiles(of: Of): Promise<BundleFile[]> {
  const files = [
    ['sensur/poengsetting.json', 'Endringer av fasit, vekt og karaktergrenser', await changesOf(of)],
    ['sensur/ny-poengsetting.json', 'Vurderinger som en endring talte imot', await rescoredOf(of)],
    ['sensur/holdt-tilbake.json', 'Karakterer som ble holdt tilbake', await heldBackOf(of)],
  ] as const;
  return files.flatMap(([path, about, rows]) => (rows.length === 0 ? [] : [jsonFile(path, about, rows)]));
}
