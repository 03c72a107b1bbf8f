import type { ExamSummary } from '@karakter/contract/exam/routes';
import type { ExamStepName } from '@karakter/domain/exam/exam-steps';
import type { StepName } from './ExamStepper.tsx';

/** The step as it is named: where nothing is handed in, the fourth is the attendance [G8]. */
export const shownStep = (step: ExamStepName, { isHandedIn }: Pick<ExamSummary, 'isHandedIn'>): StepName =>
  step === 'handIn' && !isHandedIn ? 'attendance' : step;
