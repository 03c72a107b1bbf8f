import { type ExamSummary, planningRoutes } from '@karakter/contract/exam/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { examStates } from '@karakter/domain/exam/exam';
import { writtenList } from '@karakter/domain/text/wording';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { CopyExamButton } from './copy/CopyExamButton.tsx';
import { copyText } from './copy/copy-texts.ts';
import { examText } from './exam-texts.ts';
import { examStepperText } from './steps/exam-stepper-texts.ts';
import { StepMarks } from './steps/StepMarks.tsx';
import { shownStep } from './steps/shown-step.ts';
import * as styles from './styles/exam.module.css';

const stepsIn = (exam: ExamSummary, wanted: ExamSummary['steps'][number]['state']) =>
  exam.steps.filter(({ state }) => state === wanted).map(({ step }) => shownStep(step, exam));

/** The state of the exam in a word; a late step comes first. */
function usePresentStep() {
  const text = useText(examText);
  const { steps } = useText(examStepperText);
  const { language } = useLanguage();
  return (exam: ExamSummary) => {
    const late = stepsIn(exam, 'late').map((step) => steps[step]);
    if (late.length > 0) return { isLate: true, words: text.lateStep(writtenList[language](late)) };
    const [now] = stepsIn(exam, 'now');
    return { isLate: false, words: now ? steps[now] : text.states[exam.state] };
  };
}

function PresentStep({ exam }: { readonly exam: ExamSummary }) {
  const { isLate, words } = usePresentStep()(exam);
  return isLate ? <StatusTag tone="late">{words}</StatusTag> : words;
}

/** The columns of a list of exams. */
export function useExamColumns(): Column<ExamSummary>[] {
  const { language } = useLanguage();
  const text = useText(examText);
  const { steps } = useText(examStepperText);
  const presentStep = usePresentStep();
  const title = (exam: ExamSummary) => `${exam.courseCode} ${exam.courseTitle[language]}`;
  const lateFirst = (exam: ExamSummary) => {
    const [late] = stepsIn(exam, 'late');
    return `${late ? 0 : 1} ${steps[late ?? stepsIn(exam, 'now')[0] ?? 'archive']}`;
  };
  return [
    {
      key: 'course',
      header: text.course,
      cell: (exam) => <TextLink to={`/exams/${exam.id}`}>{title(exam)}</TextLink>,
      text: title,
    },
    {
      key: 'date',
      header: text.date,
      cell: (exam) => (
        <time className="unbroken" dateTime={exam.startsAt}>
          {writtenInstant(exam.startsAt, language)}
        </time>
      ),
      sortBy: (exam) => Date.parse(exam.startsAt),
      isInstant: true,
    },
    {
      key: 'candidates',
      header: text.pages.candidates,
      cell: (exam) => exam.candidates,
      sortBy: (exam) => exam.candidates,
      align: 'end',
    },
    { key: 'steps', header: text.steps, cell: (exam) => <StepMarks exam={exam} /> },
    {
      key: 'now',
      header: text.present,
      cell: (exam) => <PresentStep exam={exam} />,
      text: (exam) => presentStep(exam).words,
      sortBy: lateFirst,
    },
  ];
}

/** Makes a new exam from an exam of the list; beside the course, so that no laptop's window hides it. */
function useCopyColumn(): Column<ExamSummary> {
  const text = useText(copyText);
  return { key: 'copy', header: text.copy, cell: (exam) => <CopyExamButton exam={exam} isInRow /> };
}

/** Term and state, kept in the address, so that a view can be bookmarked and sent. */
function Filters({ terms }: { readonly terms: readonly string[] }) {
  const text = useText(examText);
  const [search, setSearch] = useSearchParams();
  const set = (word: string) => (value: string) =>
    setSearch((now) => {
      const changed = new URLSearchParams(now);
      if (value) changed.set(word, value);
      else changed.delete(word);
      return changed;
    });
  const termOptions = terms.map((term) => {
    const [year = '', season] = term.split('-');
    return { value: term, label: text.termName(season === 'spring', year) };
  });
  const stateOptions = examStates.map((state) => ({ value: state, label: text.states[state] }));
  return (
    <div className={styles.examFilters} data-size="sm">
      <SelectFormField
        id="term"
        label={text.term}
        value={search.get('term') ?? ''}
        options={[{ value: '', label: text.allTerms }, ...termOptions]}
        onChange={set('term')}
      />
      <SelectFormField
        id="state"
        label={text.state}
        value={search.get('state') ?? ''}
        options={[{ value: '', label: text.allStates }, ...stateOptions]}
        onChange={set('state')}
      />
    </div>
  );
}

/** The exams the person follows, each with its nine steps, which show delays [V4] */
export function ExamListPage() {
  const text = useText(examText);
  const [search] = useSearchParams();
  const [course, ...others] = useExamColumns();
  const copying = useCopyColumn();
  const term = search.get('term');
  const state = examStates.find((each) => each === search.get('state'));
  const exams = useApi(planningRoutes.listExams, {
    query: { ...(term && { term }), ...(state && { state }) },
  });
  const columns = [course, exams.data?.mayCreate && copying, ...others].filter((column) => !!column);
  return (
    <PageShell
      title={text.exams}
      actions={
        exams.data?.mayCreate && (
          <>
            <TextLink to="/exams/progress">{text.gradingNow}</TextLink>
            <LinkButton to="/exams/new">{text.newExam}</LinkButton>
          </>
        )
      }
    >
      {exams.isPending && <LoadingState />}
      {exams.isError && <FailedState failure={exams.error} onRetry={() => void exams.refetch()} />}
      {exams.data && (
        <>
          <Filters terms={exams.data.terms} />
          <DataTable
            caption={text.exams}
            rows={exams.data.exams}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
          />
        </>
      )}
    </PageShell>
  );
}
