import type { TodayKind } from '@karakter/domain/today/today';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/db.ts';

/** A case that is not closed: what its next step is, and where graders have it, whom it may wait for. */
export type OpenCase = {
  kind: keyof typeof leads;
  state: string;
  examId: string;
  caseId: string;
  graders: string[];
};

const grading: readonly TodayKind[] = ['acceptConfidentiality', 'gradeAppeals', 'agreeGrades'];
const regrading: readonly TodayKind[] = ['acceptConfidentiality', 'gradeScripts', 'agreeGrades'];

/** The lines of a first page that lead to the next step of a case in a state; `any` where the state does not tell. */
const leads = {
  explanation: { any: ['writeExplanation', 'sendExplanations', 'findWriter', 'arrangeExplanations'] },
  lateRequest: { any: ['handleLateRequests'] },
  appeal: {
    filed: ['assignAppeals'],
    filedLate: ['handleLateAppeals'],
    inGrading: grading,
    graded: ['decideAppeals', 'findOfficeForCases'],
    needsNewAssessment: ['arrangeNewAssessment'],
  },
  complaint: {
    filed: ['takeUpComplaints'],
    filedLate: ['handleLateComplaints'],
    inHand: ['decideComplaints'],
    atBoard: ['awaitBoard'],
    upheld: ['arrangeNewGrading', ...regrading, 'checkNewGrading', 'announceNewGrading', 'arrangeNewExam'],
  },
  dismissalAppeal: { filed: ['handleDismissalAppeals'], forwarded: ['awaitDismissalDecision'] },
  reassessment: { signed: ['arrangeNewAssessment'], any: ['makeNewAssessment'] },
  hold: { any: ['lookAtHeldGrades'] },
  correction: { any: ['confirmCorrections'] },
  transcriptBlock: { any: ['liftTranscriptBlocks'] },
  newOral: { called: ['arrangeNewOral'], arranged: ['holdNewOral'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly TodayKind[]>>>>;

/** The lines that lead to the next step of the case; none for a state that has no next step. */
export function leadsOf({ kind, state }: OpenCase): readonly string[] {
  const byState: Readonly<Record<string, readonly string[]>> = leads[kind];
  return byState[state] ?? byState.any ?? [];
}

const membersOf = (commission: string) => sql<string[]>`array(select m.person_id from commission_member m
  where m.commission_id = ${sql.ref(commission)} and m.ended_at is null)`;

/** Every case that somebody must do something with. */
export async function openCases(db: Database): Promise<OpenCase[]> {
  const { rows } = await sql<OpenCase>`
    select 'explanation' as kind, x.state, x.exam_id as "examId", x.id as "caseId",
      ${membersOf('x.commission_id')} || array(
        select w.person_id from explanation_writer w where w.explanation_id = x.id) as graders
    from explanation x where x.sent_at is null
    union all
    select 'lateRequest', state, exam_id, id, '{}' from late_explanation_request where state = 'requestedLate'
    union all
    select 'appeal', a.state, a.exam_id, a.id, ${membersOf('a.commission_id')} from appeal a
    where a.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed')
    union all
    select 'complaint', c.state, c.exam_id, c.id, array(
      select m.person_id from annulment n join commission_member m on m.commission_id = n.commission_id
      where n.complaint_id = c.id and m.ended_at is null)
    from procedural_complaint c where c.state in ('filed', 'filedLate', 'inHand', 'atBoard', 'upheld')
    union all
    select 'dismissalAppeal', state, exam_id, id, '{}' from dismissal_appeal where state in ('filed', 'forwarded')
    union all
    select 'reassessment', r.state, a.exam_id, r.id, ${membersOf('r.commission_id')}
    from reassessment r join appeal a on a.id = r.appeal_id where r.closed_at is null
    union all
    select 'hold', 'held', c.exam_id, h.id, '{}' from grade_hold h join candidacy c on c.id = h.candidacy_id
    where h.released_at is null
    union all
    select 'correction', state, exam_id, id, '{}' from grade_correction where state = 'proposed'
    union all
    select 'newOral', state, exam_id, candidacy_id, '{}' from oral_call where state in ('called', 'arranged')
    union all
    select 'transcriptBlock', 'set', a.exam_id, a.id, '{}' from transcript_block b join appeal a on a.id = b.appeal_id
    where b.lifted_at is null and a.state in ('decided', 'withdrawn', 'dismissed', 'lapsed')
    order by 3, 1, 4`.execute(db);
  return rows;
}
