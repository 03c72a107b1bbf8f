import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { MyAppealView } from '@karakter/contract/appeal/views';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useNavigate, useParams } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { CaseDeadline } from '../results/CaseDeadline.tsx';
import * as styles from './appeal.module.css';
import { GroupAnswer } from './group/GroupAnswer.tsx';
import { myAppealText } from './my-appeal-texts.ts';

function Closed({ view, message }: { readonly view: MyAppealView; readonly message: string }) {
  const text = useText(myAppealText);
  return (
    <>
      <Paragraph>{message}</Paragraph>
      <Paragraph>{text.contact(view.officeEmail)}</Paragraph>
      <LinkButton to={`/my/${view.candidacyId}`} variant="secondary">
        {text.back}
      </LinkButton>
    </>
  );
}

function Form({ view, late }: { readonly view: MyAppealView; readonly late: boolean }) {
  const text = useText(myAppealText);
  const navigate = useNavigate();
  const { candidacyId } = view;
  const form = useKeptForm(`appeal:${candidacyId}`, '');
  const { content: grounds, change: setGrounds } = form;
  const file = useCommand(appealRoutes.fileAppeal, {
    invalidates: [appealRoutes.showMyAppeal, myExamsRoutes.showMyExam, myExamsRoutes.listMyExams],
    fetchesAt409: true,
    onDone: () => {
      form.done();
      void navigate(`/my/${candidacyId}`);
    },
  });
  return (
    <>
      <TextFormField
        id="grounds"
        label={text.grounds}
        description={view.sight === 'open' ? text.groundsAboutOpen : text.groundsAbout}
        rows={10}
        lang={writtenLanguage(grounds)}
        value={grounds}
        onChange={setGrounds}
      />
      <KeptFormLine kept={form} />
      <div className={styles.appealButtons}>
        <ConfirmButton
          label={text.file}
          title={text.fileTitle}
          command={file}
          onConfirm={() => file.mutate({ params: { candidacyId }, body: { grounds } })}
        >
          <Paragraph>{late ? text.lateWords : text.upOrDown}</Paragraph>
          <Paragraph>{text.fileWords[view.withdrawUntil]}</Paragraph>
        </ConfirmButton>
        <LinkButton to={`/my/${candidacyId}`} variant="tertiary">
          {text.cancel}
        </LinkButton>
      </div>
    </>
  );
}

function Filing({ view }: { readonly view: MyAppealView }) {
  const text = useText(myAppealText);
  const { filing } = view;
  if (!filing.open) return <Closed view={view} message={filing.message} />;
  return (
    <>
      <Paragraph>{view.sight === 'open' ? text.aboutOpen : text.about}</Paragraph>
      <Alert data-color="info">{text.upOrDown}</Alert>
      <GroupAnswer isGroup={view.isGroup} reader="candidate" />
      <div>
        <strong>{text.deadline}:</strong> <CaseDeadline deadline={view.deadline} />
      </div>
      <Paragraph>{filing.late ? text.lateWords : text.explanationFirst}</Paragraph>
      <Form view={view} late={filing.late} />
    </>
  );
}

/**
 * The page on which a candidate appeals the grade: the effect of an appeal, its deadline, and optional grounds [K1].
 */
export function FileAppealPage() {
  const { candidacyId = '' } = useParams();
  const text = useText(myAppealText);
  const { language } = useLanguage();
  const answer = useApi(appealRoutes.showMyAppeal, { params: { candidacyId } });
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
