import type { ProposedMember } from '@karakter/contract/planning/commissions';
import type { AppealCommand } from '@karakter/domain/appeal/appeal';
import { barredFromAppeal, otherOrdinaryMayServe } from '@karakter/domain/appeal/appeal-commission';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { caseHandlersOf } from '../exam/exam-office.ts';
import type { ExamRecord } from '../exam/store.ts';
import { notifyAll } from '../notices/notify.ts';
import { commissionFindings, refuseUnlawful } from '../planning/commission-findings.ts';
import { membersOf } from '../planning/commission-store.ts';
import { hasDisqualifiedMember } from '../planning/commissions/disqualified.ts';
import {
  earlierGradersOf,
  gradersOfAnswers,
  hasGradedBefore,
} from '../planning/commissions/earlier-graders.ts';
import { type CaseAtHand, executeAppealCommand } from './appeal-command.ts';
import { type AppealRecord, appealOf, lockAppeal } from './store.ts';
import { withholdTranscript } from './transcript/store.ts';

/** The cases that a commission gets, as far as it depends on them who may sit in it. */
export type CasesToGrade = {
  readonly candidacyIds: readonly string[];
  readonly filedAt: readonly Temporal.Instant[];
};

/** These cases; where there are none yet, the rules for a case that is filed at this instant count. */
export const casesToGrade = (
  cases: readonly Pick<AppealRecord, 'candidacyId' | 'filedAt'>[],
  at: Temporal.Instant,
): CasesToGrade => ({
  candidacyIds: cases.map(({ candidacyId }) => candidacyId),
  filedAt: cases.length === 0 ? [at] : cases.map(({ filedAt }) => filedAt),
});

/** The people who are barred from an appeal commission of the exam that gets these cases [K3]. */
async function barredFrom(tx: Tx, exam: ExamRecord, cases: CasesToGrade): Promise<readonly string[]> {
  const ofExam = (await earlierGradersOf(tx, exam.id)).map(({ personId }) => personId);
  const ofAnswers = await gradersOfAnswers(tx, cases.candidacyIds);
  return barredFromAppeal(otherOrdinaryMayServe(exam.rules, cases.filedAt), { ofExam, ofAnswers });
}

/** The legal findings about these members as an appeal commission for cases of the exam [K3]. */
export async function appealFindings(
  tx: Tx,
  exam: ExamRecord,
  members: readonly ProposedMember[],
  cases: CasesToGrade,
) {
  const earlierGraders = await barredFrom(tx, exam, cases);
  return commissionFindings(tx, exam, { kind: 'appeal', members, earlierGraders });
}

/** Refuses members whom the law does not let grade the exam's appeals. */
export async function lawfulOrRefuse(
  tx: Tx,
  exam: ExamRecord,
  members: readonly ProposedMember[],
  cases: CasesToGrade,
): Promise<void> {
  refuseUnlawful(await appealFindings(tx, exam, members, cases));
}

type Assigning = Omit<CaseAtHand, 'record'> & { commissionId: string };

/** Notifies the commission's members only of the number of answers that wait for them [K4]. */
async function notifyGraders(
  { tx, exam, commissionId, now: at }: Assigning,
  cases: readonly string[],
): Promise<void> {
  const to = (await membersOf(tx, commissionId)).map(({ personId }) => personId);
  const { due_on: dueOn } = await tx
    .selectFrom('commission')
    .select('due_on')
    .where('id', '=', commissionId)
    .executeTakeFirstOrThrow();
  const answers = cases.length;
  const facts = dueOn === null ? { answers } : { answers, dueOn };
  await notifyAll(tx, { to, examId: exam.id, kind: 'appealToGrade', facts, at, cases });
}

/** Locks these cases, always in the same order and before anything is written to the log. */
export async function holdAppeals(
  tx: Tx,
  appealIds: readonly string[],
): Promise<(AppealRecord | undefined)[]> {
  const held = [];
  for (const id of [...new Set(appealIds)].sort()) held.push(await lockAppeal(tx, id));
  return held;
}

/** Gives a commission these cases, all or none; its members are notified once [K3]. The cases must be locked. */
export async function assignAll(at: Assigning, held: readonly (AppealRecord | undefined)[]): Promise<void> {
  const { tx, exam, by, now, commissionId } = at;
  if (held.length === 0) return;
  for (const record of held) {
    if (record?.examId !== exam.id) refuse('appealOfAnotherExam');
    if (await hasGradedBefore(tx, commissionId, record.candidacyId)) refuse('appealGradedByMember');
    const { candidacyId } = record;
    if (await hasDisqualifiedMember(tx, { commissionId, candidacyId })) refuse('appealMemberDisqualified');
    await executeAppealCommand({ tx, exam, record, by, now }, { kind: 'assign', commissionId });
  }
  await notifyGraders(
    at,
    held.flatMap((record) => (record ? [record.id] : [])),
  );
}

/** A single commission gets cases automatically; where there are none or several, the caseworker assigns them [K3]. */
async function assignBySelf(tx: Tx, exam: ExamRecord, record: AppealRecord, now: Temporal.Instant) {
  const commissions = await tx
    .selectFrom('commission')
    .select('id')
    .where('exam_id', '=', exam.id)
    .where('kind', '=', 'appeal')
    .execute();
  const [only] = commissions;
  if (only === undefined || commissions.length > 1) return;
  const findings = await appealFindings(tx, exam, await membersOf(tx, only.id), casesToGrade([record], now));
  if (findings.some(({ severity }) => severity === 'stop')) return;
  const { candidacyId } = record;
  if (await hasGradedBefore(tx, only.id, candidacyId)) return;
  if (await hasDisqualifiedMember(tx, { commissionId: only.id, candidacyId })) return;
  await assignAll({ tx, exam, by: null, now, commissionId: only.id }, [record]);
}

/**
 * Handles a case that was just filed, taken up or reopened: a single commission gets it automatically, and
 * caseworkers are notified of a case that waits for a commission. Where the rules say so, the transcript is withheld from now
 * [K5]. The case must be locked, or new.
 */
export async function receive(
  tx: Tx,
  exam: ExamRecord,
  appealId: string,
  now: Temporal.Instant,
): Promise<void> {
  const record = await appealOf(tx, appealId);
  if (record) await withholdTranscript(tx, exam, record, now);
  if (record?.appeal.kind === 'filed') await assignBySelf(tx, exam, record, now);
}

/** Notifies of a returned case: its graders, or the caseworkers where it waits for a commission. */
async function notifyOfReturn(at: CaseAtHand): Promise<void> {
  const { tx, exam, record, now } = at;
  const { commissionId } = record;
  if (commissionId !== null) return notifyGraders({ ...at, commissionId }, [record.id]);
  if ((await appealOf(tx, record.id))?.appeal.kind !== 'filed') return;
  const to = await caseHandlersOf(tx, exam.id);
  const notice = { to, examId: exam.id, at: now, cases: [record.id] };
  await notifyAll(tx, { ...notice, kind: 'appealToHandle', facts: { late: false } });
}

/** Executes a command; a case that is taken up or reopened is assigned like a new one [K3]. */
export async function executeAppealCommandAndAssign(
  at: CaseAtHand,
  command: AppealCommand,
  dismissalReason?: string,
): Promise<void> {
  const { tx, exam, record, now } = at;
  const { kind } = await executeAppealCommand(at, command, dismissalReason);
  await receive(tx, exam, record.id, now);
  if (kind === 'appealReopened') await notifyOfReturn(at);
}
