import { dayEndedBy } from '@karakter/domain/calendar/calendar';
import type { ExamRecord } from '../../exam/store.ts';
import { gradesDue } from '../due.ts';
import type { ExtensionRecord, Waiting } from './store.ts';

const earliest = (instants: readonly (Temporal.Instant | null)[]) =>
  instants.filter((instant) => instant !== null).sort(Temporal.Instant.compare)[0] ?? null;

/** The last day of the first due date among these; before anyone waits for a grade, the exam's. */
export function dueOnOf(
  waiting: readonly Pick<Waiting, 'dueAt'>[],
  exam: ExamRecord,
): Temporal.PlainDate | null {
  const due = earliest(waiting.map(({ dueAt }) => dueAt)) ?? gradesDue(exam, 'ordinary');
  return due === null ? null : dayEndedBy(due);
}

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
