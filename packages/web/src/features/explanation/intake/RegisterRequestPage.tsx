import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { explanationIntakeRoutes } from '@karakter/contract/explanation/intake/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { type ProtocolEntry, resultsRoutes } from '@karakter/contract/results/routes';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { type GivenWay, givenWays, requestArrivals } from '@karakter/domain/explanation/intake/registration';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { isFilledDate } from '../../../text/oslo-time.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { FormErrors, SelectFormField } from '../../../ui/FormField.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import * as styles from '../explanation.module.css';
import { intakeText } from './intake-texts.ts';

const arrivals = requestArrivals.filter((each) => each !== 'portal');
const empty = {
  candidateNumber: '',
  arrivedOn: '',
  arrivedBy: 'email' as (typeof arrivals)[number],
  isGiven: false,
  givenOn: '',
  way: 'oral' as GivenWay,
};
type Draft = typeof empty;

/** The facts that are missing before registration. */
export const missingInRequest = (
  draft: Pick<Draft, 'candidateNumber' | 'arrivedOn' | 'isGiven' | 'givenOn'>,
) => [
  ...(draft.candidateNumber === '' ? (['candidateNumber'] as const) : []),
  ...(isFilledDate(draft.arrivedOn) ? [] : (['arrivedOn'] as const)),
  ...(!draft.isGiven || isFilledDate(draft.givenOn) ? [] : (['givenOn'] as const)),
];
const fieldOf = {
  candidateNumber: 'request-candidate',
  arrivedOn: 'request-arrived',
  givenOn: 'request-given',
} as const;

type FieldsProps = {
  readonly draft: Draft;
  readonly entries: readonly ProtocolEntry[];
  readonly errorOf: (field: keyof typeof fieldOf) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

function Given({ draft, errorOf, onChange }: Omit<FieldsProps, 'entries'>) {
  const text = useText(intakeText);
  return (
    <>
      <Checkbox
        label={text.isGiven}
        checked={draft.isGiven}
        onChange={(event) => onChange({ isGiven: event.target.checked })}
      />
      {draft.isGiven && (
        <>
          <DateFormField
            id={fieldOf.givenOn}
            isPast
            label={text.givenOn}
            value={draft.givenOn}
            error={errorOf('givenOn')}
            onChange={(givenOn) => onChange({ givenOn })}
          />
          <SelectFormField
            id="request-given-way"
            label={text.way}
            value={draft.way}
            options={givenWays.map((value) => ({ value, label: text.ways[value] }))}
            onChange={(way) => onChange({ way })}
          />
        </>
      )}
    </>
  );
}

function Fields({ draft, entries, errorOf, onChange }: FieldsProps) {
  const text = useText(intakeText);
  const candidates = entries
    .filter(({ replaced }) => !replaced)
    .map(({ candidateNumber, name }) => ({
      value: String(candidateNumber),
      label: `${candidateNumber} ${name}`,
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
        id="request-arrived-by"
        label={text.arrivedBy}
        value={draft.arrivedBy}
        options={arrivals.map((value) => ({ value, label: text.arrivals[value] }))}
        onChange={(arrivedBy) => onChange({ arrivedBy })}
      />
      <Given draft={draft} errorOf={errorOf} onChange={onChange} />
    </>
  );
}

type FormProps = { readonly examId: string; readonly entries: readonly ProtocolEntry[] };

function Form({ examId, entries }: FormProps) {
  const text = useText(intakeText);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const form = useKeptForm(`register-request:${examId}`, empty);
  const { content: draft, change } = form;
  const [hasTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const register = useCommand(explanationIntakeRoutes.registerExplanation, {
    invalidates: [
      explanationRoutes.listExplanations,
      explanationIntakeRoutes.listLateRequests,
      casesRoutes.listCases,
    ],
    fetchesAt409: true,
    onDone: ({ kind, id }) => {
      form.done();
      const folder = kind === 'lateRequest' ? 'late-explanation-requests' : 'explanations';
      void navigate(`/exams/${examId}/${folder}/${id}`);
    },
  });
  const missing = hasTried ? missingInRequest(draft) : [];
  const ask = () => {
    setTried(true);
    if (missingInRequest(draft).length === 0) setAsking(true);
  };
  const { arrivedOn, arrivedBy, isGiven, givenOn, way } = draft;
  const send = () => {
    const given = isGiven ? { on: givenOn, way } : null;
    const body = { candidateNumber: Number(draft.candidateNumber), arrivedOn, arrivedBy, given };
    register.mutate({ params: { examId }, body });
  };
  const entry = entries.find(({ candidateNumber }) => candidateNumber === Number(draft.candidateNumber));
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
      <div className="page-actions">
        <Button onClick={ask}>{text.register}</Button>
        <LinkButton to={`/exams/${examId}/explanations`} variant="tertiary">
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
          <>
            <Paragraph>
              {text.askWho(`${draft.candidateNumber} ${entry?.name ?? ''}`, writtenDate(arrivedOn, language))}
            </Paragraph>
            {isGiven && <Paragraph>{text.askGiven(writtenDate(givenOn, language))}</Paragraph>}
            <Paragraph>{text.askMail}</Paragraph>
          </>
        )}
      </ConfirmDialog>
    </>
  );
}

function Page({ examId }: { readonly examId: string }) {
  const text = useText(intakeText);
  const answer = useApi(resultsRoutes.showProtocol, { params: { examId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data.entries.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <div className={styles.myCaseSection}>
      <Paragraph className="page-about">{text.about}</Paragraph>
      <Form examId={examId} entries={answer.data.entries} />
    </div>
  );
}

/** The page on which the office registers a request for explanation that came outside the portal [E1, E3]. */
export function RegisterRequestPage() {
  const text = useText(intakeText);
  return <ExamFrame title={text.title}>{({ id }) => <Page examId={id} />}</ExamFrame>;
}
