import type { ResultsView } from '@karakter/contract/results/routes';
import { nextMorning } from '@karakter/domain/calendar/mornings';
import { bySelfDay } from '@karakter/domain/results/announcing/by-self';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { noticeHour } from '../../institution/store.ts';
import { latestChoice } from './choice.ts';
import { dueGradesOf } from './due-grades.ts';

/** When grades will be announced without a person, or why that is turned off; null where it does not concern the exam [R1]. */
export async function bySelfView(
  tx: Tx,
  exam: ExamRecord,
  now: Temporal.Instant,
): Promise<ResultsView['bySelf']> {
  const isOpen = exam.state === 'published' || exam.state === 'checked';
  if (!exam.rules.announcement.bySelf || !isOpen) return null;
  const choice = await latestChoice(tx, exam.id);
  if (choice?.bySelf === false) {
    const { reason, chooser: by, chosenAt } = choice;
    return { off: { reason, by, at: chosenAt.toString() }, times: [] };
  }
  const hour = await noticeHour(tx);
  const times = (await dueGradesOf(tx, exam)).flatMap((grades) => {
    const day = bySelfDay({ ...exam, isTurnedOff: false }, grades);
    const { commission } = grades;
    return day === null ? [] : [{ commission, at: nextMorning(now, hour, day).toString() }];
  });
  return { off: null, times };
}
