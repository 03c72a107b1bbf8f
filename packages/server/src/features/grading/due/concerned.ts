import { dayEndedBy } from '@karakter/domain/calendar/calendar';
import type { Deadline } from '@karakter/domain/rules/derivation';
import type { ExamRecord } from '../../exam/store.ts';
import { gradesDeadline } from '../due.ts';
import type { ExtensionRecord, Waiting } from './store.ts';

/** The first deadline among these; where no one waits for a grade, the exam's. */
export function firstDeadlineAmong(
  waiting: readonly Pick<Waiting, 'due'>[],
  exam: ExamRecord,
): Deadline | null {
  const dues = waiting.flatMap(({ due }) => due ?? []);
  const [first] = dues.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return first ?? gradesDeadline(exam);
}

/** Its last day. */
export function dueOnOf(
  waiting: readonly Pick<Waiting, 'due'>[],
  exam: ExamRecord,
): Temporal.PlainDate | null {
  const due = firstDeadlineAmong(waiting, exam);
  return due && dayEndedBy(due.at);
}

/** Those whose grade is late: who have handed in, and wait after their own date. */
export const lateIn = (waiting: readonly Waiting[], now: Temporal.Instant): readonly Waiting[] =>
  waiting.filter(
    ({ due, hasAnswer }) => hasAnswer && due !== null && Temporal.Instant.compare(now, due.at) >= 0,
  );

/** The candidates that a request is for. */
export type Concerned = {
  scope: ExtensionRecord['scope'];
  commissionId: string | null;
  candidacyIds: readonly string[];
};

/** Those who wait for a grade and whom a request concerns. */
export function concernedBy(
  waiting: readonly Waiting[],
  { scope, commissionId, candidacyIds }: Concerned,
): readonly Waiting[] {
  if (scope === 'exam') return waiting;
  if (scope === 'commission') return waiting.filter((each) => each.commissionId === commissionId);
  return waiting.filter((each) => candidacyIds.includes(each.candidacyId));
}
