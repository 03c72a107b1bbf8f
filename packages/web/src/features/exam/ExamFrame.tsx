import { type ExamPageName, type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import type { ExamStepName } from '@karakter/domain/exam/exam-steps';
import type { ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { CancelledBanner } from './CancelledBanner.tsx';
import { examText } from './exam-texts.ts';
import { ExamStepper, type Step } from './steps/ExamStepper.tsx';
import { shownStep } from './steps/shown-step.ts';
import * as styles from './styles/exam.module.css';

const stepStates = { done: 'done', now: 'present', late: 'present', waiting: 'ahead' } as const;

const pageOfStep: Readonly<Record<ExamStepName, ExamPageName | undefined>> = {
  planning: undefined,
  paper: 'paper',
  sitting: 'board',
  handIn: 'results',
  grading: 'results',
  results: 'results',
  explanation: 'cases',
  appeal: 'cases',
  archive: 'archive',
};

/** The steps of an exam without hand-in that lead elsewhere. */
const attendanceOfStep: Readonly<Partial<Record<ExamStepName, ExamPageName>>> = {
  sitting: 'attendance',
  handIn: 'attendance',
};

function stepsOf(exam: ExamView): Step[] {
  const { id, steps, pages } = exam;
  return steps.map(({ step, date, state }) => {
    const page = pages.includes('attendance')
      ? (attendanceOfStep[step] ?? pageOfStep[step])
      : pageOfStep[step];
    const isOpen = page === undefined || pages.includes(page);
    return {
      step: shownStep(step, exam),
      state: stepStates[state],
      isLate: state === 'late',
      ...(date && { date }),
      ...(isOpen && { to: `/exams/${id}${page ? `/${page}` : ''}` }),
    };
  });
}

/** The exam's pages side by side, the open one marked. */
function ExamPages({ exam }: { readonly exam: ExamView }) {
  const text = useText(examText);
  return (
    <nav className={styles.examPages} aria-label={text.pagesName}>
      <NavLink to={`/exams/${exam.id}`} end>
        {text.pages.overview}
      </NavLink>
      {exam.pages.map((page) => (
        <NavLink key={page} to={`/exams/${exam.id}/${page}`}>
          {text.pages[page]}
        </NavLink>
      ))}
    </nav>
  );
}

type ExamFrameProps = {
  /** The page's heading. */
  readonly title: string;
  readonly actions?: (exam: ExamView) => ReactNode;
  readonly width?: 'reading' | 'working';
  readonly isHeadingHidden?: boolean;
  readonly children: (exam: ExamView) => ReactNode;
};

/**
 * The frame of every page below `/exams/:examId`: the exam's name, its nine steps, and its pages. It loads the exam
 * and passes it to the page.
 */
export function ExamFrame({ title, actions, width = 'working', isHeadingHidden, children }: ExamFrameProps) {
  const { examId = '' } = useParams();
  const { language } = useLanguage();
  const exam = useApi(planningRoutes.seeExam, { params: { examId } });
  if (exam.isPending) return <LoadingState />;
  if (!exam.data) {
    return (
      <PageShell title={title}>
        <FailedState failure={exam.error} onRetry={() => void exam.refetch()} />
      </PageShell>
    );
  }
  const { courseCode, courseTitle, date } = exam.data;
  return (
    <PageShell
      title={title}
      place={{ courseCode, courseTitle: courseTitle[language], date }}
      navigation={
        <>
          <ExamStepper steps={stepsOf(exam.data)} />
          <ExamPages exam={exam.data} />
          <CancelledBanner exam={exam.data} />
        </>
      }
      actions={actions?.(exam.data)}
      width={width}
      {...(isHeadingHidden && { isHeadingHidden })}
    >
      {children(exam.data)}
    </PageShell>
  );
}
