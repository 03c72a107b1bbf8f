import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Because } from '@karakter/domain/rules/change-reasons';
import type { Tx } from '../../platform/database/db.ts';
import { notifyAll } from '../notices/notify.ts';
import type { Cancelling, Concerned } from './cancelling.ts';

type Times = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };
type Kind = 'examCancelled' | 'examHeldAfterAll';
type Notice = { [K in Kind]: { readonly kind: K; readonly facts: NoticeFacts[K] } }[Kind];

/** The notice to a candidate with these times. */
export function noticeToCandidate(
  isCancelled: boolean,
  { startsAt, endsAt, isKept }: Times & { readonly isKept: boolean },
  { reason, explanation }: Because,
): Notice {
  const facts = { startsAt: startsAt.toString(), reason, explanation };
  return isCancelled
    ? { kind: 'examCancelled', facts: { ...facts, isKept } }
    : { kind: 'examHeldAfterAll', facts: { ...facts, endsAt: endsAt.toString() } };
}

/** Notifies every candidate, and those with a duty at the exam [P14]. */
export async function notifyOfCancelling(
  tx: Tx,
  { exam, isCancelled }: Cancelling,
  { concerned, staff, isKept }: Concerned,
  { because, at }: { because: Because; at: Temporal.Instant },
): Promise<void> {
  const examId = exam.id;
  // Candidates with the same times get the same notice: one statement for all of them.
  const alike = Map.groupBy(concerned, ({ sitting: { plan } }) =>
    JSON.stringify(noticeToCandidate(isCancelled, { ...plan, isKept }, because)),
  );
  for (const [notice, receivers] of alike) {
    const to = receivers.map(({ personId }) => personId);
    await notifyAll(tx, { to, examId, ...(JSON.parse(notice) as Notice), at });
  }
  const to = staff.map(({ personId }) => personId);
  const facts = { startsAt: exam.startsAt.toString(), reason: because.reason };
  if (isCancelled) await notifyAll(tx, { to, examId, kind: 'examCancelledForStaff', facts, at });
  else {
    const held = { ...facts, endsAt: exam.endsAt.toString() };
    await notifyAll(tx, { to, examId, kind: 'examHeldAfterAllForStaff', facts: held, at });
  }
}
