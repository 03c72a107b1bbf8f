import { type DateText, shortDate } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import {
  CheckmarkIcon,
  CircleFillIcon,
  CircleIcon,
  ExclamationmarkTriangleFillIcon,
} from '@navikt/aksel-icons';
import { Link } from 'react-router';
import { commonText } from '../../../text/common-texts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import * as styles from '../styles/exam-stepper.module.css';
import { examStepperText } from './exam-stepper-texts.ts';

export type StepName = keyof (typeof examStepperText)['nb']['steps'];

export type Step = {
  readonly step: StepName;
  readonly state: 'done' | 'present' | 'ahead';
  readonly isLate?: boolean;
  /** The date on which it was done or is due. */
  readonly date?: DateText;
  /** The step's page; absent where the person has none. */
  readonly to?: string;
};

const icons = { done: CheckmarkIcon, present: CircleFillIcon, ahead: CircleIcon } as const;

function StepLabel({ step }: { readonly step: Step }) {
  const { language } = useLanguage();
  const text = useText(examStepperText);
  const { late } = useText(commonText);
  const Icon = step.isLate ? ExclamationmarkTriangleFillIcon : icons[step.state];
  return (
    <>
      <Icon aria-hidden className={styles.examStepperMark} />
      <span className={styles.examStepperLabel}>
        {text.steps[step.step]}
        {step.state !== 'ahead' && <span className="ds-sr-only"> ({text[step.state]})</span>}
      </span>
      <span className={styles.examStepperDate}>
        {step.isLate && <span className={styles.lateWord}>{late} </span>}
        {step.date && <time dateTime={step.date}>{shortDate(step.date, language)}</time>}
      </span>
    </>
  );
}

function NarrowSummary({ steps }: { readonly steps: readonly Step[] }) {
  const text = useText(examStepperText);
  const { language } = useLanguage();
  const present = steps.findIndex(({ state }) => state === 'present');
  const name = steps[present]?.step;
  const late = steps.filter(({ isLate }) => isLate).map(({ step }) => text.steps[step]);
  return (
    <p className={styles.examStepperSummary} aria-hidden="true">
      {name && <strong>{text.stepOf(present + 1, text.steps[name])}</strong>}
      {late.length > 0 && (
        <span className={styles.lateWord}>
          <ExclamationmarkTriangleFillIcon aria-hidden /> {text.lateSteps(writtenList[language](late))}
        </span>
      )}
    </p>
  );
}

/** The nine steps from planning to archive, with their dates. The current step is marked; a late step says so in words. */
export function ExamStepper({ steps }: { readonly steps: readonly Step[] }) {
  const text = useText(examStepperText);
  return (
    <nav className={styles.examStepper} aria-label={text.name}>
      <ol>
        {steps.map((step) => (
          <li
            key={step.step}
            data-state={step.state}
            data-late={step.isLate || undefined}
            aria-current={step.state === 'present' ? 'step' : undefined}
          >
            {step.to ? (
              <Link to={step.to}>
                <StepLabel step={step} />
              </Link>
            ) : (
              <span className={styles.examStepperPlain}>
                <StepLabel step={step} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <NarrowSummary steps={steps} />
    </nav>
  );
}
