import type { DismissalAppealEvent } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import type { DismissedKind } from '@karakter/domain/cases/dismissal-appeal/filing';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import { type Deadline, periodAfter } from '@karakter/domain/rules/derivation';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import type { Tx } from '../../../platform/database/db.ts';
import { caseHandlersOf } from '../../exam/exam-office.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { notify, notifyAll } from '../../notices/notify.ts';
import type { DismissalAppealRecord } from './store.ts';

/** When a candidate who waits since then must be told how long it will take (fvl. § 11 a) [K7]. */
export const dismissalReplyDue = (
  since: Temporal.Instant,
  rules: Pick<RuleSet, 'preliminaryReply'>,
): Deadline => periodAfter('appealFiled', since, rules.preliminaryReply);

type At = { readonly tx: Tx; readonly exam: ExamRecord; readonly by: string; readonly now: Temporal.Instant };

async function tellStaff(
  { tx, exam, by, now: at }: At,
  id: string,
  facts: NoticeFacts['dismissalAppealNews'],
) {
  const to = (await caseHandlersOf(tx, exam.id)).filter((handler) => handler !== by);
  await notifyAll(tx, { to, examId: exam.id, kind: 'dismissalAppealNews', facts, at, cases: [id] });
}

/** The receipt to the candidate at once, and a word to those who handle the exam's cases [T1]. */
export async function tellOfDismissalAppeal(
  at: At,
  { id, of: caseKind, late }: { id: string; of: DismissedKind; late: boolean },
): Promise<void> {
  const { tx, exam, by, now } = at;
  const replyBy = dismissalReplyDue(now, exam.rules).at.toString();
  const facts = {
    caseKind,
    late,
    filedAt: now.toString(),
    replyBy,
    board: lawWords(exam.rules).complaintBody,
  };
  await notify(tx, { to: by, examId: exam.id, kind: 'dismissalAppealReceived', facts, at: now, cases: [id] });
  await tellStaff(at, id, { news: 'filed' });
}

/** Tells the candidate of each step, and those who handle the cases of a withdrawal. */
export async function tellOfDismissalStep(
  at: At,
  { id, personId: to, kind: caseKind }: DismissalAppealRecord,
  event: DismissalAppealEvent,
): Promise<void> {
  const { tx, exam, now } = at;
  const board = lawWords(exam.rules).complaintBody;
  const told = { to, examId: exam.id, at: now, cases: [id] };
  switch (event.kind) {
    case 'dismissalAppealForwarded':
      return notify(tx, { ...told, kind: 'dismissalAppealForwarded', facts: { caseKind, board } });
    case 'dismissalStands':
      return notify(tx, { ...told, kind: 'dismissalStands', facts: { caseKind, board } });
    case 'dismissalSetAside': {
      const facts = { caseKind, ...(event.by === 'board' && { board }) };
      return notify(tx, { ...told, kind: 'dismissalSetAside', facts });
    }
    case 'dismissalAppealLapsed':
      return notify(tx, { ...told, kind: 'caseLapsed', facts: { what: 'dismissalAppeal' } });
    case 'dismissalAppealWithdrawn':
      await notify(tx, { ...told, kind: 'dismissalAppealWithdrawn', facts: { caseKind } });
      return tellStaff(at, id, { news: 'withdrawn' });
  }
}
