import { Button, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { deadlineExtensionRoutes } from '@karakter/contract/cases/extension/routes';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { extendableDeadlines } from '@karakter/domain/cases/extension/extension';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { isFilledDate } from '../../../text/oslo-time.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { FormErrors, SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import * as styles from '../appeal.module.css';
import { extendDeadlineText } from './extend-deadline-texts.ts';

type Deadline = (typeof extendableDeadlines)[number];
const empty = { candidateNumber: '', deadline: 'appeal' as Deadline, until: '', reason: '' };
type Draft = typeof empty;
const fieldOf = {
  candidateNumber: 'extended-candidate',
  until: 'extended-until',
  reason: 'extended-reason',
} as const;
type Field = keyof typeof fieldOf;

/** What is missing before the deadline can be extended. */
export const missingInExtension = ({ candidateNumber, until, reason }: Omit<Draft, 'deadline'>): Field[] => [
  ...(candidateNumber === '' ? (['candidateNumber'] as const) : []),
  ...(isFilledDate(until) ? [] : (['until'] as const)),
  ...(reason.trim() === '' ? (['reason'] as const) : []),
];

type FieldsProps = {
  readonly draft: Draft;
  readonly candidates: readonly { readonly value: string; readonly label: string }[];
  readonly errorOf: (field: Field) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

function Fields({ draft, candidates, errorOf, onChange }: FieldsProps) {
  const text = useText(extendDeadlineText);
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
      <SelectFormField
        id="extended-deadline"
        label={text.deadline}
        value={draft.deadline}
        options={extendableDeadlines.map((value) => ({ value, label: text.deadlines[value] }))}
        onChange={(deadline) => onChange({ deadline })}
      />
      <DateFormField
        id={fieldOf.until}
        label={text.until}
        description={text.untilAbout}
        value={draft.until}
        error={errorOf('until')}
        onChange={(until) => onChange({ until })}
      />
      <TextFormField
        id={fieldOf.reason}
        label={text.reason}
        description={text.reasonAbout}
        rows={4}
        lang={writtenLanguage(draft.reason)}
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}

function Form({ examId, candidates }: Pick<FieldsProps, 'candidates'> & { readonly examId: string }) {
  const text = useText(extendDeadlineText);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const form = useKeptForm(`extend-deadline:${examId}`, empty);
  const { content: draft, change } = form;
  const [hasTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const extend = useCommand(deadlineExtensionRoutes.extendDeadline, {
    invalidates: [appealRoutes.showAppeal, complaintRoutes.showComplaint, planningRoutes.seeExam],
    fetchesAt409: true,
    onDone: () => {
      form.done();
      void navigate(`/exams/${examId}/cases`);
    },
  });
  const missing = hasTried ? missingInExtension(draft) : [];
  const ask = () => {
    setTried(true);
    if (missingInExtension(draft).length === 0) setAsking(true);
  };
  const send = () =>
    extend.mutate({
      params: { examId },
      body: { ...draft, candidateNumber: Number(draft.candidateNumber) },
    });
  return (
    <>
      <FormErrors
        errors={missing.map((field) => ({ fieldId: fieldOf[field], message: text.missing[field] }))}
      />
      <Fields
        draft={draft}
        candidates={candidates}
        errorOf={(field) => (missing.includes(field) ? text.missing[field] : undefined)}
        onChange={(changed) => change((before) => ({ ...before, ...changed }))}
      />
      <KeptFormLine kept={form} />
      <div className={styles.appealButtons}>
        <Button onClick={ask}>{text.extend}</Button>
        <LinkButton to={`/exams/${examId}/cases`} variant="tertiary">
          {text.cancel}
        </LinkButton>
      </div>
      <ConfirmDialog
        open={isAsking}
        title={text.extend}
        confirmLabel={text.extend}
        isPending={extend.isPending}
        failure={extend.error}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      >
        {isAsking && (
          <Paragraph>
            {text.ask(
              text.deadlines[draft.deadline],
              draft.candidateNumber,
              writtenDate(draft.until, language),
            )}
          </Paragraph>
        )}
      </ConfirmDialog>
    </>
  );
}

function Page({ examId }: { readonly examId: string }) {
  const text = useText(extendDeadlineText);
  const answer = useApi(resultsRoutes.showProtocol, { params: { examId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data.entries.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  const candidates = answer.data.entries
    .filter(({ replaced }) => !replaced)
    .map(({ candidateNumber, name }) => ({
      value: String(candidateNumber),
      label: `${candidateNumber} ${name}`,
    }));
  return (
    <div className={styles.appealSection}>
      <Paragraph className="page-about">{text.about}</Paragraph>
      <Form examId={examId} candidates={candidates} />
    </div>
  );
}

/** The page on which a deadline is extended for one candidate before it has passed (fvl. § 29) [K1]. */
export function ExtendDeadlinePage() {
  const text = useText(extendDeadlineText);
  return <ExamFrame title={text.title}>{({ id }) => <Page examId={id} />}</ExamFrame>;
}
