import { classOf } from '../institution/classes.ts';
import type { Institution } from '../institution/found.ts';
import { statistics } from '../papers/statistics.ts';
import { agreeOnGrades } from '../scenes/grading.ts';
import { registerAttendance, writeGuide } from '../scenes/oral.ts';
import { gradeOnPaper } from '../scenes/paper-form.ts';
import { planExam } from '../scenes/planning.ts';
import { announce, archive, signProtocols } from '../scenes/results.ts';
import { createStory } from '../scenes/story.ts';
import type { Script } from '../script.ts';

const graders = ['engineer', 'thirdExternal'] as const;

/** One year's exam in statistics, written on paper: all days are of that year and the next. */
function onPaper(script: Script, institution: Institution, year: number, candidates: number): void {
  const exam = createStory(script, institution, {
    key: `statistics${year}`,
    course: 'MAT1100',
    subject: statistics,
    coordinator: 'engineer',
    startsAt: `${year}-11-13T09:00`,
    minutes: 240,
    students: classOf(candidates, year % 200),
    commissions: [graders],
    facts: { form: 'paper' },
  });
  planExam(exam, { created: `${year}-09-08`, listed: `${year}-10-08`, published: `${year}-10-09` });
  writeGuide(exam, `${year}-10-21T10:05`);
  registerAttendance(exam, `${year}-11-13T14:05`, { absent: 2, withdrawn: 0, unregistered: 0 });
  gradeOnPaper(exam, `${year}-11-20T16:00`, graders);
  agreeOnGrades(exam, `${year}-11-27T14:30`, { proposer: 'engineer', approver: 'thirdExternal' });
  announce(exam, `${year}-12-02T11:20`, `${year}-12-03T12:00`);
  signProtocols(exam, `${year}-12-04T09:15`, graders);
  archive(exam, `${year + 1}-03-10T13:45`);
}

/** A course that has been held before, so that its grades can be compared [G16]. */
export function examsOfEarlierYears(script: Script, institution: Institution): void {
  onPaper(script, institution, 2024, 22);
  onPaper(script, institution, 2025, 26);
}
