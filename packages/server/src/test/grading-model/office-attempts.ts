import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { holdRoutes } from '@karakter/contract/results/holds';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { type Attempts, answerAt, confirm, reason, said, write } from './attempts.ts';
import { placeOf, type Scene, thirdOf } from './scene.ts';

async function office(scene: Scene, step: { script: number }) {
  const place = await placeOf(scene, step.script);
  const { officer: by, examId } = scene.exam;
  return {
    by,
    params: { ...place, examId },
    answer: answerAt(scene, step.script),
    reference: scene.reference,
  };
}

/** Appoints someone new as third grader, who accepts the duty of confidentiality. */
async function appointThird(
  scene: Scene,
  params: { examId: string; commissionId: string; candidateNumber: number },
) {
  const { app, exam, seats, everGraders } = scene;
  const member = await seats.comer();
  const { candidateNumber, ...at } = params;
  const body = { candidateNumbers: [candidateNumber], member };
  const appointed = await app.call(exam.officer, decidingRoutes.appointThirdGrader, { params: at, body });
  if (appointed.status !== 200) return { appointed, personId: null };
  everGraders.push(member.personId);
  const { commission_id: commissionId } = await app.services.db
    .selectFrom('commission_member')
    .select('commission_id')
    .where('person_id', '=', member.personId)
    .executeTakeFirstOrThrow();
  await app.call(member.personId, gradingRoutes.acceptConfidentiality, {
    params: { commissionId },
    body: { impartial: true },
  });
  return { appointed, personId: member.personId };
}

/** Where the members do not agree: what the exam office and a third grader do [G6, G19]. */
export const disputeAttempts: Attempts<
  'declareForCommission' | 'callThird' | 'sendBackForOffice' | 'appointThird' | 'thirdSaves' | 'thirdConfirms'
> = {
  async declareForCommission(scene, step) {
    const { by, params, answer, reference } = await office(scene, step);
    return {
      by,
      isExpected: said(answer, reference.mayDiscuss(answer)),
      send: () => scene.app.call(by, decidingRoutes.declareForCommission, { params, body: reason }),
      happened: () => reference.dispute(answer),
    };
  },
  async callThird(scene, step) {
    const { by, params, answer, reference } = await office(scene, step);
    return {
      by,
      isExpected: said(answer, reference.mayCallThird(answer)),
      send: () => scene.app.call(by, decidingRoutes.callThirdGrader, { params, body: reason }),
      happened: () => reference.callThird(answer),
    };
  },
  async sendBackForOffice(scene, step) {
    const { by, params, answer, reference } = await office(scene, step);
    return {
      by,
      isExpected: said(answer, reference.maySendBack(answer, 'office')),
      send: () => scene.app.call(by, decidingRoutes.sendBackForOffice, { params, body: reason }),
      happened: () => reference.sendBack(answer),
    };
  },
  async appointThird(scene, step) {
    const { by, params, answer } = await office(scene, step);
    let third: string | null = null;
    return {
      by,
      isExpected: said(answer, answer.phase === 'disputed' && answer.decider === null),
      async send() {
        const { appointed, personId } = await appointThird(scene, params);
        third = personId;
        return appointed;
      },
      happened: () => void Object.assign(answer, { third, thirdGrade: null }),
    };
  },
  async thirdSaves(scene, step) {
    const third = await thirdOf(scene, step.script);
    const answer = answerAt(scene, step.script);
    if (!third) return null;
    return {
      by: third.personId,
      isExpected: said(answer, answer.third === third.personId),
      send: () => write(scene, third.personId, third.at, step.script, step.grade),
      happened: () => void Object.assign(answer, { thirdGrade: step.grade }),
    };
  },
  async thirdConfirms(scene, step) {
    const third = await thirdOf(scene, step.script);
    const answer = answerAt(scene, step.script);
    if (!third) return null;
    const grade = answer.thirdGrade;
    return {
      by: third.personId,
      isExpected: said(answer, answer.third === third.personId && grade !== null),
      send: () => confirm(scene, third.personId, third.at),
      happened: () => scene.reference.agree(answer, grade ?? ''),
    };
  },
};

/** From the check to the announcement [R1, R2]. */
export const resultsAttempts: Attempts<'check' | 'announce' | 'hold' | 'release'> = {
  async check({ app, exam, reference }) {
    const params = { examId: exam.examId };
    const isFollowed = reference.isCheckFollowed && reference.answers.every((answer) => answer.isFollowed);
    return {
      by: exam.officer,
      isExpected: isFollowed && reference.results !== 'announced' ? reference.mayCheck() : null,
      send: () => app.call(exam.officer, resultsRoutes.checkResults, { params }),
      happened() {
        if (reference.results === 'open') reference.results = 'checked';
      },
    };
  },
  async announce({ app, exam, reference }) {
    const params = { examId: exam.examId };
    const isFollowed = reference.isCheckFollowed && reference.answers.every((answer) => answer.isFollowed);
    return {
      by: exam.officer,
      isExpected: isFollowed && reference.results !== 'announced' ? reference.results === 'checked' : null,
      send: () => app.call(exam.officer, resultsRoutes.announceGrades, { params, body: { at: null } }),
      happened() {
        reference.results = 'announced';
      },
    };
  },
  async hold(scene, step) {
    const { by, params, answer, reference } = await office(scene, step);
    const of = { examId: params.examId, candidacyId: scene.candidate(step.script).candidacyId };
    return {
      by,
      isExpected: answer.isHeld || reference.results === 'announced' ? false : null,
      send: () => scene.app.call(by, holdRoutes.holdGrade, { params: of, body: reason }),
      happened: () => void Object.assign(answer, { isHeld: true }),
    };
  },
  async release(scene, step) {
    const { by, params, answer } = await office(scene, step);
    const of = { examId: params.examId, candidacyId: scene.candidate(step.script).candidacyId };
    return {
      by,
      isExpected: answer.isHeld ? true : null,
      send: () => scene.app.call(by, holdRoutes.releaseGrade, { params: of, body: reason }),
      happened: () => void Object.assign(answer, { isHeld: false }),
    };
  },
};
