import { Button, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { type ProtocolEntry, resultsRoutes } from '@karakter/contract/results/routes';
import { type AppealArrival, appealArrivals } from '@karakter/domain/appeal/appeal-filing';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { isFilledDate, osloFields } from '../../text/oslo-time.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { FormErrors, SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import * as styles from './appeal.module.css';
import { registerAppealText } from './register-appeal-texts.ts';

const empty = { candidateNumber: '', arrivedOn: '', arrivedBy: 'paper' as AppealArrival, grounds: '' };
type Draft = typeof empty;

/** The facts that are missing before registration. */
export const missingIn = ({ candidateNumber, arrivedOn }: Pick<Draft, 'candidateNumber' | 'arrivedOn'>) => [
  ...(candidateNumber === '' ? (['candidateNumber'] as const) : []),
  ...(isFilledDate(arrivedOn) ? [] : (['arrivedOn'] as const)),
];
const fieldOf = { candidateNumber: 'appeal-candidate', arrivedOn: 'appeal-arrived' } as const;

type FieldsProps = {
  readonly draft: Draft;
  readonly entries: readonly ProtocolEntry[];
  readonly errorOf: (field: keyof typeof fieldOf) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

function Fields({ draft, entries, errorOf, onChange }: FieldsProps) {
  const text = useText(registerAppealText);
  const gradeWord = useGradeWord();
  const candidates = entries
    .filter(({ replaced }) => !replaced)
    .map(({ candidateNumber, name, grade }) => ({
      value: String(candidateNumber),
      label: `${candidateNumber} ${name} (${gradeWord(grade)})`,
    }));
  return (
    <>
      <SelectFormField
        id={fieldOf.candidateNumber}
        label={text.candidate}
        value={draft.candidateNumber}
        error={errorOf('candidateNumber')}
        options={[{ value: '', label: '–' }, ...candidates]}
        onChange={(candidateNumber) => onChange({ candidateNumber })}
      />
      <DateFormField
        id={fieldOf.arrivedOn}
        isPast
        label={text.arrivedOn}
        description={text.arrivedOnAbout}
        value={draft.arrivedOn}
        error={errorOf('arrivedOn')}
        onChange={(arrivedOn) => onChange({ arrivedOn })}
      />
      <SelectFormField
        id="appeal-arrived-by"
        label={text.arrivedBy}
        value={draft.arrivedBy}
        options={appealArrivals.map((value) => ({ value, label: text.arrivals[value] }))}
        onChange={(arrivedBy) => onChange({ arrivedBy })}
      />
      <TextFormField
        id="appeal-grounds"
        label={text.grounds}
        description={text.groundsAbout}
        rows={8}
        lang={writtenLanguage(draft.grounds)}
        value={draft.grounds}
        onChange={(grounds) => onChange({ grounds })}
      />
    </>
  );
}

type AskingProps = {
  readonly exam: ExamView;
  readonly draft: Draft;
  readonly entry: ProtocolEntry | undefined;
};

/** Confirms the candidate, the exam, the day of arrival, and that the candidate is notified at once. */
export function Asking({ exam, draft, entry }: AskingProps) {
  const text = useText(registerAppealText);
  const { language } = useLanguage();
  const { courseCode, courseTitle, facts } = exam;
  const day = writtenDate(osloFields(facts.startsAt).date, language);
  const arrival = text.arrivals[draft.arrivedBy].toLowerCase();
  return (
    <>
      <Paragraph>
        {text.askWho(
          `${draft.candidateNumber} ${entry?.name ?? ''}`,
          `${courseCode} ${courseTitle[language]}`,
          day,
        )}
      </Paragraph>
      <Paragraph>{text.askWhen(writtenDate(draft.arrivedOn, language), arrival)}</Paragraph>
      <Paragraph>{text.askMail}</Paragraph>
    </>
  );
}

type FormProps = { readonly exam: ExamView; readonly entries: readonly ProtocolEntry[] };

function Form({ exam, entries }: FormProps) {
  const { id: examId } = exam;
  const text = useText(registerAppealText);
  const navigate = useNavigate();
  const form = useKeptForm(`register-appeal:${examId}`, empty);
  const { content: draft, change } = form;
  const [hasTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const register = useCommand(appealRoutes.registerAppeal, {
    invalidates: [appealRoutes.listAppeals, casesRoutes.listCases, planningRoutes.seeExam],
    fetchesAt409: true,
    onDone: ({ id }) => {
      form.done();
      void navigate(`/exams/${examId}/appeals/${id}`);
    },
  });
  const missing = hasTried ? missingIn(draft) : [];
  const ask = () => {
    setTried(true);
    if (missingIn(draft).length === 0) setAsking(true);
  };
  const send = () => {
    const body = { ...draft, candidateNumber: Number(draft.candidateNumber) };
    register.mutate({ params: { examId }, body });
  };
  return (
    <>
      <FormErrors
        errors={missing.map((field) => ({ fieldId: fieldOf[field], message: text.missing[field] }))}
      />
      <Fields
        draft={draft}
        entries={entries}
        errorOf={(field) => (missing.includes(field) ? text.missing[field] : undefined)}
        onChange={(changed) => change((before) => ({ ...before, ...changed }))}
      />
      <KeptFormLine kept={form} />
      <div className={styles.appealButtons}>
        <Button onClick={ask}>{text.register}</Button>
        <LinkButton to={`/exams/${examId}/cases`} variant="tertiary">
          {text.cancel}
        </LinkButton>
      </div>
      <ConfirmDialog
        open={isAsking}
        title={text.register}
        confirmLabel={text.register}
        isPending={register.isPending}
        failure={register.error}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      >
        {isAsking && (
          <Asking
            exam={exam}
            draft={draft}
            entry={entries.find(
              ({ candidateNumber, replaced }) =>
                !replaced && candidateNumber === Number(draft.candidateNumber),
            )}
          />
        )}
      </ConfirmDialog>
    </>
  );
}

function Page({ exam }: { readonly exam: ExamView }) {
  const text = useText(registerAppealText);
  const answer = useApi(resultsRoutes.showProtocol, { params: { examId: exam.id } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data.entries.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <div className={styles.appealSection}>
      <Paragraph className="page-about">{text.about}</Paragraph>
      <Form exam={exam} entries={answer.data.entries} />
    </div>
  );
}

/** The page on which the exam office registers an appeal that arrived on paper or by e-mail [K1]. */
export function RegisterAppealPage() {
  const text = useText(registerAppealText);
  return <ExamFrame title={text.title}>{(exam) => <Page exam={exam} />}</ExamFrame>;
}
