import { caseReminderRoutes, type ReminderOutcome } from '@karakter/contract/complaint/case-reminders';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { Refusal } from '../../../platform/http/refusals.ts';
import { type CaseRef, caseOf } from '../../cases/store.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { remindOfExplanations } from '../../explanation/reminding/remind.ts';
import { remindOfAppeals } from '../../grading/due/reminders.ts';
import { examWithCases } from '../../results/access.ts';

/** The exam of a case, if the actor may handle it. */
async function examOf(tx: Tx, actor: Actor, ref: CaseRef): Promise<ExamRecord | undefined> {
  const found = await caseOf(tx, ref);
  if (found === undefined) return undefined;
  try {
    return await examWithCases(tx, actor, found.examId);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The commissions that grade these appeals now, by appeal. */
async function commissionsOf(tx: Tx, appealIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; commission_id: string }>`
    select id, commission_id from appeal
    where id = any(${appealIds}::uuid[]) and state = 'inGrading' and commission_id is not null`.execute(tx);
  return new Map(rows.map(({ id, commission_id }) => [id, commission_id]));
}

const outcomeOf = (isTold: boolean | undefined): ReminderOutcome => {
  if (isTold === undefined) return 'nothingLeft';
  return isTold ? 'reminded' : 'remindedToday';
};

/** Reminders of many cases at once; to each grader one mail about explanations and one about appeals [V1, E4]. */
export function mountCaseReminders(mount: Mount): void {
  mount(caseReminderRoutes.remindOfCases, async ({ tx, actor, now, body }) => {
    const exams = new Map<string, ExamRecord>();
    for (const ref of body.cases) {
      const exam = await examOf(tx, actor, ref);
      if (exam) exams.set(ref.caseId, exam);
    }
    const known = body.cases.filter(({ caseId }) => exams.has(caseId));
    const idsOf = (kind: CaseRef['kind']) =>
      known.filter((ref) => ref.kind === kind).map(({ caseId }) => caseId);
    const explanations = await remindOfExplanations(tx, new Set(idsOf('explanation')), now);
    const commissionOf = await commissionsOf(tx, idsOf('appeal'));
    const among = [...new Map([...exams.values()].map((exam) => [exam.id, exam])).values()];
    const commissionIds = new Set(commissionOf.values());
    const commissions = await remindOfAppeals(tx, { exams: among, commissionIds }, now);
    const outcomes = body.cases.map(({ kind, caseId }): ReminderOutcome => {
      if (!exams.has(caseId)) return 'notFound';
      if (kind === 'explanation') return outcomeOf(explanations.get(caseId));
      return outcomeOf(kind === 'appeal' ? commissions.get(commissionOf.get(caseId) ?? '') : undefined);
    });
    return { outcomes };
  });
}
