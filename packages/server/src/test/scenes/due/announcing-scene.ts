import { resultsRoutes } from '@karakter/contract/results/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { setMorningTimers } from '../../../features/exam/exam-times.ts';
import type { TestApp } from '../../app.ts';
import { noticesOf } from '../../log.ts';
import type { TestExam } from '../exam.ts';
import { addTestPerson, testUnitId } from '../people.ts';

/** Before the grades of test exams are due, on Monday 23 March 2026. */
export const beforeDue = '2026-03-10T11:00:00Z';
/** The first working day after it, after the institution's hour, and the day after. */
export const dueMorning = '2026-03-24T10:00:00Z';
export const nextMorning = '2026-03-25T10:00:00Z';

const params = ({ examId }: TestExam) => ({ examId });

/** Exams of an institution whose rules let Karakter announce grades on their day. */
export function announcingScene(app: () => TestApp) {
  /** An institution whose rules let Karakter announce, or one where people do. */
  const inInstitution = (code: 'NTNU' | 'HVL') =>
    app().services.db.updateTable('unit').set({ code }).where('id', '=', testUnitId).execute();
  /** Call it before each test. */
  const begin = async () => {
    await app().moveTo(beforeDue);
    // The unit is there with its first person.
    await addTestPerson(app().services.db, 'Eva Kontor', []);
    await inInstitution('NTNU');
    await app()
      .services.db.transaction()
      .execute((tx) => setMorningTimers(tx, Temporal.Instant.from(beforeDue), 'announceBySelf'));
  };
  const see = async (exam: TestExam) =>
    (await app().call(exam.officer, resultsRoutes.showResults, { params: params(exam) })).body;
  const check = (exam: TestExam) =>
    app().call(exam.officer, resultsRoutes.checkResults, { params: params(exam) });
  const checkCommissions = (exam: TestExam, ...commissions: number[]) =>
    app().call(exam.officer, resultsRoutes.checkCommissions, {
      params: params(exam),
      body: { commissions },
    });
  const isAnnounced = async (exam: TestExam) => (await see(exam)).announcedAt !== null;
  /** What the person was told of grades that were not announced on their day. */
  const told = async (personId: string) =>
    (await noticesOf(app(), { personId }))
      .filter(({ kind }) => kind === 'announcementWaits')
      .map(({ data }) => data);
  const gradeMails = async (personId: string) =>
    (await noticesOf(app(), { personId })).map(({ kind }) => kind).filter((kind) => kind.startsWith('grade'));
  const isOnFirstPage = async (exam: TestExam) =>
    JSON.stringify((await app().call(exam.officer, todayRoutes.today)).body).includes('announceOverdue');
  return { begin, inInstitution, see, check, checkCommissions, isAnnounced, told, gradeMails, isOnFirstPage };
}

/** A notice of one obstacle. */
export const waits = (obstacle: string, commission: number | null = null) => ({
  waiting: [{ commission, obstacle }],
});
