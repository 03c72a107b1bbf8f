import { correctionRoutes } from '@karakter/contract/results/corrections';
import type { TestApp } from '../../app.ts';
import type { TestExam } from '../exam.ts';
import { addTestPerson } from '../people.ts';

type Proposed = { candidateNumber: number; grade: string; reason?: string; authority?: string };

/** The exam office proposes a correction over HTTP. */
export function proposeCorrection(app: TestApp, { examId, officer }: TestExam, proposed: Proposed) {
  const body = { reason: 'Ført på feil linje', authority: 'Studiesjefen', ...proposed };
  return app.call(officer, correctionRoutes.proposeGradeCorrection, { params: { examId }, body });
}

/** The corrections of the exam as this person sees them. */
export async function correctionsSeenBy(app: TestApp, { examId }: Pick<TestExam, 'examId'>, by: string) {
  return (await app.call(by, correctionRoutes.seeGradeCorrections, { params: { examId } })).body.corrections;
}

/** Another of the exam office confirms, declines or withdraws a correction over HTTP. */
export function decideCorrection(
  app: TestApp,
  { examId }: Pick<TestExam, 'examId'>,
  {
    by,
    id,
    command,
    reason = 'Karakteren er riktig',
  }: { by: string; id: string; command: 'confirm' | 'decline' | 'withdraw'; reason?: string },
) {
  const params = { examId, correctionId: id };
  const body = command === 'decline' ? { command, reason } : { command };
  return app.call(by, correctionRoutes.decideGradeCorrection, { params, body });
}

/** A second person of the exam office, without whom nothing can be corrected. */
export const addSecondOfficer = ({ services }: TestApp): Promise<string> =>
  addTestPerson(services.db, 'Andre Konsulent', ['examOffice']);

/** Corrects a grade as it is done, by two people over HTTP; the answer to the first of the two that is refused. */
export async function correctByTwo(app: TestApp, exam: TestExam, proposed: Proposed) {
  const second = await addSecondOfficer(app);
  const answer = await proposeCorrection(app, exam, proposed);
  if (answer.status !== 200) return answer;
  const [correction] = await correctionsSeenBy(app, exam, second);
  return decideCorrection(app, exam, { by: second, id: correction?.id ?? '', command: 'confirm' });
}
