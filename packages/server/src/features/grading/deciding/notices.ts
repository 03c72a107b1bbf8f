import type { DecidingEvent } from '@karakter/domain/grading/deciding';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import { examOfficeBesideGraders } from '../../exam/exam-office.ts';
import { notify } from '../../notices/notify.ts';
import type { ScriptRecord } from '../scripts.ts';
import type { DecidingAt } from './facts.ts';

type At = Pick<DecidingAt, 'tx' | 'commission' | 'now'>;
type Script = Pick<ScriptRecord, 'candidateNumber'>;

/** Notifies the members, except the one who did it. */
export async function notifyMembers(
  { tx, commission, now }: At,
  { candidateNumber }: Script,
  { what, except }: { what: NoticeFacts['scriptNews']['what']; except: string },
): Promise<void> {
  for (const { personId: to } of commission.members) {
    if (to === except) continue;
    const facts = { what, candidateNumber };
    await notify(tx, { to, examId: commission.examId, kind: 'scriptNews', facts, at: now });
  }
}

async function notifyOffice(
  { tx, commission, now }: At,
  { candidateNumber }: Script,
  what: NoticeFacts['disputeNews']['what'],
): Promise<void> {
  const facts = { what, commissionNumber: commission.number, candidateNumber };
  for (const to of await examOfficeBesideGraders(tx, commission.examId)) {
    await notify(tx, { to, examId: commission.examId, kind: 'disputeNews', facts, at: now });
  }
}

/** Notifies the person whose move it is: the member who decides, or the exam office, which appoints a third grader. */
export async function notifyOfDecider(
  at: At,
  script: Script,
  { decider, by }: Extract<DecidingEvent, { kind: 'disagreementDeclared' }>,
): Promise<void> {
  if (decider.kind === 'thirdGrader') return notifyOffice(at, script, 'thirdNeeded');
  if (decider.personId === by) return;
  const { tx, commission, now } = at;
  const facts = { what: 'toDecide', candidateNumber: script.candidateNumber } as const;
  const { examId } = commission;
  await notify(tx, { to: decider.personId, examId, kind: 'scriptNews', facts, at: now });
}

/** Notifies the exam office that its check was taken back. */
export const notifyOfTakenBack = (at: At, script: Script): Promise<void> =>
  notifyOffice(at, script, 'checkTakenBack');
