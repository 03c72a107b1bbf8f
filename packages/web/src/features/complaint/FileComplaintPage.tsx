import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import type { MyComplaintsView } from '@karakter/contract/complaint/views';
import { type ComplaintSubject, complaintSubjects } from '@karakter/domain/complaint/complaint-filing';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { isFilledDate, osloFields } from '../../text/oslo-time.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import * as styles from '../appeal/appeal.module.css';
import { myComplaintCommand } from './complaint-changed.ts';
import { myComplaintText } from './my-complaint-texts.ts';

const empty = { about: 'exam' as ComplaintSubject, knownOn: '', grounds: '' };
type Draft = typeof empty;

/** What is missing before the complaint can be sent, in the order of the fields. */
const missingInComplaint = ({ knownOn, grounds }: Pick<Draft, 'knownOn' | 'grounds'>) => [
  ...(isFilledDate(knownOn) ? [] : (['knownOn'] as const)),
  ...(grounds.trim() === '' ? (['grounds'] as const) : []),
];
const fieldOf = { knownOn: 'complaint-known', grounds: 'complaint-grounds' } as const;

type FieldsProps = {
  readonly draft: Draft;
  readonly errorOf: (field: keyof typeof fieldOf) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

function Fields({ draft, errorOf, onChange }: FieldsProps) {
  const text = useText(myComplaintText);
  return (
    <>
      <SelectFormField
        id="complaint-about"
        label={text.subject}
        value={draft.about}
        options={complaintSubjects.map((value) => ({ value, label: text.subjects[value] }))}
        onChange={(about) => onChange({ about })}
      />
      <DateFormField
        id={fieldOf.knownOn}
        isPast
        label={text.knownOn}
        value={draft.knownOn}
        error={errorOf('knownOn')}
        onChange={(knownOn) => onChange({ knownOn })}
      />
      <TextFormField
        id={fieldOf.grounds}
        label={text.grounds}
        description={text.groundsAbout}
        rows={10}
        lang={writtenLanguage(draft.grounds)}
        value={draft.grounds}
        error={errorOf('grounds')}
        onChange={(grounds) => onChange({ grounds })}
      />
    </>
  );
}

function Form({ candidacyId }: { readonly candidacyId: string }) {
  const text = useText(myComplaintText);
  const navigate = useNavigate();
  const form = useKeptForm(`complaint:${candidacyId}`, empty);
  const { content: draft, change } = form;
  const [hasTried, setTried] = useState(false);
  const file = useCommand(complaintRoutes.fileComplaint, {
    ...myComplaintCommand,
    onDone: () => {
      form.done();
      void navigate(`/my/${candidacyId}`);
    },
  });
  const missing = hasTried ? missingInComplaint(draft) : [];
  const confirm = (close: () => void) => {
    const [first] = missingInComplaint(draft);
    if (first === undefined) file.mutate({ params: { candidacyId }, body: draft });
    else {
      close();
      showAndFocus(() => setTried(true), fieldOf[first]);
    }
  };
  return (
    <>
      <Fields
        draft={draft}
        errorOf={(field) => (missing.includes(field) ? text.missing[field] : undefined)}
        onChange={(changed) => change((before) => ({ ...before, ...changed }))}
      />
      <KeptFormLine kept={form} />
      <div className={styles.appealButtons}>
        <ConfirmButton label={text.file} title={text.fileTitle} command={file} onConfirm={confirm}>
          <Paragraph>{text.fileEffect}</Paragraph>
          <Paragraph>{text.fileWords}</Paragraph>
        </ConfirmButton>
        <LinkButton to={`/my/${candidacyId}`} variant="tertiary">
          {text.cancel}
        </LinkButton>
      </div>
    </>
  );
}

function Filing({ view }: { readonly view: MyComplaintsView }) {
  const text = useText(myComplaintText);
  const { language } = useLanguage();
  const { candidacyId, closed } = view;
  if (closed !== null) {
    return (
      <>
        <Paragraph>{closed}</Paragraph>
        <Paragraph>{text.contact(view.contactName, view.contactPhone)}</Paragraph>
        <LinkButton to={`/my/${candidacyId}`} variant="secondary">
          {text.back}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <Paragraph>{text.about}</Paragraph>
      <Paragraph>{text.notGrade}</Paragraph>
      <Alert data-color="info">{text.effects}</Alert>
      <Paragraph>
        {text.deadline(view.board[language])} {text.lateToo}
      </Paragraph>
      <p className="quiet">
        {text.basis}: {view.legalBasis}
      </p>
      <Form candidacyId={candidacyId} />
    </>
  );
}

/** The page on which a candidate complains of formal errors, before or after the announcement (uhl. § 11-9) [K8]. */
export function FileComplaintPage() {
  const { candidacyId = '' } = useParams();
  const text = useText(myComplaintText);
  const { language } = useLanguage();
  const answer = useApi(complaintRoutes.showMyComplaints, { params: { candidacyId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { courseCode, courseTitle, startsAt } = answer.data;
  const place = { courseCode, courseTitle: courseTitle[language], date: osloFields(startsAt).date };
  return (
    <PageShell title={text.section} place={place} width="reading">
      <div className={styles.appealSection}>
        <Filing view={answer.data} />
      </div>
    </PageShell>
  );
}
