import type { ExamFactsText } from '@karakter/contract/exam/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import type { TestApp } from '../app.ts';
import { registerExternal } from './exam.ts';
import { addTestCourse, addTestPerson } from './people.ts';

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
  reveal: 'eachCandidate',
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
