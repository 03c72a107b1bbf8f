import type { ExamSummary } from '@karakter/contract/exam/routes';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useText } from '../../../text/language.tsx';
import { examText } from '../exam-texts.ts';
import * as styles from '../styles/exam.module.css';
import { examStepperText } from './exam-stepper-texts.ts';
import { shownStep } from './shown-step.ts';

/** An exam's nine steps as small marks, read aloud as one sentence [V4]. */
export function StepMarks({ exam }: { readonly exam: ExamSummary }) {
  const { steps } = exam;
  const stepper = useText(examStepperText);
  const { stepStates } = useText(examText);
  const words = steps.map(
    ({ step, state }) => `${stepper.steps[shownStep(step, exam)]}: ${stepStates[state]}`,
  );
  return (
    <span className={styles.stepMarks} role="img" aria-label={commaSeparated(words)}>
      {steps.map(({ step, state }, index) => (
        <span key={step} data-state={state} title={words[index]} />
      ))}
    </span>
  );
}
