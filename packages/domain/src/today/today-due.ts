import { line, onlyPast, type TodayRule } from './today-rule.ts';

/** Grades that should have been announced on their day by the institution's rule, and were not [R1]. */
export const announceOverdue: TodayRule = (snapshot) => {
  const isKept = snapshot.exam.announcementsWaiting > 0;
  return line(isKept, snapshot, { kind: 'announceOverdue', deadline: snapshot.dueOf('results') });
};

/** The request waits for the rector's delegate, who did not ask; it is late once the grades are [G9]. */
export const decideExtensions: TodayRule = (snapshot) => {
  const { state, extensionsAsked: count } = snapshot.exam;
  return line(state === 'published' && count > 0, snapshot, {
    kind: 'decideExtension',
    count,
    deadline: onlyPast(snapshot.dueOf('grading'), snapshot.now),
  });
};
