import { scoringRoutes } from '@karakter/contract/grading/scoring';
import type { ScoringCorrection } from '@karakter/contract/grading/scoring-views';
import { isProtocolOpen } from '@karakter/domain/results/results';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examWithCandidates } from '../exam/access.ts';
import { scoredIn } from '../grading/scoring/rescored-store.ts';
import { correctStanding } from './correct.ts';

type CorrectionRow = Parameters<typeof scoredIn>[0] & {
  id: string;
  candidate_number: number;
  given: string;
  standing: string | null;
  is_overtaken: boolean;
  reason: string;
  version: number;
  decision: ScoringCorrection['decision'];
  decision_reason: string | null;
  decided_by: string | null;
};

/** Announced grades that a change of the scoring speaks against, those that wait first; not for blind transactions. */
async function correctionsOf(tx: Tx, examId: string): Promise<ScoringCorrection[]> {
  const { rows } = await sql<CorrectionRow>`
    select q.id, c.candidate_number, q.given, q.version, q.points_before, q.most_before, q.suggested_before,
      q.points_after, q.most_after, q.suggested_after, q.decision, q.decision_reason, p.name as decided_by,
      s.reason, e.grade as standing, e.grade is distinct from q.given or e.kind in ('appeal', 'newAssessment')
        or q.version < (select max(version) from scoring_version l where l.exam_id = q.exam_id) as is_overtaken
    from rescored_grade q
    join candidacy c on c.id = q.candidacy_id
    join scoring_version v on v.exam_id = q.exam_id and v.version = q.version
    join scoring_change s on s.id = v.change_id
    left join person p on p.id = q.decided_by
    left join lateral (select grade, kind from protocol_entry where candidacy_id = c.id order by number desc limit 1) e on true
    where q.exam_id = ${examId} and q.effect = 'correction'
    order by q.decision is not null, c.candidate_number, q.version`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    candidateNumber: row.candidate_number,
    given: row.given,
    standing: row.standing,
    isOvertaken: row.decision === null && row.is_overtaken,
    ...scoredIn(row),
    reason: row.reason,
    version: row.version,
    decision: row.decision,
    decisionReason: row.decision_reason,
    decidedBy: row.decided_by,
  }));
}

/** One that waits; the exam is locked, so that two officers decide one after the other. */
async function waiting(tx: Tx, examId: string, id: string): Promise<ScoringCorrection> {
  const found = orNotFound((await correctionsOf(tx, examId)).find((each) => each.id === id));
  if (found.decision !== null) refuse('rescoredDecided');
  return found;
}

type Decided = {
  id: string;
  decision: NonNullable<ScoringCorrection['decision']>;
  reason: string;
  by: string;
  at: Temporal.Instant;
};

async function saveDecision(tx: Tx, { id, decision, reason, by, at }: Decided): Promise<void> {
  await tx
    .updateTable('rescored_grade')
    .set({ decision, decision_reason: reason, decided_by: by, decided_at: at })
    .where('id', '=', id)
    .execute();
}

/** Proposals to correct announced grades, which the exam office carries out or declines with a reason [G4, R3]. */
export function mountScoringCorrections(mount: Mount): void {
  mount(scoringRoutes.listScoringCorrections, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    return { corrections: await correctionsOf(tx, exam.id) };
  });

  mount(scoringRoutes.acceptScoringCorrection, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const { id, candidateNumber, after, isOvertaken } = await waiting(tx, exam.id, params.rescoredId);
    if (isOvertaken) refuse('rescoredOvertaken');
    const grade = after.grade ?? refuse('noGradeProposed');
    const by = { actorId: actor.personId, at: now };
    await correctStanding(tx, exam, { ...body, candidateNumber, grade }, by);
    await saveDecision(tx, { id, decision: 'corrected', reason: body.reason, by: by.actorId, at: now });
    return accepted;
  });

  mount(scoringRoutes.declineScoringCorrection, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const { id, candidateNumber, given } = await waiting(tx, exam.id, params.rescoredId);
    if (!isProtocolOpen(exam.state)) refuse('protocolNotOpen');
    const by = { by: actor.personId, at: now };
    await saveDecision(tx, { id, decision: 'kept', reason: body.reason, ...by });
    const data = { candidateNumber, grade: given };
    await recordEvent(tx, {
      examId: exam.id,
      kind: 'scoringCorrectionDeclined',
      actorId: by.by,
      at: now,
      data,
    });
    return accepted;
  });
}
