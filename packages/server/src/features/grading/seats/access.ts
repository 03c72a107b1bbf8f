import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { barredFromAppeal, otherOrdinaryMayServe } from '@karakter/domain/appeal/appeal-commission';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import type { CommissionResults } from '@karakter/domain/results/commission-results';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { openForOrRefuse, sameVersionOrRefuse } from '../../exam/access.ts';
import { examForCommission } from '../../exam/commission-results.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionFindings, membersOrRefuse, refuseUnlawful } from '../../planning/commission-findings.ts';
import { lockCommission, type Member, membersOf } from '../../planning/commission-store.ts';
import { examToComposeFor } from '../../planning/commissions/access.ts';
import { disqualifiedFor } from '../../planning/commissions/disqualified.ts';
import {
  earlierAppealGradersOf,
  earlierGradersOf,
  gradersOfAnswers,
} from '../../planning/commissions/earlier-graders.ts';

/** A commission with its exam and present members, for the exam office. */
export type SeatedCommission = {
  id: string;
  examId: string;
  kind: GradingKind;
  number: number;
  scale: ExamRecord['scale'];
  workflow: GradingWorkflow;
  /** As it is for the candidates of this commission [P4]. */
  exam: ExamRecord;
  members: SeatedMember[];
};

/** With what the rules need to know, and other graders need not. */
export type SeatedMember = Member & { supervises: boolean };

type Asked = {
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  params: { examId: string; commissionId: string };
};

export async function seatedCommission(
  tx: Tx,
  exam: ExamRecord,
  commissionId: string,
): Promise<SeatedCommission> {
  const found = await tx
    .selectFrom('commission')
    .select(['number', 'kind'])
    .select(sql<CommissionResults>`results_of(commission)`.as('results'))
    .select(sql<GradingWorkflow>`(select to_json(w) from commission_workflow(id) w)`.as('workflow'))
    .where('id', '=', commissionId)
    .where('exam_id', '=', exam.id)
    .executeTakeFirst();
  const { number, workflow, results, ...row } = orNotFound(found);
  const supervising = await tx
    .selectFrom('commission_member')
    .select('person_id')
    .where('commission_id', '=', commissionId)
    .where('supervises', '=', true)
    .execute();
  const supervisors = new Set(supervising.map(({ person_id }) => person_id));
  const members = (await membersOf(tx, commissionId)).map((member) => ({
    ...member,
    supervises: supervisors.has(member.personId),
  }));
  const { id: examId, scale } = exam;
  const kind = row.kind as GradingKind;
  return {
    id: commissionId,
    examId,
    kind,
    number,
    scale,
    workflow,
    exam: examForCommission(exam, results),
    members,
  };
}

/**
 * Refuses to change the members of a commission for appeals or new grading that has assessments revealed and no agreed grade: a third grader
 * settles that [G6, K3].
 */
async function nothingDisputedOrRefuse(tx: Tx, commissionId: string): Promise<void> {
  const { rows } = await sql`
    select from reveal r join commission_candidacy cc using (commission_id, candidacy_id)
    where r.commission_id = ${commissionId} and not exists (select from standing_agreed_grade g
      where g.commission_id = r.commission_id and g.candidacy_id = r.candidacy_id) limit 1`.execute(tx);
  if (rows.length > 0) refuse('alreadyRevealed');
}

/** The commission with seats to change: an exam's own, or one for appeals; a third grader is replaced by another. */
export async function commissionWithSeats(
  tx: Tx,
  exam: ExamRecord,
  commissionId: string,
): Promise<SeatedCommission> {
  const commission = await seatedCommission(tx, exam, commissionId);
  orNotFound(commission.kind !== 'third');
  return commission;
}

/**
 * The commission to change seats in, locked before anything of it is read: a last confirmation may be under way. An
 * exam's own until the results are checked; one for appeals while nothing of it is disputed.
 */
export async function commissionToReseat(asked: Asked, version: number): Promise<SeatedCommission> {
  const { tx, actor, now, params } = asked;
  const exam = await examToComposeFor(tx, actor, params.examId);
  await lockCommission(tx, params.commissionId);
  const commission = await commissionWithSeats(tx, exam, params.commissionId);
  sameVersionOrRefuse(exam, version);
  if (commission.kind === 'ordinary') openForOrRefuse(commission.exam, 'changeMembers', now);
  else await nothingDisputedOrRefuse(tx, commission.id);
  return commission;
}

async function earlierGradersFor(tx: Tx, { id, examId, kind, exam }: SeatedCommission): Promise<string[]> {
  if (kind !== 'appeal' && kind !== 'newGrading') return [];
  const answers = await tx
    .selectFrom('commission_candidacy')
    .select('candidacy_id')
    .where('commission_id', '=', id)
    .execute();
  const candidacyIds = answers.map(({ candidacy_id }) => candidacy_id);
  const ofAppeals = await earlierAppealGradersOf(tx, candidacyIds);
  const ofExam = (await earlierGradersOf(tx, examId, id)).map(({ personId }) => personId);
  if (kind !== 'appeal') return [...ofAppeals, ...ofExam];
  const ofAnswers = await gradersOfAnswers(tx, candidacyIds);
  const cases = await tx.selectFrom('appeal').select('filed_at').where('commission_id', '=', id).execute();
  const filedAt = cases.map(({ filed_at }) => filed_at);
  const barred = barredFromAppeal(otherOrdinaryMayServe(exam.rules, filedAt), { ofExam, ofAnswers });
  return [...ofAppeals, ...barred];
}

/**
 * The rules' findings about the members as they would be, by the commission's own workflow [P5]. A disqualified member
 * who is there already stops no change, since it may be the change that takes another one off.
 */
export async function findingsAbout(
  tx: Tx,
  commission: SeatedCommission,
  members: readonly ProposedMember[],
) {
  const { id: commissionId, exam, kind, workflow } = commission;
  await membersOrRefuse(tx, members);
  const present = new Set(commission.members.map(({ personId }) => personId));
  const barred = await disqualifiedFor(tx, { examId: exam.id, commissionId });
  const disqualified = barred.filter((personId) => !present.has(personId));
  const earlierGraders = await earlierGradersFor(tx, commission);
  return commissionFindings(tx, exam, { kind, members, workflow, earlierGraders, disqualified });
}

export async function lawfulOrRefuse(
  tx: Tx,
  commission: SeatedCommission,
  members: readonly ProposedMember[],
): Promise<void> {
  refuseUnlawful(await findingsAbout(tx, commission, members));
}
