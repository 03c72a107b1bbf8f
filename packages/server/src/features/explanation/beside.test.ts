import { explanationWritingRoutes } from '@karakter/contract/explanation/writing/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { explanationActs } from '../../test/scenes/explained.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, candidateOf, requested } = explanationActs(app);
const shown = (personId: string, explanationId: string) =>
  app().call(personId, explanationWritingRoutes.showExplainedAnswer, { params: { explanationId } });

describe('the answer beside the text of its explanation [E5, U7]', () => {
  it('is shown to each grader of the commission with its paper, and nothing of the grading', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    for (const grader of exam.graders) {
      const { body, status } = await shown(grader, id);
      expect(status).toBe(200);
      expect(body.script.candidateNumber).toBe(candidateOf(exam).candidateNumber);
      expect(body.paper.questions.map((question) => question.id)).toEqual(
        body.script.answers.map((answer) => answer.id),
      );
      expect(JSON.stringify(body)).not.toContain('Kommentar fra sensor');
      expect(JSON.stringify(body)).not.toContain(candidateOf(exam).name);
    }
  });

  it('is not found by graders of another exam, and refused to all other roles', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    const other = await addAnnouncedExam(app());
    expect((await shown(other.graders[0], id)).status).toBe(404);
    for (const person of [exam.officer, candidateOf(exam).personId]) {
      expect((await shown(person, id)).status).toBe(403);
    }
  });
});
