import { classOf } from '../institution/classes.ts';
import type { Institution } from '../institution/found.ts';
import { statistics } from '../papers/statistics.ts';
import { appeal, decideAppeal, formAppealCommission } from '../scenes/appeals.ts';
import { explain } from '../scenes/explanations.ts';
import { agreeOnGrades } from '../scenes/grading.ts';
import { registerAttendance, writeGuide } from '../scenes/oral.ts';
import { gradeAppealOnPaper, gradeOnPaper } from '../scenes/paper-form.ts';
import { planExam } from '../scenes/planning.ts';
import { announce, archive, signProtocols } from '../scenes/results.ts';
import { createStory, type Story } from '../scenes/story.ts';
import type { Script } from '../script.ts';

/** How many of the class stayed away. */
const absent = 2;
const graders = ['engineer', 'thirdExternal'] as const;

type Year = {
  readonly candidates: number;
  /** How many asked for an explanation, and how many appealed and got a better grade or the same one. */
  readonly asked: number;
  readonly better: number;
  readonly unchanged: number;
};

const appealGraders = ['secondInternal', 'secondExternal'] as const;

/** What became of the grades: explanations within their two weeks, and appeals that took until after New Year [V8]. */
function withCases(exam: Story, year: number, of: Year & { numbers: readonly string[] }): void {
  // The first are absent.
  const present = of.numbers.slice(absent);
  for (const [place, studentNumber] of present.slice(0, of.asked).entries()) {
    const sent = `${year}-12-${String(11 + (place % 5)).padStart(2, '0')}T14:20`;
    explain(exam, { studentNumber, asked: `${year}-12-05T09:${10 + place}`, by: 'engineer', sent });
  }
  const appealing = present.slice(-(of.better + of.unchanged));
  for (const [place, studentNumber] of appealing.entries())
    appeal(exam, studentNumber, `${year}-12-${10 + (place % 8)}T10:${10 + place}`);
  formAppealCommission(exam, `${year}-12-19T10:00`, { graders: appealGraders, studentNumbers: appealing });
  for (const [place, studentNumber] of appealing.entries()) {
    const better = place < of.better ? 1 : 0;
    gradeAppealOnPaper(exam, `${year + 1}-01-${12 + (place % 4)}T12:${10 + place}`, {
      graders: appealGraders,
      studentNumber,
      better,
    });
    decideAppeal(exam, `${year + 1}-01-${19 + (place % 4)}T13:${10 + place}`, studentNumber);
  }
  signProtocols(exam, `${year + 1}-01-26T09:00`, [...graders, ...appealGraders]);
}

/** One year's exam in statistics, written on paper: all days are of that year and the next. */
function onPaper(script: Script, institution: Institution, year: number, of: Year): void {
  const students = classOf(of.candidates, year % 200);
  const exam = createStory(script, institution, {
    key: `statistics${year}`,
    course: 'MAT1100',
    subject: statistics,
    coordinator: 'engineer',
    startsAt: `${year}-11-13T09:00`,
    minutes: 240,
    students,
    commissions: [graders],
    facts: { form: 'paper' },
  });
  planExam(exam, { created: `${year}-09-08`, listed: `${year}-10-08`, published: `${year}-10-09` });
  writeGuide(exam, `${year}-10-21T10:05`);
  registerAttendance(exam, `${year}-11-13T14:05`, { absent, withdrawn: 0, unregistered: 0 });
  gradeOnPaper(exam, `${year}-11-20T16:00`, graders);
  agreeOnGrades(exam, `${year}-11-27T14:30`, { proposer: 'engineer', approver: 'thirdExternal' });
  announce(exam, `${year}-12-02T11:20`, `${year}-12-03T12:00`);
  signProtocols(exam, `${year}-12-04T09:15`, graders);
  const numbers = students.map(({ studentNumber }) => studentNumber);
  withCases(exam, year, { ...of, numbers });
  archive(exam, `${year + 1}-03-10T13:45`);
}

/** A course that has been held before, so that its grades can be compared [G16]. */
export function examsOfEarlierYears(script: Script, institution: Institution): void {
  onPaper(script, institution, 2024, { candidates: 22, asked: 6, better: 2, unchanged: 4 });
  onPaper(script, institution, 2025, { candidates: 26, asked: 8, better: 7, unchanged: 5 });
}
