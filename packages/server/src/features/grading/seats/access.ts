import type { ProposedMember } from '@karakter/contract/planning/commissions';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { openForOrRefuse, sameVersionOrRefuse } from '../../exam/access.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionFindings, membersOrRefuse, refuseUnlawful } from '../../planning/commission-findings.ts';
import { lockCommission, type Member, membersOf } from '../../planning/commission-store.ts';
import { examToComposeFor } from '../../planning/commissions/access.ts';

/** An ordinary commission with its exam and present members, for the exam office. */
export type SeatedCommission = {
  id: string;
  examId: string;
  kind: 'ordinary';
  number: number;
  scale: ExamRecord['scale'];
  workflow: GradingWorkflow;
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
  const row = await tx
    .selectFrom('commission')
    .select('number')
    .select(sql<GradingWorkflow>`(select to_json(w) from commission_workflow(id) w)`.as('workflow'))
    .where('id', '=', commissionId)
    .where('exam_id', '=', exam.id)
    .where('kind', '=', 'ordinary')
    .executeTakeFirst();
  const { number, workflow } = orNotFound(row);
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
  return { id: commissionId, examId, kind: 'ordinary', number, scale, workflow, exam, members };
}

/** The commission to change seats in, locked before anything of it is read: a last confirmation may be under way. */
export async function commissionToReseat(asked: Asked, version: number): Promise<SeatedCommission> {
  const { tx, actor, now, params } = asked;
  const exam = await examToComposeFor(tx, actor, params.examId);
  await lockCommission(tx, params.commissionId);
  const commission = await seatedCommission(tx, exam, params.commissionId);
  sameVersionOrRefuse(exam, version);
  openForOrRefuse(exam, 'changeMembers', now);
  return commission;
}

type Ruled = Pick<SeatedCommission, 'exam' | 'workflow'>;

/** The rules' findings about the members as they would be, in the commission's own workflow [P5]. */
export async function findingsAbout(tx: Tx, { exam, workflow }: Ruled, members: readonly ProposedMember[]) {
  await membersOrRefuse(tx, members);
  return commissionFindings(tx, exam, { kind: 'ordinary', members, workflow });
}

export async function lawfulOrRefuse(
  tx: Tx,
  commission: Ruled,
  members: readonly ProposedMember[],
): Promise<void> {
  refuseUnlawful(await findingsAbout(tx, commission, members));
}
