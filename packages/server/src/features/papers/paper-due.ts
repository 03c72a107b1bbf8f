import { dateOf } from '@karakter/domain/calendar/calendar';
import { paperDue } from '@karakter/domain/rules/deadlines';
import type { ExamRecord } from '../exam/store.ts';

/** When paper and guide are due, if the rules set a day [A1]; the instant is the end of that day. */
export function dueDate({
  startsAt,
  rules,
}: Pick<ExamRecord, 'startsAt' | 'rules'>): { at: string; legalBasis: string } | null {
  const due = paperDue(dateOf(startsAt), rules);
  return due.kind === 'running'
    ? { at: due.deadline.at.toString(), legalBasis: due.deadline.legalBasis }
    : null;
}
