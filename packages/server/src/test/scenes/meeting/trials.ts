import {
  commissionTrialRoutes,
  examTrialRoutes,
  sampleRoutes,
} from '@karakter/contract/grading/meeting/trial';
import type { TestApp } from '../../app.ts';
import { addFaultyKey } from '../deciding/faulty-key.ts';
import { addTestCommission, type TestExam } from '../exam.ts';
import { meetingScene } from './meetings.ts';

type Commission = { commissionId: string; graders: [string, string] };
export type TrialScene = TestExam & { numbers: number[]; second: Commission; meetingId: string };
type Seat = Pick<Commission, 'commissionId'>;
type Written = {
  grade?: string | null;
  points?: Record<string, number>;
  comment?: string;
  standsAside?: boolean;
};

/** A meeting of two commissions, led by the first grader of the first, where all answers belong to the first. */
export async function addMeetingWithAnswers(app: TestApp): Promise<TrialScene> {
  const exam = await addFaultyKey(app);
  const second = await addTestCommission(app.services.db, exam.examId, [], 'ordinary', undefined, 2);
  const [leader] = exam.graders;
  const called = await meetingScene(() => app).callAs(leader, exam);
  await app.jobs.settle();
  return { ...exam, second, meetingId: called.body.meetingId };
}

/** Every grader who takes part, with the commission of the seat. */
export const everyoneIn = (of: TrialScene) => [
  ...of.graders.map((by) => ({ by, seat: of })),
  ...of.second.graders.map((by) => ({ by, seat: of.second })),
];

/** Saves an entry of a sample, on top of what is there unless told otherwise. */
const saving =
  (app: () => TestApp) =>
  async (
    by: string,
    { commissionId }: Seat,
    { meetingId }: Pick<TrialScene, 'meetingId'>,
    place: number,
    written: Written,
    version?: number,
    trial?: number,
  ) => {
    const params = { commissionId, meetingId, place };
    const isKnown = version !== undefined && trial !== undefined;
    const now = isKnown ? undefined : (await app().call(by, sampleRoutes.showSample, { params })).body;
    const known = { version: version ?? now?.own.version ?? 0, trial: trial ?? now?.trial ?? 1 };
    const { grade = null, points = {}, comment = '', standsAside = false } = written;
    const body = { grade, points, comment, standsAside, ...known };
    return app().call(by, sampleRoutes.saveSample, { params, body });
  };

/** A trial grading's commands over HTTP. */
export function trialScene(app: () => TestApp) {
  const at = (seat: Seat, { meetingId }: Pick<TrialScene, 'meetingId'>) => ({
    commissionId: seat.commissionId,
    meetingId,
  });
  const scene = {
    choose: (
      by: string,
      scene: TrialScene,
      count: number,
      more: { isNamed?: boolean; numbers?: number[] } = {},
    ) =>
      app().call(by, commissionTrialRoutes.choose, {
        params: at(scene, scene),
        body: {
          chosen: more.numbers ? { by: 'number', candidateNumbers: more.numbers } : { by: 'chance', count },
          isNamed: more.isNamed ?? false,
        },
      }),
    open: (by: string, of: TrialScene) => app().call(by, commissionTrialRoutes.open, { params: at(of, of) }),
    seen: (by: string, seat: Seat, of: TrialScene) =>
      app().call(by, commissionTrialRoutes.show, { params: at(seat, of) }),
    seenByOffice: (of: TrialScene, by = of.officer) =>
      app().call(by, examTrialRoutes.show, { params: { examId: of.examId, meetingId: of.meetingId } }),
    sample: (by: string, seat: Seat, of: TrialScene, place: number) =>
      app().call(by, sampleRoutes.showSample, { params: { ...at(seat, of), place } }),
    save: saving(app),
    give: (by: string, seat: Seat, of: TrialScene) =>
      app().call(by, sampleRoutes.giveTrial, { params: at(seat, of) }),
    excuse: (by: string, of: TrialScene, personId: string, reason = 'Syk') =>
      app().call(by, commissionTrialRoutes.excuse, { params: at(of, of), body: { personId, reason } }),
    abandon: (by: string, of: TrialScene, reason = 'Feil prøver') =>
      app().call(by, commissionTrialRoutes.abandon, { params: at(of, of), body: { reason } }),
    close: (by: string, of: TrialScene) =>
      app().call(by, commissionTrialRoutes.close, { params: at(of, of) }),
    spread: (by: string, seat: Seat, of: TrialScene) =>
      app().call(by, commissionTrialRoutes.spread, { params: at(seat, of) }),
    /** Grades every sample and gives it. */
    async giveAll(by: string, seat: Seat, of: TrialScene, grades: readonly string[], points = 50) {
      for (const [index, grade] of grades.entries()) {
        const saved = await scene.save(by, seat, of, index + 1, { grade, points: { q1: points } });
        if (saved.status !== 200) throw new Error(saved.message);
      }
      return scene.give(by, seat, of);
    },
    /** Two samples, open to everyone. */
    async opened(more: { isNamed?: boolean } = {}) {
      const of = await addMeetingWithAnswers(app());
      const [leader] = of.graders;
      await scene.choose(leader, of, 2, more);
      const opened = await scene.open(leader, of);
      if (opened.status !== 200) throw new Error(opened.message);
      return of;
    },
  };
  return scene;
}
