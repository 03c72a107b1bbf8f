import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import type { ExamFactsText } from '@karakter/contract/exam/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import type { z } from 'zod';
import { scheduleExam } from '../../features/exam/exam-times.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { TestApp } from '../app.ts';
import { addTestExam, registerExternal } from './exam.ts';
import { addTestPaper } from './handed-in.ts';
import { addTestCourse, addTestInvigilator, addTestPerson } from './people.ts';

/** A written exam on 2 March 2026, 9–13 Oslo time. */
export const testFacts: ExamFactsText = {
  credits: 7.5,
  form: 'written',
  workKind: 'exam',
  supervised: true,
  individual: true,
  recheckable: true,
  scale: 'A-F',
  startsAt: '2026-03-02T08:00:00Z',
  durationMinutes: 240,
  assessing: 'individual',
  confirming: 'eachCandidate',
  completing: 'all',
  announcing: 'together',
  explanationOpen: true,
  appealOpen: true,
  contactName: 'Eksamenstelefonen',
  contactPhone: '70 00 00 00',
  takeoverConfirmed: true,
  graceSeconds: 0,
  gradingPeriod: null,
  gradingBasis: '',
  planGraders: 0,
  planExternals: 0,
  planBasis: '',
};

/** An exam as the exam office has just made it, through the API. */
export async function planTestExam(app: TestApp, facts: Partial<ExamFactsText> = {}) {
  const { db } = app.services;
  const officer = await addTestPerson(db, 'Eksamens Konsulent', ['examOffice']);
  const courseId = await addTestCourse(db, `TST${officer.slice(0, 6)}`);
  const body = { courseId, facts: { ...testFacts, ...facts } };
  const { body: made } = await app.call(officer, planningRoutes.createExam, { body });
  return { officer, examId: made.id };
}

/** A list of this many candidates, as it would be pasted; the first has 30 extra minutes. */
export function candidateListText(count: number, from = 0): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const number = 500_000 + from + i;
    return `${number}\tStudent Nummer${number}\tstudent${number}@test.example\t${i === 0 ? 30 : 0}`;
  });
  return ['Studentnummer\tNavn\tE-post\tEkstratid', ...lines].join('\n');
}

/** Registers candidates and forms a commission of one internal and one external grader. */
export async function prepareTestExam(
  app: TestApp,
  planned: { officer: string; examId: string },
  candidates = 3,
) {
  const { db } = app.services;
  const { officer, examId } = planned;
  const params = { examId };
  await app.call(officer, candidateRoutes.importCandidates, {
    params,
    body: { text: candidateListText(candidates) },
  });
  const internal = await addTestPerson(db, 'Intern Sensor', []);
  const external = await addTestPerson(db, 'Ekstern Sensor', []);
  await registerExternal(db, external);
  const { body: exam } = await app.call(officer, planningRoutes.seeExam, { params });
  const members = [
    { personId: internal, external: false, teaches: true },
    { personId: external, external: true, teaches: false },
  ];
  const formed = await app.call(officer, commissionRoutes.formCommission, {
    params,
    body: { version: exam.version, members },
  });
  return { internal, external, members, commissionId: formed.body.id };
}

type NewTime = z.input<typeof changingRoutes.seeTimeChange.body>;
type Of = { readonly examId: string; readonly officer: string };

/** A published exam with paper and invigilator, 9–13 Oslo time on Monday 2 March 2026; the first has 30 minutes more. */
export async function addChangeableExam(app: TestApp, startsAt = '2026-03-02T08:00:00Z') {
  const { db } = app.services;
  const exam = await addTestExam(db, { startsAt });
  await addTestPaper(db, exam);
  const invigilator = await addTestInvigilator(db, exam.examId);
  const [first, second, third] = exam.candidates;
  if (!first || !second || !third) throw new Error('three candidates were asked for');
  await db.updateTable('candidacy').set({ extra_minutes: 30 }).where('id', '=', first.candidacyId).execute();
  return { ...exam, startsAt, invigilator, candidates: [first, second, third] as const };
}
export type ChangeableExam = Awaited<ReturnType<typeof addChangeableExam>>;

/** Sets the exam's timers, as publishing does. */
export const scheduled = ({ services: { db } }: TestApp, { examId }: Of) =>
  inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) => scheduleExam(tx, examId));

const moved: NewTime = {
  startsAt: '2026-03-02T09:00:00Z',
  durationMinutes: 240,
  reason: 'room',
  explanation: '',
};

/** What the exam's office would see before it changes the time; an hour later where nothing else is given. */
export const previewTime = (app: TestApp, { examId, officer }: Of, change: Partial<NewTime> = {}) =>
  app.call(officer, changingRoutes.seeTimeChange, { params: { examId }, body: { ...moved, ...change } });

/** Changes the time as it was seen just before, or at another look. */
export async function changeTime(app: TestApp, exam: Of, change: Partial<NewTime> = {}, seenBefore?: string) {
  const seen = seenBefore ?? (await previewTime(app, exam, change)).body.seen;
  const body = { ...moved, ...change, seen: seen ?? '0'.repeat(64) };
  return app.call(exam.officer, changingRoutes.changeTime, { params: { examId: exam.examId }, body });
}

type NewRules = z.input<typeof changingRoutes.seeRulesChange.body>['rules'];
type Why = Partial<Pick<NewTime, 'reason' | 'explanation'>>;

/** The rules that the test exam has. */
const testRules: NewRules = {
  form: 'written',
  workKind: 'exam',
  scale: 'A-F',
  credits: 7.5,
  assessing: 'individual',
  confirming: 'eachCandidate',
  completing: 'all',
  supervised: true,
  individual: true,
  recheckable: true,
  explanationOpen: true,
  appealOpen: true,
  planGraders: 0,
  planExternals: 0,
  planBasis: '',
};
const rulesBody = ({ reason = 'factsWrong', explanation = '', ...rules }: Partial<NewRules> & Why) => ({
  rules: { ...testRules, ...rules },
  reason,
  explanation,
});

/** What the exam's office would see before it changes form or rules. */
export const previewRules = (app: TestApp, { examId, officer }: Of, given: Partial<NewRules> & Why = {}) =>
  app.call(officer, changingRoutes.seeRulesChange, { params: { examId }, body: rulesBody(given) });

/** Changes form or rules as they were seen just before, or at another look. */
export async function changeRules(
  app: TestApp,
  exam: Of,
  given: Partial<NewRules> & Why = {},
  seenBefore?: string,
) {
  const seen = seenBefore ?? (await previewRules(app, exam, given)).body.seen;
  const body = { ...rulesBody(given), seen: seen ?? '0'.repeat(64) };
  return app.call(exam.officer, changingRoutes.changeRules, { params: { examId: exam.examId }, body });
}

type ToCancel = z.input<typeof changingRoutes.seeCancelling.body>;

const leaked: ToCancel = { isCancelled: true, reason: 'paperLeaked', explanation: '' };
const mistaken: ToCancel = { isCancelled: false, reason: 'byMistake', explanation: '' };

/** What the exam's office would see before it cancels the exam. */
export const previewCancelling = (app: TestApp, { examId, officer }: Of, given: Partial<ToCancel> = {}) =>
  app.call(officer, changingRoutes.seeCancelling, { params: { examId }, body: { ...leaked, ...given } });

/** Cancels the exam, or takes that back, as it was seen just before, or at another look. */
export async function cancelExam(app: TestApp, exam: Of, given: Partial<ToCancel> = {}, seenBefore?: string) {
  const asked = { ...(given.isCancelled === false ? mistaken : leaked), ...given };
  const seen = seenBefore ?? (await previewCancelling(app, exam, asked)).body.seen;
  const body = { ...asked, seen: seen ?? '0'.repeat(64) };
  return app.call(exam.officer, changingRoutes.cancelExam, { params: { examId: exam.examId }, body });
}
