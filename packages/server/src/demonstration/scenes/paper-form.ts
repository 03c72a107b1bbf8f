import { registrationRoutes } from '@karakter/contract/grading/registration';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { PersonKey } from '../institution/people.ts';
import { oslo } from '../script.ts';
import { judgement } from './grading.ts';
import { movedBy, standingGrade } from './results.ts';
import { playerOf, type Story } from './story.ts';

/** Each grader has read the answers on paper, and enters and confirms the grades of those who attended. */
export function gradeOnPaper(story: Story, at: string, graders: readonly PersonKey[]): void {
  story.script.at(oslo(at), async (stage) => {
    const [commissionId = ''] = story.commissionIds;
    const params = { commissionId };
    for (const grader of graders) {
      const personId = story.institution.person[grader];
      await stage.call(personId, gradingRoutes.acceptConfidentiality, { params, body: { impartial: true } });
      const { rows } = await stage.call(personId, registrationRoutes.showRegistration, { params });
      const numbers = rows.flatMap(({ script, candidateNumber }) =>
        script === null ? [] : [candidateNumber],
      );
      for (const candidateNumber of numbers) {
        const player = story.players.find((each) => each.candidateNumber === candidateNumber);
        if (!player) throw new Error(`${candidateNumber} has no player`);
        const body = { points: {}, comment: '', grade: judgement(story, player, grader).grade, version: 0 };
        const place = { commissionId, candidateNumber };
        await stage.call(personId, gradingRoutes.saveAssessment, { params: place, body });
      }
      const body = { candidateNumbers: numbers };
      await stage.call(personId, gradingRoutes.confirmAssessments, { params, body });
    }
  });
}

/** The members of an appeal commission have read the answer on paper, and grade it this many grades better than it was. */
export function gradeAppealOnPaper(
  story: Story,
  at: string,
  of: { graders: readonly PersonKey[]; studentNumber: string; better: number },
): void {
  story.script.at(oslo(at), async (stage) => {
    const player = playerOf(story, of.studentNumber);
    const { commission_id: commissionId } = await stage.db
      .selectFrom('appeal')
      .select('commission_id')
      .where('candidacy_id', '=', player.candidacyId)
      .executeTakeFirstOrThrow();
    const before = await standingGrade(stage, player);
    // The best grade can be no better.
    const grade = before === 'A' ? before : movedBy(before, of.better);
    const params = { commissionId: commissionId ?? '', candidateNumber: player.candidateNumber };
    for (const grader of of.graders) {
      const personId = story.institution.person[grader];
      await stage.call(personId, gradingRoutes.acceptConfidentiality, {
        params: { commissionId: params.commissionId },
        body: { impartial: true },
      });
      const body = { points: {}, comment: '', grade, version: 0 };
      await stage.call(personId, gradingRoutes.saveAssessment, { params, body });
      await stage.call(personId, gradingRoutes.confirmAssessment, { params, body: { version: 1 } });
    }
  });
}
