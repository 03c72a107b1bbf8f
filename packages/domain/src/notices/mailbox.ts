import { accepted, type Decision, refused } from '../process/decision.ts';
import type { NoticeKind } from './notice.ts';

/**
 * What a unit's shared mailbox can get: news of its exams' cases that are for the exam office, and name no colleague [T2].
 * The mail says what the office's own mail says, so never whose case it is, and nothing that the candidate wrote.
 */
export const mailboxKinds = [
  'explanationToHandle',
  'explanationReady',
  'appealToHandle',
  'appealGraded',
  'newAssessmentNeeded',
  'reassessmentSigned',
  'complaintNews',
  'dismissalAppealNews',
  'newGradingCompleted',
  'newOralToArrange',
] as const satisfies readonly NoticeKind[];
export type MailboxKind = (typeof mailboxKinds)[number];

export type MailboxRefusal = 'mailboxCodeWrong' | 'mailboxCodeOld';

const codeHolds = { hours: 7 * 24 };

export type MailboxCodeFacts = {
  readonly code: string;
  readonly sentAt: Temporal.Instant;
  readonly now: Temporal.Instant;
};

/** The digits of a code, however it was typed. */
const codeDigits = (typed: string): string => typed.replaceAll(/\D/g, '');

/** A code of digits in two groups, which are easier to copy. */
export const codeInWords = (code: string): string => `${code}`.replace(/^\d{4}/, '$& ');

/**
 * The address is confirmed by the code that was sent to it, so that no case goes to an address with a mistake in it, or to
 * people who do not want it. A code holds for a week.
 */
export function decideMailboxCode(
  typed: string,
  { code, sentAt, now }: MailboxCodeFacts,
): Decision<{ readonly kind: 'mailboxConfirmed' }, MailboxRefusal> {
  if (Temporal.Instant.compare(now, sentAt.add(codeHolds)) > 0) return refused('mailboxCodeOld');
  if (codeDigits(typed) !== code) return refused('mailboxCodeWrong');
  return accepted({ kind: 'mailboxConfirmed' });
}
