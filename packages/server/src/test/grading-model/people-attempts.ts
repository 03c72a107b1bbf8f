import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { type Attempts, actorAt, marker, reason } from './attempts.ts';
import { moveTo, placeOf, type Scene } from './scene.ts';

/** Graders who leave and join, candidates who are moved, and grounds for disqualification [G19, U6]. */
export const peopleAttempts: Attempts<'leave' | 'join' | 'move' | 'declareGround' | 'decideGround'> = {
  async leave(scene, step) {
    const { exam, reference, seats } = scene;
    const personId = await actorAt(scene, exam.commissionId, step.seat);
    const { workStands, isPartial, hasSuccessor } = step;
    const successor = hasSuccessor ? await seats.comer() : null;
    const isFollowed = reference.answers.every((answer) => answer.isFollowed);
    return {
      by: exam.officer,
      isExpected: isFollowed ? reference.mayLeave(personId, step) : null,
      send: () =>
        seats.replace(exam, { personId, reason: isPartial ? 'notImpartial' : 'ill', workStands, successor }),
      happened() {
        if (successor) scene.everGraders.push(successor.personId);
        reference.leave(personId, workStands, successor?.personId ?? null);
      },
    };
  },
  async join(scene) {
    const { exam, reference, seats } = scene;
    const member = await seats.comer();
    const isFollowed = reference.answers.every((answer) => answer.isFollowed);
    return {
      by: exam.officer,
      isExpected: isFollowed ? reference.results === 'open' && reference.seats.length < 3 : null,
      send: async () => (reference.seats.length < 3 ? seats.add(exam, member) : { status: 422 }),
      happened() {
        scene.everGraders.push(member.personId);
        reference.seats.push([member.personId]);
      },
    };
  },
  async move(scene, step) {
    const { exam, reference, commissions } = scene;
    const to = commissions[step.to === 0 ? 0 : 1];
    return {
      by: exam.officer,
      isExpected: null,
      send: () => moveTo(scene, step.script, to),
      happened: () => unfollow(reference, step.script % exam.candidates.length),
    };
  },
  async declareGround(scene, step) {
    const place = await placeOf(scene, step.script ?? 0);
    const { commissionId } = step.script === null ? scene.exam : place;
    const by = await actorAt(scene, commissionId, step.seat);
    const candidateNumber = step.script === null ? null : place.candidateNumber;
    const body = {
      ground: 'related',
      account: marker(scene, by, step.script ?? 0, 'private'),
      candidateNumber,
    } as const;
    return {
      by,
      isExpected: null,
      send: () => scene.app.call(by, impartialityRoutes.declareGround, { params: { commissionId }, body }),
      happened: () =>
        unfollow(scene.reference, step.script === null ? null : step.script % scene.exam.candidates.length),
    };
  },
  async decideGround(scene, step) {
    const { exam, head, app } = scene;
    const { body } = await app.call(head, impartialityRoutes.seeDeclaredGrounds, {
      params: { examId: exam.examId },
    });
    const open = body.cases.find(({ state }) => state === 'declared');
    if (!open) return null;
    const params = { examId: exam.examId, caseId: open.caseId };
    const decision = { ...reason, isPartial: step.isPartial };
    return {
      by: head,
      isExpected: true,
      send: () => app.call(head, impartialityRoutes.decideImpartiality, { params, body: decision }),
      happened: () => undefined,
    };
  },
};

/** From here on the reference says nothing of an answer; of none where the commission goes by all at once. */
function unfollow(reference: Scene['reference'], script: number | null): void {
  const isOne = script !== null && reference.workflow.confirming === 'eachCandidate';
  const answers = isOne ? [reference.answer(script)] : reference.answers;
  for (const answer of answers) answer.isFollowed = false;
}
