import { scoringRoutes } from '@karakter/contract/grading/scoring';
import type {
  CorrectionLeft,
  CorrectionsBody,
  ScoringCorrection,
} from '@karakter/contract/grading/scoring-views';
import { isProtocolOpen } from '@karakter/domain/results/results';
import { scoringCorrectionRefusal } from '@karakter/domain/results/scoring-correction';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examWithCandidates } from '../exam/access.ts';
import { examForCandidate } from '../exam/commission-results.ts';
import type { ExamRecord } from '../exam/store.ts';
import { scoredIn } from '../grading/scoring/rescored-store.ts';
import { correctGrade, standingOf } from './correct.ts';

type CorrectionRow = Parameters<typeof scoredIn>[0] & {
  id: string;
  candidacy_id: string;
  candidate_number: number;
  given: string;
  standing: string | null;
  is_overtaken: boolean;
  reason: string;
  /** Who proposed and who confirmed the change of the scoring. */
  change_by: string;
  change_confirmed_by: string;
  version: number;
  decision: ScoringCorrection['decision'];
  decision_reason: string | null;
  decided_by: string | null;
};

/** Announced grades that a change of the scoring speaks against, those that wait first; not for blind transactions. */
async function rowsOf(tx: Tx, examId: string, ids?: readonly string[]): Promise<CorrectionRow[]> {
  const chosen = ids ? sql`q.id = any(${[...ids]})` : sql`true`;
  const { rows } = await sql<CorrectionRow>`
    select q.id, q.candidacy_id, c.candidate_number, q.given, q.version, q.points_before, q.most_before, q.suggested_before,
      q.points_after, q.most_after, q.suggested_after, q.decision, q.decision_reason, p.name as decided_by,
      s.reason, s.proposed_by as change_by, s.decided_by as change_confirmed_by, e.grade as standing, e.grade is distinct from q.given or e.kind in ('appeal', 'newAssessment')
        or q.version < (select max(version) from scoring_version l where l.exam_id = q.exam_id) as is_overtaken
    from rescored_grade q
    join candidacy c on c.id = q.candidacy_id
    join scoring_version v on v.exam_id = q.exam_id and v.version = q.version
    join scoring_change s on s.id = v.change_id
    left join person p on p.id = q.decided_by
    left join lateral (select grade, kind from protocol_entry where candidacy_id = c.id order by number desc limit 1) e on true
    where q.exam_id = ${examId} and q.effect = 'correction' and ${chosen}
    order by q.decision is not null, c.candidate_number, q.version`.execute(tx);
  return rows;
}

const viewOf = (row: CorrectionRow): ScoringCorrection => ({
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
});

type By = { readonly actorId: string; readonly at: Temporal.Instant };

async function saveDecision(
  tx: Tx,
  id: string,
  { decision, reason }: CorrectionsBody,
  by: By,
): Promise<void> {
  await tx
    .updateTable('rescored_grade')
    .set({ decision, decision_reason: reason, decided_by: by.actorId, decided_at: by.at })
    .where('id', '=', id)
    .execute();
}

/** Decides on one proposal; returns why it is left where it can't be decided so. */
async function decideOn(
  tx: Tx,
  exam: ExamRecord,
  row: CorrectionRow,
  { body, by }: { body: CorrectionsBody; by: By },
): Promise<CorrectionLeft | undefined> {
  const { candidateNumber, given, after, isOvertaken } = viewOf(row);
  const { state } = await examForCandidate(tx, exam, row.candidacy_id);
  if (!isProtocolOpen(state)) refuse('protocolNotOpen');
  const facts = { state, isDecided: row.decision !== null, isOvertaken, proposed: after.grade };
  const standing = await standingOf(tx, row.candidacy_id);
  const because = scoringCorrectionRefusal(body.decision, { ...facts, ...standing });
  if (because === 'protocolNotOpen') refuse(because);
  if (because) return { candidateNumber, because };
  if (body.decision === 'corrected') {
    const { reason, authority } = body;
    const correction = { candidateNumber, grade: after.grade ?? '', reason, authority };
    const standBehind = [row.change_by, row.change_confirmed_by];
    await correctGrade(tx, exam, correction, { ...by, standBehind });
  } else {
    const data = { candidateNumber, grade: given };
    await recordEvent(tx, { examId: exam.id, kind: 'scoringCorrectionDeclined', ...by, data });
  }
  await saveDecision(tx, row.id, body, by);
  return undefined;
}

/** Proposals to correct announced grades, which the exam office carries out or declines with a reason [G4, R3]. */
export function mountScoringCorrections(mount: Mount): void {
  mount(scoringRoutes.listScoringCorrections, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    return { corrections: (await rowsOf(tx, exam.id)).map(viewOf) };
  });

  // The exam is locked, so that two officers decide one after the other.
  mount(scoringRoutes.decideScoringCorrections, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const rows = await rowsOf(tx, exam.id, body.ids);
    orNotFound(rows.length === new Set(body.ids).size);
    const by = { actorId: actor.personId, at: now };
    const left: CorrectionLeft[] = [];
    for (const row of rows) {
      const because = await decideOn(tx, exam, row, { body, by });
      if (because) left.push(because);
    }
    return { decided: rows.length - left.length, left };
  });
}
