import { dateOf } from '@karakter/domain/calendar/calendar';
import type { ExamRecord } from './store.ts';

/** The term an exam belongs to, such as `2026-spring`: spring until July, autumn from August. */
export function termOf({ startsAt }: Pick<ExamRecord, 'startsAt'>): string {
  const { year, month } = dateOf(startsAt);
  return `${year}-${month < 8 ? 'spring' : 'autumn'}`;
}

type Listed = Pick<ExamRecord, 'startsAt' | 'state' | 'courseCode' | 'courseTitle' | 'unitName'>;
type Wishes = { text?: string | undefined; term?: string | undefined; state?: string | undefined };

/** Whether the exam matches the filter; every word must be in its code, titles or unit. */
export function isAskedFor(exam: Listed, { text = '', term, state }: Wishes): boolean {
  if (term !== undefined && termOf(exam) !== term) return false;
  if (state !== undefined && exam.state !== state) return false;
  const all = [exam.courseCode, ...Object.values(exam.courseTitle), ...Object.values(exam.unitName)];
  const haystack = all.join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
