import { appealRoutes } from '@karakter/contract/appeal/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { appealGrounds, graderComment } from '../comments.ts';
import type { PersonKey } from '../institution/people.ts';
import { oslo } from '../script.ts';
import type { Stage } from '../stage.ts';
import { judgement } from './grading.ts';
import { movedBy, standingGrade } from './results.ts';
import { playerOf, type Story } from './story.ts';

/** An appeal commission of two members; the second is external. */
export type AppealGraders = readonly [PersonKey, PersonKey];

async function appealOf(stage: Stage, story: Story, studentNumber: string) {
  const { candidacyId } = playerOf(story, studentNumber);
  const appeals = stage.db.selectFrom('appeal').select(['id', 'version', 'commission_id']);
  return appeals.where('candidacy_id', '=', candidacyId).executeTakeFirstOrThrow();
}

/** A candidate appeals, in time or late; some withdraw. */
export function appeal(story: Story, studentNumber: string, filed: string, withdrawn?: string): void {
  story.script.at(oslo(filed), async (stage) => {
    const { personId, candidacyId } = playerOf(story, studentNumber);
    const grounds = appealGrounds[Number(studentNumber) % appealGrounds.length] ?? '';
    await stage.call(personId, appealRoutes.fileAppeal, { params: { candidacyId }, body: { grounds } });
  });
  if (withdrawn === undefined) return;
  story.script.at(oslo(withdrawn), async (stage) => {
    const { personId } = playerOf(story, studentNumber);
    const { id } = await appealOf(stage, story, studentNumber);
    await stage.call(personId, appealRoutes.withdrawAppeal, { params: { appealId: id } });
  });
}

/** The caseworker forms an appeal commission and gives it these appeals. */
export function formAppealCommission(
  story: Story,
  at: string,
  of: { graders: AppealGraders; studentNumbers: readonly string[] },
): void {
  const { caseworker, ...person } = story.institution.person;
  story.script.at(oslo(at), async (stage) => {
    const params = { examId: story.examId };
    const { version } = await stage.call(caseworker, appealRoutes.listAppeals, { params });
    const appealIds: string[] = [];
    for (const studentNumber of of.studentNumbers)
      appealIds.push((await appealOf(stage, story, studentNumber)).id);
    const members = of.graders.map((key, seat) => ({
      personId: { caseworker, ...person }[key],
      external: seat === 1,
      teaches: false,
    }));
    const body = { version, members, appealIds };
    await stage.call(caseworker, appealRoutes.formAppealCommission, { params, body });
  });
}

/**
 * A member of the appeal commission grades again, this many grades better than the first grade, which the commission
 * does not know.
 */
export function gradeAppeal(
  story: Story,
  at: string,
  of: { grader: PersonKey; studentNumber: string; better: number },
): void {
  const personId = story.institution.person[of.grader];
  story.script.at(oslo(at), async (stage) => {
    const player = playerOf(story, of.studentNumber);
    const commissionId = (await appealOf(stage, story, of.studentNumber)).commission_id ?? '';
    const scale = story.plan.facts?.scale ?? 'A-F';
    const grade = movedBy(await standingGrade(stage, player), of.better, scale);
    const { points } = judgement(story, player, of.grader);
    const comment = graderComment(`${story.plan.key}:appeal:${of.grader}:${of.studentNumber}`, player.answer);
    const params = { commissionId, candidateNumber: player.candidateNumber };
    await stage.call(personId, gradingRoutes.acceptConfidentiality, {
      params: { commissionId },
      body: { impartial: true },
    });
    const body = { points, comment, grade, version: 0 };
    await stage.call(personId, gradingRoutes.saveAssessment, { params, body });
    await stage.call(personId, gradingRoutes.confirmAssessment, { params, body: { version: 1 } });
  });
}

/** The exam office verifies the new grade: protocol, letter, and a notice to the candidate. */
export function decideAppeal(story: Story, at: string, studentNumber: string): void {
  story.script.at(oslo(at), async (stage) => {
    const { id, version } = await appealOf(stage, story, studentNumber);
    const args = { params: { appealId: id }, body: { version } };
    await stage.call(story.institution.person.officer, appealRoutes.decideAppeal, args);
  });
}
