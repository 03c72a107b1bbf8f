import type { TodayGroupsText, TodayLineText } from '@karakter/contract/today/routes';
import { writtenClock, writtenInstant, writtenUntil } from '@karakter/domain/calendar/dates';
import type { Role } from '@karakter/domain/people/roles';
import type { Language } from '@karakter/domain/text/language';
import type { TodayKind } from '@karakter/domain/today/today';
import { sentenceText } from './sentence-texts.ts';
import type { TodayLine } from './TodayList.tsx';
import { taskText, waitingForText } from './task-texts.ts';
import { todayPageText } from './today-texts.ts';

type Place = (line: TodayLineText) => string;

const ofExam =
  (page = ''): Place =>
  ({ examId }) =>
    `/exams/${examId}${page}`;
const ofCommission: Place = ({ commissionId }) => `/grading/${commissionId}`;
const ofSitting: Place = ({ candidacyId }) => `/sitting/${candidacyId}`;
const ofOwnExam: Place = ({ candidacyId }) => `/my/${candidacyId}`;
const ofScoring: Place = (line) => `${line.commissionId ? ofCommission(line) : ofExam()(line)}/scoring`;
const ofCancelled: Place = (line) => {
  if (line.candidacyId) return ofOwnExam(line);
  return line.commissionId ? ofCommission(line) : ofExam('/board')(line);
};

/** The page on which each task is done. */
const places: Readonly<Record<TodayKind, Place>> = {
  failedMail: () => '/mail/failed',
  waitingSignIns: () => '/waiting-sign-ins',
  followUpLateGraders: () => '/late-grading',
  describeInstitution: () => '/institution',
  addCourses: () => '/catalogue',
  appointExamOffice: () => '/people',
  inviteExamOffice: () => '/people?role=examOffice',
  makeFirstExam: () => '/exams/new',
  fillDraft: ofExam(),
  publishExam: ofExam(),
  writePaper: ofExam('/paper'),
  correctPaper: ofExam('/paper'),
  writeGuide: ofExam('/guide'),
  approvePaper: ofExam('/paper'),
  followUpPaper: ofExam('/paper'),
  examStarts: ofExam('/board'),
  examRunning: ofExam('/board'),
  examCancelled: ofCancelled,
  decideIncidents: ofExam('/incidents'),
  decideQuarantined: ofExam('/late'),
  lookAtUnmerged: ofExam('/late'),
  followUpHandIns: ofExam('/candidates'),
  registerAttendance: (line) => (line.commissionId ? ofCommission(line) : ofExam('/attendance')(line)),
  acceptConfidentiality: ofCommission,
  awaitAnswers: ofCommission,
  awaitGuide: ofCommission,
  gradeScripts: ofCommission,
  agreeGrades: ({ commissionId }) => `/grading/${commissionId}/compare`,
  awaitCoGrader: ofCommission,
  confirmScoring: ofScoring,
  decideRescored: ofScoring,
  decideImpartiality: ofExam('/impartiality'),
  findDecider: ofExam('/impartiality'),
  carryOutImpartiality: ofExam('/impartiality'),
  appointThird: ofExam('/results/unsettled'),
  decideExtension: ofExam('/due'),
  followUpGrading: ofExam('/results'),
  checkResults: ofExam('/results'),
  announceCommissions: ofExam('/results'),
  announceResults: ofExam('/results'),
  announceOverdue: ofExam('/results'),
  lookAtHeldGrades: ofExam('/results'),
  decideCorrections: ofExam('/results'),
  confirmCorrections: ofExam('/protocol'),
  writeExplanation: ({ explanationId }) => `/grading/explanations/${explanationId}`,
  sendExplanations: ofExam('/explanations'),
  findWriter: ofExam('/explanations'),
  arrangeExplanations: ofExam('/explanations'),
  handleLateRequests: ofExam('/explanations'),
  followUpExplanations: ofExam('/explanations'),
  handleLateAppeals: ofExam('/cases'),
  assignAppeals: ofExam('/cases'),
  gradeAppeals: ofCommission,
  makeNewAssessment: () => '/reassessments',
  giveReasons: ofCommission,
  awaitAppealGrading: ofExam('/cases'),
  decideAppeals: ofExam('/cases'),
  arrangeNewAssessment: ofExam('/cases'),
  handleLateComplaints: ofExam('/cases'),
  takeUpComplaints: ofExam('/cases'),
  decideComplaints: ofExam('/cases'),
  awaitBoard: ofExam('/cases'),
  arrangeNewGrading: ofExam('/cases'),
  awaitNewGrading: ofExam('/cases'),
  checkNewGrading: ofExam('/cases'),
  announceNewGrading: ofExam('/cases'),
  arrangeNewExam: ofExam('/cases'),
  handleDismissalAppeals: ofExam('/cases'),
  arrangeNewOral: ofExam('/oral-part'),
  holdNewOral: ofExam('/oral-part'),
  awaitDismissalDecision: ofExam('/cases'),
  liftTranscriptBlocks: ofExam('/cases'),
  findCaseHandler: () => '/people?role=caseworker',
  findOfficeForCases: () => '/people?role=examOffice',
  archiveExam: ofExam('/archive'),
  sitExam: ofSitting,
  meetForExam: ofOwnExam,
  examOpen: ofSitting,
  readExplanation: ofOwnExam,
  explanationAwaited: ofOwnExam,
  mayAskExplanation: ofOwnExam,
  mayAppeal: ofOwnExam,
  appealUnderReview: ofOwnExam,
  gradeAwaited: ofOwnExam,
  gradeHeld: ofOwnExam,
};

/** The targets of a role's lines: the page of each task, the exam only, or none. */
type LeadsTo = 'place' | 'placeButBoard' | 'exam' | 'nowhere';

// The board shows the candidates' identity: to the exam office and to invigilators.
const leadsTo: Readonly<Record<Role, LeadsTo>> = {
  candidate: 'placeButBoard',
  grader: 'placeButBoard',
  courseCoordinator: 'placeButBoard',
  programmeLeader: 'placeButBoard',
  examOffice: 'place',
  caseworker: 'placeButBoard',
  invigilator: 'place',
  headOfDepartment: 'exam',
  rectorsDelegate: 'placeButBoard',
  archivist: 'placeButBoard',
  itOperator: 'nowhere',
};

/** The lines that only those have who may open their page. */
const openToReader: readonly TodayKind[] = [
  'waitingSignIns',
  'describeInstitution',
  'addCourses',
  'appointExamOffice',
  'inviteExamOffice',
  'findCaseHandler',
  'findOfficeForCases',
];

/** The address of the place, or undefined where the role has no such page. */
function placeFor(line: TodayLineText, role: Role): string | undefined {
  if (openToReader.includes(line.kind)) return places[line.kind](line);
  // The head of department decides on a page of its own, and otherwise follows the exam from its first page.
  if (line.kind === 'decideImpartiality') return places[line.kind](line);
  const goal = leadsTo[role];
  if (goal === 'nowhere') return undefined;
  const place = places[line.kind](line);
  const isOnBoard = place.endsWith('/board');
  if (goal === 'exam' || (goal === 'placeButBoard' && isOnBoard)) return ofExam()(line);
  return place;
}

/** Its time in words: today the hour is enough, another day needs its date. */
function instantInWords(instant: string, now: string, language: Language): { at: string; until: string } {
  const written = writtenInstant(instant, language);
  const clock = writtenClock(instant, language);
  const isToday = written.slice(0, -clock.length) === writtenInstant(now, language).slice(0, -clock.length);
  const until = writtenUntil(instant, now, language);
  if (language !== 'en') return { at: isToday ? `kl. ${clock}` : written, until };
  return { at: isToday ? `at ${clock}` : `on ${written}`, until };
}

export type Reader = { readonly role: Role; readonly language: Language; readonly now: string };

/** The roles that have no page of an exam as a whole. */
const withoutExamPage: readonly Role[] = ['invigilator', 'itOperator'];

/** The exam above its tasks, for those who follow many exams. */
function examOf({ exam, examId }: TodayLineText, { role, language }: Reader): TodayLine['exam'] {
  if (!exam?.startsAt || examId === undefined) return undefined;
  const name = `${exam.courseCode} ${exam.courseTitle[language]}`;
  const to = withoutExamPage.includes(role) ? undefined : `/exams/${examId}`;
  return { id: examId, name, startsAt: exam.startsAt, ...(to && { to }) };
}

/** A line of the server in the form of the list: a sentence, a link, a deadline. */
export function lineOf(line: TodayLineText, reader: Reader): TodayLine {
  const { role, language, now } = reader;
  const { kind, exam, count = 0, of = 0, started = 0, candidateNumber = 0, at, lacks = [] } = line;
  const to = placeFor(line, role);
  const name = exam ? `${exam.courseCode} ${exam.courseTitle[language]}` : '';
  const { examId, candidacyId, commissionId, explanationId, contact, deadline, waitingFor } = line;
  const heading = examOf(line, reader);
  const write = (heading && taskText[language][kind]) ?? sentenceText[language][kind];
  return {
    id: [kind, explanationId ?? commissionId ?? candidacyId ?? examId].join(':'),
    sentence: write({
      exam: name,
      count,
      of,
      started,
      candidateNumber,
      lacks,
      waitingFor,
      ...(at ? instantInWords(at, now, language) : { at: '', until: '' }),
    }),
    ...(to !== undefined && { to }),
    ...(heading && { exam: heading }),
    ...(heading && waitingFor && { waitsFor: waitingForText[language][waitingFor] }),
    ...(contact && { note: todayPageText[language].call(contact.name, contact.phone) }),
    ...(deadline !== null && { deadline }),
  };
}

/** All groups in the form of the list. */
export function linesOf(groups: TodayGroupsText, reader: Reader) {
  const lines = (group: keyof TodayGroupsText) => groups[group].map((line) => lineOf(line, reader));
  return {
    running: lines('running'),
    late: lines('late'),
    today: lines('today'),
    thisWeek: lines('thisWeek'),
    later: lines('later'),
    waiting: lines('waiting'),
  };
}
