import { Button, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal';
import { casesRoutes } from '@karakter/contract/cases';
import { planningRoutes } from '@karakter/contract/planning';
import { type ProtocolEntry, resultsRoutes } from '@karakter/contract/results';
import { type AppealArrival, appealArrivals } from '@karakter/domain/appeal-filing';
import { writtenLanguage } from '@karakter/domain/written-language';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../../api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { FormErrors, SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { ExamFrame } from '../planning/ExamFrame.tsx';
import { isFilledDate } from '../planning/oslo-time.ts';
import { registerAppealText } from './register-appeal-text.ts';
import './appeal.css';

const empty = { candidateNumber: '', arrivedOn: '', arrivedBy: 'paper' as AppealArrival, grounds: '' };
type Draft = typeof empty;

/** What is missing before it can be registered. */
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
      <TextFormField
        id={fieldOf.arrivedOn}
        type="date"
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

function Form({ examId, entries }: { readonly examId: string; readonly entries: readonly ProtocolEntry[] }) {
  const text = useText(registerAppealText);
  const navigate = useNavigate();
  const form = useKeptForm(`register-appeal:${examId}`, empty);
  const { content: draft, change } = form;
  const [hasTried, setTried] = useState(false);
  const register = useCommand(appealRoutes.registerAppeal, {
    invalidates: [appealRoutes.listAppeals, casesRoutes.listCases, planningRoutes.seeExam],
    onDone: ({ id }) => {
      form.done();
      void navigate(`/exams/${examId}/appeals/${id}`);
    },
  });
  const missing = hasTried ? missingIn(draft) : [];
  const send = () => {
    setTried(true);
    if (missingIn(draft).length > 0) return;
    const body = { ...draft, candidateNumber: Number(draft.candidateNumber) };
    register.mutate({ params: { examId }, body });
  };
  return (
    <>
      <FormErrors
        errors={missing.map((field) => ({ fieldId: fieldOf[field], message: text.missing[field] }))}
      />
      <Fields
        {...{ draft, entries }}
        errorOf={(field) => (missing.includes(field) ? text.missing[field] : undefined)}
        onChange={(changed) => change((before) => ({ ...before, ...changed }))}
      />
      <KeptFormLine kept={form} />
      {register.error && <FailedState failure={register.error} />}
      <div className="appeal-buttons">
        <Button loading={register.isPending} onClick={send}>
          {text.register}
        </Button>
        <LinkButton to={`/exams/${examId}/cases`} variant="tertiary">
          {text.cancel}
        </LinkButton>
      </div>
    </>
  );
}

function Page({ examId }: { readonly examId: string }) {
  const text = useText(registerAppealText);
  const answer = useApi(resultsRoutes.showProtocol, { params: { examId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data.entries.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <div className="appeal-section">
      <Paragraph className="page-about">{text.about}</Paragraph>
      <Form examId={examId} entries={answer.data.entries} />
    </div>
  );
}

/** Where the exam office enters an appeal that came on paper or by e-mail [K1]. */
export function RegisterAppealPage() {
  const text = useText(registerAppealText);
  return <ExamFrame title={text.title}>{({ id }) => <Page examId={id} />}</ExamFrame>;
}
