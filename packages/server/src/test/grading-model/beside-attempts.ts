import { randomUUID } from 'node:crypto';
import { feesRoutes } from '@karakter/contract/fees/routes';
import { marksRoutes } from '@karakter/contract/grading/marks';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { signAsShown } from '../scenes/deciding/signing.ts';
import { type Attempts, actorAt, marker, member, reason, said } from './attempts.ts';
import { type Scene, type Script, thirdOf } from './scene.ts';
import type { StepOf } from './steps.ts';

/** Puts one mark more beside an answer. Its text is shown to co-graders after the reveal, or to no one ever. */
async function putMark(scene: Scene, by: string, at: Script, { script, mark, isShown }: StepOf<'mark'>) {
  const seen = await scene.app.call(by, gradingRoutes.showScript, { params: at });
  if (seen.status !== 200) return seen;
  const sight = mark === 'privateNote' || (mark === 'comment' && !isShown) ? 'private' : 'mark';
  const text = marker(scene, by, script, sight);
  const passage = script % 2 === 0 ? null : { from: 0, to: 2, quote: 'Vi' };
  const added = { id: randomUUID(), kind: mark, questionId: 'q1', passage, text, isShown };
  const { version, marks } = seen.body.marks;
  return scene.app.call(by, marksRoutes.saveMarks, {
    params: at,
    body: { version, marks: [...marks, added] },
  });
}

/** Marks beside answers and on their passages, which a grader may put as long as the answer can be read [G5]. */
export const markAttempts: Attempts<'mark' | 'thirdMarks'> = {
  async mark(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    return {
      by,
      isExpected: said(answer, reference.isMember(by)),
      send: () => putMark(scene, by, params, step),
      happened: () => undefined,
    };
  },
  async thirdMarks(scene, step) {
    const third = await thirdOf(scene, step.script);
    if (!third) return null;
    const { personId: by, at } = third;
    return {
      by,
      isExpected: null,
      send: () => putMark(scene, by, at, { ...step, kind: 'mark', seat: 0 }),
      happened: () => undefined,
    };
  },
};

/** Members sign the protocol as it is shown to them [G17]. */
export const signingAttempts: Attempts<'sign'> = {
  async sign(scene, step) {
    const { exam, reference } = scene;
    const by = await actorAt(scene, exam.commissionId, step.seat);
    const { answers } = reference;
    const isSettled = answers.every(({ phase }) => phase === 'agreed');
    return {
      by,
      isExpected: answers.every(({ isFollowed }) => isFollowed) ? reference.isMember(by) && isSettled : null,
      send: () => signAsShown(scene.app, exam, by),
      happened: () => undefined,
    };
  },
};

const nothingMore = {
  explanations: 0,
  correction: '',
  meetingMinutes: 0,
  otherMinutes: 0,
  otherNote: '',
  expensesOre: 0,
  expensesNote: '',
};

/** The claim of the exam that has waited longest, with whose it is. */
async function waitingClaim({ app, exam }: Scene) {
  return app.services.db
    .selectFrom('fee_claim')
    .select(['id', 'version', 'person_id as personId'])
    .where('exam_id', '=', exam.examId)
    .where('state', '=', 'submitted')
    .orderBy('number')
    .orderBy('person_id')
    .executeTakeFirst();
}

/** Claims for fees: what a grader has done, until it is in a file for payroll [G14]. */
export const feeAttempts: Attempts<'claimFee' | 'decideFee' | 'exportFees'> = {
  async claimFee(scene, step) {
    const { app, exam, reference } = scene;
    const by = await actorAt(scene, exam.commissionId, step.seat);
    const params = { commissionId: exam.commissionId };
    const seen = await app.call(by, feesRoutes.showMyFee, { params });
    const scripts = seen.status === 200 ? seen.body.left.scripts : 0;
    const mayClaim = reference.claims.get(by) !== 'submitted' && scripts > 0;
    return {
      by,
      isExpected: seen.status === 200 ? mayClaim : false,
      send: () => app.call(by, feesRoutes.submitFeeClaim, { params, body: { scripts, ...nothingMore } }),
      happened: () => void reference.claims.set(by, 'submitted'),
    };
  },
  async decideFee(scene, step) {
    const { app, exam, reference } = scene;
    const by = exam.officer;
    const claim = await waitingClaim(scene);
    if (!claim) return null;
    const { id, version, personId } = claim;
    const claims = [{ id, version }];
    return {
      by,
      concerns: [personId],
      isExpected: reference.claims.get(personId) === 'submitted',
      async send() {
        if (step.command === 'return')
          return app.call(by, feesRoutes.returnFeeClaim, {
            params: { claimId: id },
            body: { version, ...reason },
          });
        const reply = await app.call(by, feesRoutes.approveFeeClaims, { body: { claims } });
        const refusal = reply.status === 200 ? reply.body.results[0]?.refusal : reply.refusal;
        return refusal ? { status: 409, refusal } : { status: reply.status };
      },
      happened: () =>
        void reference.claims.set(personId, step.command === 'return' ? 'returned' : 'approved'),
    };
  },
  async exportFees({ app, exam, reference }) {
    const by = exam.officer;
    const own = [...reference.claims].flatMap(([grader, state]) => (state === 'approved' ? [grader] : []));
    return {
      by,
      concerns: own,
      // The unit may have approved claims of earlier exams too.
      isExpected: own.length > 0 ? true : null,
      send: () => app.call(by, feesRoutes.exportFeeClaims),
      happened() {
        for (const grader of own) reference.claims.set(grader, 'exported');
      },
    };
  },
};

/** Results of one commission while another still grades, where the exam is announced so [P4, R1]. */
export const commissionResultsAttempts: Attempts<'checkCommission' | 'announceCommission'> = {
  async checkCommission(scene, { which }) {
    const { reference } = scene;
    return {
      ...ofResults(scene, which, reference.results === 'open' && reference.mayCheck()),
      send: () =>
        scene.app.call(scene.exam.officer, resultsRoutes.checkCommissions, {
          params: { examId: scene.exam.examId },
          body: { commissions: [numberOf[which]] },
        }),
      happened() {
        if (which === 0) reference.results = 'checked';
      },
    };
  },
  async announceCommission(scene, { which }) {
    const { reference } = scene;
    return {
      ...ofResults(scene, which, reference.results === 'checked'),
      send: () =>
        scene.app.call(scene.exam.officer, resultsRoutes.announceCommissions, {
          params: { examId: scene.exam.examId },
          body: { commissions: [numberOf[which]], withoutSignatures: null },
        }),
      happened() {
        if (which === 0) reference.results = 'announced';
      },
    };
  },
};

/** The first commission of the scene is number 2; the other has the candidates that are moved, if any. */
const numberOf = [2, 1] as const;

function ofResults({ exam, setting, reference }: Scene, which: 0 | 1, isExpected: boolean) {
  const { isCheckFollowed, answers } = reference;
  const isFollowed = which === 0 && isCheckFollowed && answers.every((answer) => answer.isFollowed);
  const expected = isFollowed ? isExpected : null;
  return { by: exam.officer, isExpected: setting.announcing === 'together' ? false : expected };
}
