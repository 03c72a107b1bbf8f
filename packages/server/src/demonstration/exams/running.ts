import { classOf } from '../institution/classes.ts';
import type { Institution } from '../institution/found.ts';
import { history } from '../papers/history.ts';
import { informatics } from '../papers/informatics.ts';
import { nursing } from '../papers/nursing.ts';
import { pedagogy } from '../papers/pedagogy.ts';
import { statistics } from '../papers/statistics.ts';
import { somethingCameLate, somethingStandsOut } from '../scenes/deviations.ts';
import { dayRunsItsCourse } from '../scenes/exam-day.ts';
import { extendGrading } from '../scenes/extension.ts';
import { agreeOnGrades, readAnswers } from '../scenes/grading.ts';
import { meetToGrade } from '../scenes/meeting.ts';
import { gradeAttended, registerAttendance, writeGuide } from '../scenes/oral.ts';
import { writePaper } from '../scenes/paper.ts';
import { planExam } from '../scenes/planning.ts';
import { sitExam } from '../scenes/sitting.ts';
import { createStory } from '../scenes/story.ts';
import { watchRooms } from '../scenes/watching.ts';
import type { Script } from '../script.ts';

/** Open now, with 40 candidates: most write, a few have handed in, some have not come. */
function openNow(script: Script, institution: Institution, now: Temporal.Instant): void {
  const exam = createStory(script, institution, {
    key: 'nursing',
    course: 'SYK1301',
    subject: nursing,
    coordinator: 'nurse',
    named: ['maja', 'fatima'],
    startsAt: '2026-12-02T09:00',
    minutes: 240,
    students: classOf(38, 20),
    commissions: [['secondInternal', 'secondExternal']],
    rooms: ['Aud. 2', 'B112'],
  });
  planExam(exam, { created: '2026-10-05', listed: '2026-10-28', published: '2026-11-02' });
  writePaper(exam, {
    written: '2026-11-06T12:12',
    submitted: '2026-11-10T16:40',
    approved: '2026-11-11T08:25',
  });
  sitExam(exam, { now, absent: 5, early: 4 });
  watchRooms(exam, { now, absent: 5 });
  const words =
    'Jeg ville også snakket med datteren før hjemreise, siden hun kjenner huset og vet hva som går galt om kvelden.';
  somethingStandsOut(exam, now, words);
  dayRunsItsCourse(exam, now);
}

/** In grading: 120 answers, one grader half through, the other not so far. */
function inGrading(script: Script, institution: Institution): void {
  const exam = createStory(script, institution, {
    key: 'pedagogy',
    course: 'PED1120',
    subject: pedagogy,
    coordinator: 'pedagogue',
    named: ['linnea'],
    startsAt: '2026-11-18T09:00',
    minutes: 360,
    students: classOf(123, 95),
    commissions: [['internal', 'external']],
  });
  planExam(exam, { created: '2026-09-14', listed: '2026-10-14', published: '2026-10-19' });
  writePaper(exam, {
    written: '2026-10-23T11:50',
    submitted: '2026-10-27T13:15',
    approved: '2026-10-29T10:05',
  });
  sitExam(exam, { absent: 4 });
  const words =
    'Til slutt: en tilbakemelding som kommer etter at arbeidet er levert, lærer eleven lite om neste forsøk.';
  somethingCameLate(exam, words);
  readAnswers(exam, { grader: 'internal', from: '2026-11-20T17:30', confirmed: 0.5, drafted: 0.04 });
  readAnswers(exam, { grader: 'external', from: '2026-11-23T18:00', confirmed: 0.3, drafted: 0.03 });
  meetToGrade(exam, {
    called: '2026-11-30T09:20',
    startsAt: '2026-12-04T12:00',
    leader: 'internal',
    place: 'Bygg B, rom 214',
    agenda: '1. Spredningen i prøvesensuren\n2. Hva som skiller B fra C i drøftingen\n3. Videre arbeid',
    trial: '2026-11-30T09:40',
    gives: [['internal', '2026-12-01T18:20']],
  });
  agreeOnGrades(exam, '2026-12-01T20:10', { proposer: 'internal', approver: 'external', leaves: 4 });
}

/** Passed or failed: the grades were due the day before yesterday, and one of two graders has some left. */
function lateGrading(script: Script, institution: Institution): void {
  const exam = createStory(script, institution, {
    key: 'history',
    course: 'HIS1200',
    subject: history,
    coordinator: 'jurist',
    named: ['fatima'],
    startsAt: '2026-11-09T09:00',
    minutes: 240,
    students: classOf(9, 5),
    commissions: [['secondInternal', 'thirdExternal']],
    facts: { scale: 'pass-fail', confirming: 'allCandidates' },
  });
  planExam(exam, { created: '2026-09-07', listed: '2026-10-05', published: '2026-10-07' });
  writePaper(exam, {
    written: '2026-10-13T09:14',
    submitted: '2026-10-15T10:22',
    approved: '2026-10-20T12:40',
  });
  sitExam(exam, { absent: 1 });
  readAnswers(exam, { grader: 'secondInternal', from: '2026-11-12T16:00', confirmed: 1 });
  readAnswers(exam, { grader: 'thirdExternal', from: '2026-11-19T19:10', confirmed: 0.7 });
}

/** Graded in shared assessments, which one of the two graders has begun. */
function sharedGrading(script: Script, institution: Institution): void {
  const exam = createStory(script, institution, {
    key: 'databases',
    course: 'INF1500',
    subject: informatics,
    coordinator: 'engineer',
    startsAt: '2026-11-24T09:00',
    minutes: 240,
    students: classOf(6, 230),
    commissions: [['secondInternal', 'secondExternal']],
    facts: { assessing: 'shared' },
  });
  planExam(exam, { created: '2026-10-19', listed: '2026-10-26', published: '2026-10-27' });
  writePaper(exam, {
    written: '2026-10-30T10:20',
    submitted: '2026-11-02T13:10',
    approved: '2026-11-05T09:45',
  });
  sitExam(exam, { absent: 1 });
  readAnswers(exam, { grader: 'secondInternal', from: '2026-11-27T16:20', confirmed: 0, drafted: 0.4 });
  extendGrading(exam, {
    asked: '2026-11-30T10:15',
    granted: '2026-12-01T09:05',
    until: '2026-12-22',
    ground: 'lackOfGraders',
    reason: 'Den ene sensoren er sykmeldt i to uker, og emnet har ingen annen kvalifisert ekstern.',
  });
}

/** All grades are agreed; the exam office has not yet checked them. */
function readyToCheck(script: Script, institution: Institution): void {
  const exam = createStory(script, institution, {
    key: 'statistics',
    course: 'MAT1100',
    subject: statistics,
    coordinator: 'engineer',
    startsAt: '2026-11-12T09:00',
    minutes: 240,
    students: classOf(10, 170),
    named: ['ante', 'jonas'],
    commissions: [['internal', 'secondExternal']],
  });
  planExam(exam, { created: '2026-09-08', listed: '2026-10-08', published: '2026-10-09' });
  writePaper(exam, {
    written: '2026-10-20T14:20',
    submitted: '2026-10-21T09:35',
    approved: '2026-10-22T13:30',
  });
  sitExam(exam, { absent: 1 });
  readAnswers(exam, { grader: 'internal', from: '2026-11-16T08:40', confirmed: 1 });
  readAnswers(exam, { grader: 'secondExternal', from: '2026-11-24T20:00', confirmed: 1 });
  meetToGrade(exam, {
    called: '2026-11-17T10:05',
    startsAt: '2026-11-27T10:00',
    leader: 'internal',
    place: 'Bygg A, rom 101',
    agenda: '1. Spredningen i prøvesensuren\n2. Følgefeil i oppgave 2',
    trial: '2026-11-25T08:30',
    gives: [
      ['internal', '2026-11-25T19:30'],
      ['secondExternal', '2026-11-26T20:10'],
    ],
    held: '2026-11-27T12:10',
    minutes:
      'Vi gikk gjennom de tre prøvene. Følgefeil trekkes én gang. Begge framgangsmåtene gir full uttelling.',
  });
  agreeOnGrades(exam, '2026-12-01T14:30', { proposer: 'internal', approver: 'secondExternal' });
}

/** An oral exam of Monday: some did not come, one withdrew, and of two nothing is registered yet. */
function oralExam(script: Script, institution: Institution): void {
  const exam = createStory(script, institution, {
    key: 'oral',
    course: 'NOR1120',
    subject: pedagogy,
    coordinator: 'pedagogue',
    startsAt: '2026-11-30T09:00',
    minutes: 360,
    students: classOf(14, 60),
    commissions: [['jurist', 'thirdExternal']],
    rooms: ['Møterom 3'],
    facts: { form: 'oral', recheckable: false, appealOpen: false },
  });
  planExam(exam, { created: '2026-10-12', listed: '2026-11-02', published: '2026-11-04' });
  writeGuide(exam, '2026-11-09T10:05');
  registerAttendance(exam, '2026-11-30T15:20', { absent: 2, withdrawn: 1, unregistered: 2 });
  gradeAttended(exam, '2026-11-30T16:05', { grader: 'jurist', graded: 9, confirmed: 6 });
  gradeAttended(exam, '2026-12-01T09:10', { grader: 'thirdExternal', graded: 5, confirmed: 4 });
}

/** The exams that are being written or graded. */
export function examsUnderWay(script: Script, institution: Institution, now: Temporal.Instant): void {
  openNow(script, institution, now);
  inGrading(script, institution);
  lateGrading(script, institution);
  sharedGrading(script, institution);
  readyToCheck(script, institution);
  oralExam(script, institution);
}
