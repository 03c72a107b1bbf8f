import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { commissionToGrade, scriptToGrade } from '../access.ts';
import type { GradedPapers } from '../graded-papers.ts';
import type { CommissionRecord } from '../store.ts';
import { viewOfShared } from './shared-view.ts';

/** Which member looks after which question; a member who has left looks after none. */
export async function sharesOf(tx: Tx, { id, members, workflow }: CommissionRecord) {
  if (workflow.assessing === 'individual') return [];
  const rows = await tx
    .selectFrom('question_share')
    .select(['question_id', 'person_id'])
    .where('commission_id', '=', id)
    .orderBy('question_id')
    .execute();
  return rows.flatMap(({ question_id: questionId, person_id }) => {
    const member = members.findIndex(({ personId }) => personId === person_id);
    return member === -1 ? [] : [{ questionId, member }];
  });
}

async function saveShare(
  tx: Tx,
  share: {
    commissionId: string;
    questionId: string;
    personId: string | null;
    by: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  const { commissionId: commission_id, questionId: question_id, personId: person_id, by, at } = share;
  if (person_id === null) {
    const key = tx.deleteFrom('question_share').where('commission_id', '=', commission_id);
    await key.where('question_id', '=', question_id).execute();
    return;
  }
  const saved = { person_id, changed_by: by, changed_at: at };
  await tx
    .insertInto('question_share')
    .values({ commission_id, question_id, ...saved })
    .onConflict((c) => c.columns(['commission_id', 'question_id']).doUpdateSet(saved))
    .execute();
}

/**
 * What members of a shared assessment need of each other [G1]: who changed and confirmed what, and which questions each
 * looks after. They divide those as they like, and the last change counts.
 */
export function mountShared(mount: Mount, papers: GradedPapers): void {
  mount(gradingRoutes.seeSharedAssessment, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    const { candidateNumber } = call.params;
    const script = await scriptToGrade(call.tx, commission, candidateNumber, 'withoutAnswers');
    const shared = viewOfShared(script, commission);
    if (shared === null) refuse('assessedAlone');
    const completed = script.grading.kind !== 'assessing';
    return { version: script.ownVersion, completed, shared, shares: await sharesOf(call.tx, commission) };
  });

  mount(gradingRoutes.shareQuestion, async (call) => {
    const { tx, now, params, body } = call;
    const commission = await commissionToGrade(call, params.commissionId);
    if (commission.workflow.assessing === 'individual') refuse('assessedAlone');
    const { questions } = await papers.of(tx, commission);
    const { questionId } = params;
    if (!questions.some(({ id }) => id === questionId)) refuse('unknownQuestion');
    const { member } = body;
    const personId = member === null ? null : orNotFound(commission.members[member]).personId;
    const { id: commissionId, me } = commission;
    await saveShare(tx, { commissionId, questionId, personId, by: me.personId, at: now });
    return accepted;
  });
}
