import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { suspicionRoutes } from '@karakter/contract/grading/suspicion';
import type { Answer } from './reference.ts';
import { membersOf, placeOf, type Scene } from './scene.ts';
import type { Step, StepOf } from './steps.ts';

type Reply = { status: number; refusal?: string | undefined };

/**
 * One try: by whom, what the reference says of it (null where it does not follow), and what it does to the reference. Those
 * whom it `concerns` may notice it on their own pages.
 */
export type Attempt = {
  by: string;
  concerns?: readonly string[];
  isExpected: boolean | null;
  send: () => Promise<Reply>;
  happened: () => void;
};
/** For each of these kinds of step, what it means to try it; null where there is nothing to try. */
export type Attempts<Kinds extends Step['kind']> = {
  [Kind in Kinds]: (scene: Scene, step: StepOf<Kind>) => Promise<Attempt | null>;
};

export const reason = { reason: 'Slik er det bestemt' };

/**
 * A text that no one else writes: it names its author, by place among all graders, and the answer. `work` is shown to
 * co-graders once it is revealed, or at once where they share it; `mark` once it is revealed; and `private` never.
 */
export function marker(
  scene: Scene,
  by: string,
  script: number,
  sight: 'work' | 'mark' | 'private' = 'work',
): string {
  if (!scene.everGraders.includes(by)) scene.everGraders.push(by);
  scene.typed += 1;
  return `${sight}-p${scene.everGraders.indexOf(by)}-s${script % scene.exam.candidates.length}-n${scene.typed}.`;
}

/** The person who tries it: a present member of the answer's commission by seat, or one of those who have left or grade elsewhere. */
export async function actorAt(scene: Scene, commissionId: string, seat: number): Promise<string> {
  const members = await membersOf(scene, commissionId);
  const others = scene.everGraders.filter((each) => !members.includes(each));
  return members[seat] ?? others[scene.typed % Math.max(1, others.length)] ?? scene.exam.graders[0];
}

export function answerAt({ reference, exam }: Scene, script: number): Answer {
  return reference.answer(script % exam.candidates.length);
}

/** What the reference says, where it follows this answer. */
export const said = (answer: Answer, isExpected: boolean) => (answer.isFollowed ? isExpected : null);

/** Types a grade with points and a comment of its own, on top of what the grader reads. */
export async function write(
  scene: Scene,
  by: string,
  params: { commissionId: string; candidateNumber: number },
  script: number,
  grade: string | null,
) {
  const seen = await scene.app.call(by, gradingRoutes.showScript, { params });
  if (seen.status !== 200) return seen;
  const comment = marker(scene, by, script);
  const points = { q1: (scene.typed % 5900) / 100 + 0.01 };
  const body = {
    points: { q1: Math.round(points.q1 * 100) / 100 },
    comment,
    grade,
    version: seen.body.own.version,
  };
  return scene.app.call(by, gradingRoutes.saveAssessment, { params, body });
}

export async function confirm(
  { app }: Scene,
  by: string,
  params: { commissionId: string; candidateNumber: number },
) {
  const seen = await app.call(by, gradingRoutes.showScript, { params });
  if (seen.status !== 200) return seen;
  const body = { version: Math.max(1, seen.body.own.version) };
  return app.call(by, gradingRoutes.confirmAssessment, { params, body });
}

/** A step of a member with an answer: where it is graded, who tries it, and what the reference knows of it. */
export async function member(scene: Scene, step: { seat: number; script: number }) {
  const params = await placeOf(scene, step.script);
  const by = await actorAt(scene, params.commissionId, step.seat);
  return { params, by, answer: answerAt(scene, step.script), reference: scene.reference };
}

/** What graders do with the answers of their commission. */
export const graderAttempts: Attempts<
  'save' | 'saveAndConfirm' | 'confirm' | 'confirmMany' | 'reopen' | 'reportSuspicion'
> = {
  async save(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    return {
      by,
      isExpected: said(answer, reference.maySave(answer, by)),
      send: () => write(scene, by, params, step.script, step.grade),
      happened: () => reference.save(answer, by, step.grade),
    };
  },
  async saveAndConfirm(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    return {
      by,
      isExpected: said(answer, reference.maySave(answer, by)),
      async send() {
        const saved = await write(scene, by, params, step.script, step.grade);
        return saved.status === 200 ? confirm(scene, by, params) : saved;
      },
      happened() {
        reference.save(answer, by, step.grade);
        reference.confirm(answer, by);
      },
    };
  },
  async confirm(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    return {
      by,
      isExpected: said(answer, reference.mayConfirm(answer, by)),
      send: () => confirm(scene, by, params),
      happened: () => reference.confirm(answer, by),
    };
  },
  async confirmMany(scene, step) {
    const { commissionId } = scene.exam;
    const by = await actorAt(scene, commissionId, step.seat);
    const { reference } = scene;
    return {
      by,
      isExpected: null,
      async send() {
        const seen = await scene.app.call(by, gradingRoutes.showCommission, { params: { commissionId } });
        const lines = seen.status === 200 ? seen.body.scripts : [];
        if (lines.length === 0) return { status: 404 };
        const versions = Object.fromEntries(lines.map((line) => [line.candidateNumber, line.version]));
        const body = { candidateNumbers: lines.map(({ candidateNumber }) => candidateNumber), versions };
        return scene.app.call(by, gradingRoutes.confirmAssessments, { params: { commissionId }, body });
      },
      happened() {
        const ready = reference.answers.filter((answer) => reference.mayConfirm(answer, by));
        for (const answer of ready) reference.confirm(answer, by);
      },
    };
  },
  async reopen(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    return {
      by,
      isExpected: said(answer, reference.mayReopen(answer, by)),
      send: () => scene.app.call(by, gradingRoutes.reopenAssessment, { params }),
      happened: () => reference.reopen(answer, by),
    };
  },
  async reportSuspicion(scene, step) {
    const { params, by } = await member(scene, step);
    const body = { account: marker(scene, by, step.script, 'private') };
    return {
      by,
      isExpected: null,
      send: () => scene.app.call(by, suspicionRoutes.reportSuspicion, { params, body }),
      happened: () => undefined,
    };
  },
};

/** What members do once an answer is revealed [G6, G19]. */
export const discussionAttempts: Attempts<'propose' | 'approve' | 'declare' | 'decide' | 'sendBack'> = {
  async propose(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    const { grade } = step;
    return {
      by,
      isExpected: said(answer, reference.mayDiscuss(answer) && reference.isMember(by)),
      send: () => scene.app.call(by, gradingRoutes.proposeGrade, { params, body: { ...reason, grade } }),
      happened: () => void Object.assign(answer, { phase: 'proposed', proposedBy: by, proposed: grade }),
    };
  },
  async approve(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    // Mostly what is proposed; a grade that is not is refused, as where another has replaced the proposal.
    const grade = step.grade === 'B' ? 'B' : (answer.proposed ?? step.grade);
    return {
      by,
      isExpected: said(answer, reference.mayApprove(answer, by, grade)),
      send: () => scene.app.call(by, gradingRoutes.approveGrade, { params, body: { grade } }),
      happened: () => reference.agree(answer, grade),
    };
  },
  async declare(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    return {
      by,
      isExpected: said(answer, reference.mayDiscuss(answer) && reference.isMember(by)),
      send: () => scene.app.call(by, decidingRoutes.declareDisagreement, { params, body: reason }),
      happened: () => reference.dispute(answer),
    };
  },
  async decide(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    const { grade } = step;
    return {
      by,
      isExpected: said(answer, reference.mayDecide(answer, by)),
      send: () => scene.app.call(by, decidingRoutes.decideGrade, { params, body: { ...reason, grade } }),
      happened: () => reference.agree(answer, grade),
    };
  },
  async sendBack(scene, step) {
    const { params, by, answer, reference } = await member(scene, step);
    return {
      by,
      isExpected: said(answer, reference.maySendBack(answer, 'member') && reference.isMember(by)),
      send: () => scene.app.call(by, decidingRoutes.sendBackGrade, { params, body: reason }),
      happened: () => reference.sendBack(answer),
    };
  },
};
