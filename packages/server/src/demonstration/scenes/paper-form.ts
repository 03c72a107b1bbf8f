import { registrationRoutes } from '@karakter/contract/grading/registration';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { PersonKey } from '../institution/people.ts';
import { oslo } from '../script.ts';
import { judgement } from './grading.ts';
import type { Story } from './story.ts';

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
