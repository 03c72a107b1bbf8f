import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import type { TestApp } from '../app.ts';
import { noticesOf } from '../log.ts';
import type { TestExam } from './exam.ts';
import { addAnnouncedExam } from './graded.ts';

/** A complete explanation. */
export const wholeExplanation = {
  guidelines: 'Besvarelsen er vurdert mot sensorveiledningen.',
  assessment: 'Drøftingen i oppgave 1 er ryddig, men oppgave 2 er ubesvart.',
  overall: 'Samlet en god prestasjon.',
};

/** Actions of candidates and graders on explanations, over HTTP. */
export function explanationActs(app: () => TestApp) {
  /** Announced on Friday 13 March 2026, as in the law's own test vectors. */
  const announcedExam = async (): Promise<TestExam> => {
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-13T11:00:00Z'));
    return addAnnouncedExam(app());
  };

  const candidateOf = (exam: TestExam, index = 0) =>
    exam.candidates[index] ?? { candidacyId: '', personId: '', candidateNumber: 0, name: '' };

  function ask(exam: TestExam, index = 0) {
    const { personId, candidacyId } = candidateOf(exam, index);
    return app().call(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
  }

  async function requested(exam: TestExam): Promise<string> {
    const asked = await ask(exam);
    if (asked.status !== 200) throw new Error(asked.message);
    const { body } = await app().call(exam.graders[0], explanationRoutes.listMyExplanations);
    return body.explanations[0]?.id ?? '';
  }

  const save = (grader: string, explanationId: string, version = 1, written = wholeExplanation) =>
    app().call(grader, explanationRoutes.saveExplanation, {
      params: { explanationId },
      body: { ...written, version },
    });
  const send = (grader: string, explanationId: string, version = 2) =>
    app().call(grader, explanationRoutes.sendExplanation, { params: { explanationId }, body: { version } });
  const read = (exam: TestExam, explanationId: string, index = 0) =>
    app().call(candidateOf(exam, index).personId, explanationRoutes.openExplanation, {
      params: { explanationId },
    });
  const myExam = async (exam: TestExam) => {
    const { personId, candidacyId } = candidateOf(exam);
    return (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;
  };
  const told = async (personId: string, kind: string) =>
    (await noticesOf(app(), { personId, kind })).map(({ data }) => data);
  return { announcedExam, candidateOf, ask, requested, save, send, read, myExam, told };
}
