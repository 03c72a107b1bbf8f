import { classOf } from '../institution/classes.ts';
import type { Institution } from '../institution/found.ts';
import { people } from '../institution/people.ts';
import { geotechnics } from '../papers/geotechnics.ts';
import { history } from '../papers/history.ts';
import { informatics } from '../papers/informatics.ts';
import { law } from '../papers/law.ts';
import { appeal, decideAppeal, formAppealCommission, gradeAppeal } from '../scenes/appeals.ts';
import { explain } from '../scenes/explanations.ts';
import { claimFee, exportFees, sendReport, setFeeRates } from '../scenes/fees.ts';
import { agreeOnGrades, readAnswers } from '../scenes/grading.ts';
import { writePaper } from '../scenes/paper.ts';
import { planExam } from '../scenes/planning.ts';
import { announce, archive, signProtocols } from '../scenes/results.ts';
import { sitExam } from '../scenes/sitting.ts';
import { createStory } from '../scenes/story.ts';
import type { Script } from '../script.ts';

const numberOf = (key: 'ante' | 'fatima' | 'jonas' | 'linnea') =>
  people.find((person) => person.key === key && 'studentNumber' in person) as { studentNumber: string };

/** Announced: explanations requested, drafted, sent and read; one is overdue, and one has led to an appeal. */
function withExplanations(script: Script, institution: Institution): void {
  const students = classOf(16, 150);
  const exam = createStory(script, institution, {
    key: 'geotechnics',
    course: 'BYG2210',
    subject: geotechnics,
    coordinator: 'engineer',
    startsAt: '2026-10-21T09:00',
    minutes: 240,
    students,
    named: ['ante'],
    commissions: [['engineer', 'external']],
  });
  planExam(exam, { created: '2026-08-24', listed: '2026-09-22', published: '2026-09-23' });
  writePaper(exam, {
    written: '2026-09-28T10:15',
    submitted: '2026-09-30T13:50',
    approved: '2026-10-02T09:20',
  });
  sitExam(exam);
  readAnswers(exam, { grader: 'engineer', from: '2026-10-26T09:00', confirmed: 1 });
  readAnswers(exam, { grader: 'external', from: '2026-10-28T18:30', confirmed: 1 });
  agreeOnGrades(exam, '2026-11-06T13:00', { proposer: 'external', approver: 'engineer' });
  announce(exam, '2026-11-11T14:10', '2026-11-12T13:00');
  claimFee(exam, { grader: 'external', sent: '2026-11-26T21:00', meetingMinutes: 120 });
  const [late = '', read = '', today = '', asked = ''] = students.map((each) => each.studentNumber);
  explain(exam, {
    studentNumber: late,
    asked: '2026-11-13T09:12',
    by: 'engineer',
    drafted: '2026-11-26T15:31',
  });
  explain(exam, {
    studentNumber: read,
    asked: '2026-11-16T20:45',
    by: 'external',
    drafted: '2026-11-23T19:02',
    sent: '2026-11-25T18:20',
    read: '2026-11-26T07:55',
  });
  const { studentNumber: ante } = numberOf('ante');
  explain(exam, { studentNumber: ante, asked: '2026-11-17T11:30', by: 'engineer', sent: '2026-11-30T10:05' });
  explain(exam, {
    studentNumber: today,
    asked: '2026-11-18T14:08',
    by: 'external',
    drafted: '2026-12-01T21:14',
  });
  explain(exam, { studentNumber: asked, asked: '2026-11-19T22:51', by: 'engineer' });
  appeal(exam, read, '2026-12-01T20:36');
}

/** In appeal: decided, in grading (one added to an existing commission), filed too late, withdrawn. */
function inAppeal(script: Script, institution: Institution): void {
  const students = classOf(12, 45);
  const exam = createStory(script, institution, {
    key: 'law',
    course: 'JUS1010',
    subject: law,
    coordinator: 'jurist',
    startsAt: '2026-10-05T09:00',
    minutes: 300,
    students,
    named: ['fatima', 'linnea'],
    commissions: [['internal', 'external']],
  });
  planExam(exam, { created: '2026-08-17', listed: '2026-09-07', published: '2026-09-08' });
  writePaper(exam, {
    written: '2026-09-14T15:40',
    submitted: '2026-09-16T11:00',
    approved: '2026-09-18T10:25',
  });
  sitExam(exam);
  readAnswers(exam, { grader: 'internal', from: '2026-10-08T08:45', confirmed: 1 });
  readAnswers(exam, { grader: 'external', from: '2026-10-09T19:15', confirmed: 1 });
  agreeOnGrades(exam, '2026-10-21T15:00', { proposer: 'internal', approver: 'external' });
  // The other member has not signed.
  signProtocols(exam, '2026-10-22T09:10', ['internal']);
  announce(exam, '2026-10-23T11:20', '2026-10-26T12:00');
  const returned = 'Møtet 21. oktober varte i to timer etter innkallingen. Se over timene.';
  claimFee(exam, {
    grader: 'external',
    sent: '2026-10-27T19:00',
    meetingMinutes: 240,
    decided: { at: '2026-10-29T11:15', returned },
  });
  sendReport(exam, '2026-10-27T19:40', 'external');
  const [decided = '', explained = '', withdrew = ''] = students.map((each) => each.studentNumber);
  const { studentNumber: fatima } = numberOf('fatima');
  explain(exam, {
    studentNumber: explained,
    asked: '2026-10-28T10:40',
    by: 'internal',
    sent: '2026-11-10T14:30',
    read: '2026-11-10T16:02',
  });
  appeal(exam, decided, '2026-10-30T13:22');
  appeal(exam, fatima, '2026-11-03T21:17');
  appeal(exam, withdrew, '2026-11-12T09:05', '2026-11-16T08:31');
  const graders = ['secondInternal', 'thirdExternal'] as const;
  formAppealCommission(exam, '2026-11-09T10:50', { graders, studentNumbers: [decided, fatima] });
  gradeAppeal(exam, '2026-11-18T17:40', { grader: 'secondInternal', studentNumber: decided, better: 1 });
  gradeAppeal(exam, '2026-11-20T19:05', { grader: 'thirdExternal', studentNumber: decided, better: 1 });
  decideAppeal(exam, '2026-11-24T10:15', decided);
  gradeAppeal(exam, '2026-11-25T16:20', { grader: 'secondInternal', studentNumber: fatima, better: 1 });
  appeal(exam, numberOf('linnea').studentNumber, '2026-11-27T23:48');
  appeal(exam, explained, '2026-11-30T12:36');
}

/** Needing a new assessment: the appeal commission's grade was two from the first. */
function needingNewAssessment(script: Script, institution: Institution): void {
  const exam = createStory(script, institution, {
    key: 'informatics',
    course: 'INF1500',
    subject: informatics,
    coordinator: 'engineer',
    startsAt: '2026-09-28T09:00',
    minutes: 240,
    students: classOf(9, 190),
    named: ['jonas'],
    commissions: [['internal', 'secondExternal']],
  });
  planExam(exam, { created: '2026-08-12', listed: '2026-08-31', published: '2026-09-01' });
  writePaper(exam, {
    written: '2026-09-04T09:30',
    submitted: '2026-09-07T12:45',
    approved: '2026-09-09T14:10',
  });
  sitExam(exam, { absent: 1 });
  readAnswers(exam, { grader: 'internal', from: '2026-10-01T16:10', confirmed: 1 });
  readAnswers(exam, { grader: 'secondExternal', from: '2026-10-02T20:00', confirmed: 1 });
  agreeOnGrades(exam, '2026-10-13T09:00', { proposer: 'internal', approver: 'secondExternal' });
  signProtocols(exam, '2026-10-14T08:30', ['internal', 'secondExternal']);
  announce(exam, '2026-10-15T13:30', '2026-10-16T12:00');
  claimFee(exam, {
    grader: 'secondExternal',
    sent: '2026-10-19T18:30',
    meetingMinutes: 60,
    decided: { at: '2026-10-21T10:00' },
  });
  const { studentNumber } = numberOf('jonas');
  explain(exam, {
    studentNumber,
    asked: '2026-10-19T08:14',
    by: 'internal',
    sent: '2026-10-28T15:45',
    read: '2026-10-28T17:20',
  });
  appeal(exam, studentNumber, '2026-11-04T19:33');
  const graders = ['secondInternal', 'thirdExternal'] as const;
  formAppealCommission(exam, '2026-11-10T09:40', { graders, studentNumbers: [studentNumber] });
  gradeAppeal(exam, '2026-11-19T18:00', { grader: 'secondInternal', studentNumber, better: 2 });
  gradeAppeal(exam, '2026-11-26T20:25', { grader: 'thirdExternal', studentNumber, better: 2 });
}

/** Archived: an exam of the spring, with one explanation and one appeal behind it. */
function archived(script: Script, institution: Institution): void {
  const students = classOf(6, 0);
  const exam = createStory(script, institution, {
    key: 'spring',
    course: 'HIS1200',
    subject: history,
    coordinator: 'jurist',
    startsAt: '2026-05-20T09:00',
    minutes: 240,
    students,
    named: ['maja'],
    commissions: [['internal', 'external']],
    facts: { scale: 'pass-fail' },
  });
  planExam(exam, { created: '2026-02-09', listed: '2026-04-20', published: '2026-04-21' });
  writePaper(exam, {
    written: '2026-03-24T10:00',
    submitted: '2026-03-26T12:20',
    approved: '2026-04-08T09:15',
  });
  sitExam(exam);
  readAnswers(exam, { grader: 'internal', from: '2026-05-26T09:30', confirmed: 1 });
  readAnswers(exam, { grader: 'external', from: '2026-05-28T18:00', confirmed: 1 });
  agreeOnGrades(exam, '2026-06-05T12:00', { proposer: 'internal', approver: 'external' });
  announce(exam, '2026-06-09T10:00', '2026-06-10T12:00');
  const [asks = '', appeals = ''] = students.map((each) => each.studentNumber);
  explain(exam, {
    studentNumber: asks,
    asked: '2026-06-12T09:00',
    by: 'internal',
    sent: '2026-06-22T13:10',
    read: '2026-06-23T08:40',
  });
  appeal(exam, appeals, '2026-06-25T15:55');
  const graders = ['secondInternal', 'secondExternal'] as const;
  formAppealCommission(exam, '2026-06-29T09:30', { graders, studentNumbers: [appeals] });
  gradeAppeal(exam, '2026-07-06T11:00', { grader: 'secondInternal', studentNumber: appeals, better: 0 });
  gradeAppeal(exam, '2026-08-11T19:20', { grader: 'secondExternal', studentNumber: appeals, better: 0 });
  decideAppeal(exam, '2026-08-13T10:00', appeals);
  signProtocols(exam, '2026-08-14T12:00', ['internal', 'external', 'secondInternal', 'secondExternal']);
  claimFee(exam, {
    grader: 'external',
    sent: '2026-06-08T20:10',
    meetingMinutes: 90,
    decided: { at: '2026-06-12T13:00' },
  });
  exportFees(exam, '2026-06-15T09:00');
  archive(exam, '2026-09-09T13:45');
}

/** The exams whose grades have been announced. */
export function examsAfterwards(script: Script, institution: Institution): void {
  setFeeRates(script, institution, '2026-01-15T10:00');
  archived(script, institution);
  needingNewAssessment(script, institution);
  inAppeal(script, institution);
  withExplanations(script, institution);
}
