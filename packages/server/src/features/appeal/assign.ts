import type { ProposedMember } from '@karakter/contract/planning-commissions';
import type { Tx } from '../../platform/db.ts';
import { refuse } from '../../platform/refusals.ts';
import { notify } from '../notices/notify.ts';
import { commissionFindings } from '../planning/commission-findings.ts';
import type { ExamRecord } from '../planning/store.ts';
import { type CaseAtHand, carryOut } from './carry-out.ts';
import { earlierGradersOf, membersOf } from './people.ts';
import { type AppealRecord, lockAppeal } from './store.ts';

/** What the law says of these members as an appeal commission for the exam [K3]. */
export async function appealFindings(tx: Tx, exam: ExamRecord, members: readonly ProposedMember[]) {
  const earlierGraders = (await earlierGradersOf(tx, exam.id)).map(({ personId }) => personId);
  return commissionFindings(tx, exam, { kind: 'appeal', members, earlierGraders });
}

/** Refuses members whom the law does not let grade the exam's appeals. */
export async function lawfulOrRefuse(
  tx: Tx,
  exam: ExamRecord,
  members: readonly ProposedMember[],
): Promise<void> {
  const findings = await appealFindings(tx, exam, members);
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const paragraph = [...new Set(stops.map((stop) => stop.paragraph))].join(', ');
  if (stops.length > 0) refuse('commissionUnlawful', { paragraph, findings });
}

type Assigning = Omit<CaseAtHand, 'record'> & { commissionId: string };

/** Tells the commission's members that answers wait for them: how many, and nothing else [K4]. */
async function tellGraders({ tx, exam, commissionId, now }: Assigning, answers: number): Promise<void> {
  for (const { personId: to } of await membersOf(tx, commissionId)) {
    await notify(tx, { to, examId: exam.id, kind: 'appealToGrade', facts: { answers }, at: now });
  }
}

/** Holds these cases, always in the same order and before anything is written to the log. */
export async function holdAppeals(tx: Tx, appealIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(appealIds)].sort()) await lockAppeal(tx, id);
}

/** Gives a commission these cases, all or none; its members are told once [K3]. */
export async function assignAll(at: Assigning, appealIds: readonly string[]): Promise<void> {
  const { tx, exam, by, now, commissionId } = at;
  const ids = [...new Set(appealIds)].sort();
  if (ids.length === 0) return;
  await holdAppeals(tx, ids);
  for (const id of ids) {
    const record = await lockAppeal(tx, id);
    if (record?.examId !== exam.id) refuse('appealOfAnotherExam');
    await carryOut({ tx, exam, record, by, now }, { command: 'assign', commissionId });
  }
  await tellGraders(at, ids.length);
}

/** One commission gets cases by itself; where there are none or several, the caseworker assigns them [K3]. */
export async function assignBySelf(tx: Tx, exam: ExamRecord, record: AppealRecord, now: Temporal.Instant) {
  const commissions = await tx
    .selectFrom('commission')
    .select('id')
    .where('exam_id', '=', exam.id)
    .where('kind', '=', 'appeal')
    .execute();
  const [only] = commissions;
  if (only === undefined || commissions.length > 1) return;
  const findings = await appealFindings(tx, exam, await membersOf(tx, only.id));
  if (findings.some(({ severity }) => severity === 'stop')) return;
  await assignAll({ tx, exam, by: null, now, commissionId: only.id }, [record.id]);
}
