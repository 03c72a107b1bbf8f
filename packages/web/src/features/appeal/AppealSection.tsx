import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { CandidateAppeal, MyAppealView } from '@karakter/contract/appeal/views';
import { type MyResult, myExamsRoutes } from '@karakter/contract/results/my-exams';
import { writtenDeadline } from '@karakter/domain/calendar/dates';
import { useApi, useCommand } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import * as styles from './appeal.module.css';
import { CandidateAppealView } from './CandidateAppealView.tsx';
import { myAppealText } from './my-appeal-texts.ts';

const invalidates = [appealRoutes.showMyAppeal, myExamsRoutes.showMyExam, myExamsRoutes.listMyExams];

/** The effect of withdrawing, with the instant until which it can be undone [K2]. */
function useWithdrawWords({ reopening }: CandidateAppeal): string {
  const { withdrawWords } = useText(myAppealText);
  const { language } = useLanguage();
  if (reopening.kind !== 'until') return withdrawWords[reopening.kind];
  return withdrawWords.until(writtenDeadline(reopening.at, language));
}

type ChangingProps = { readonly appeal: CandidateAppeal; readonly change: 'withdraw' | 'reopen' };

function Changing({ appeal, change }: ChangingProps) {
  const text = useText(myAppealText);
  const withdrawWords = useWithdrawWords(appeal);
  const appealId = appeal.id;
  const route = change === 'withdraw' ? appealRoutes.withdrawAppeal : appealRoutes.reopenAppeal;
  const command = useCommand(route, { invalidates, fetchesAt409: true });
  const words = change === 'withdraw' ? withdrawWords : text.reopenWords;
  return (
    <div>
      <ConfirmButton
        variant="secondary"
        label={text[change]}
        command={command}
        onConfirm={(close) => command.mutate({ params: { appealId } }, { onSuccess: close })}
      >
        <Paragraph>{words}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

function Appeal({ appeal }: { readonly appeal: CandidateAppeal }) {
  const { id, mayWithdraw, mayReopen } = appeal;
  const letterUrl = apiUrl(appealRoutes.myDecisionLetter, { params: { appealId: id } });
  const actions = (
    <>
      {mayWithdraw && <Changing appeal={appeal} change="withdraw" />}
      {mayReopen && <Changing appeal={appeal} change="reopen" />}
    </>
  );
  return <CandidateAppealView appeal={appeal} letterUrl={letterUrl} actions={actions} />;
}

function Filing({ view }: { readonly view: MyAppealView }) {
  const text = useText(myAppealText);
  const { filing, candidacyId, appeals } = view;
  if (!filing.open) return appeals.length === 0 ? <Paragraph>{filing.message}</Paragraph> : null;
  const about = view.sight === 'open' ? text.aboutOpen : text.about;
  return (
    <>
      <Paragraph>{filing.late ? text.lateWords : about}</Paragraph>
      <LinkButton to={`/my/${candidacyId}/appeal`} variant="secondary">
        {filing.late ? text.toFileLate : text.toFile}
      </LinkButton>
    </>
  );
}

/** The candidate's appeal: filing, following, withdrawing and reopening it [K1, K2, K9]. */
export function AppealSection({ exam }: { readonly exam: MyResult }) {
  const text = useText(myAppealText);
  const { candidacyId, grade } = exam;
  const answer = useApi(appealRoutes.showMyAppeal, { params: { candidacyId } }, { enabled: grade !== null });
  if (grade === null) return null;
  return (
    <section className={styles.appealSection}>
      <Heading level={2} data-size="xs">
        {text.section}
      </Heading>
      {answer.isPending && <LoadingState />}
      {answer.error && <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data?.appeals.map((appeal) => (
        <Appeal key={appeal.id} appeal={appeal} />
      ))}
      {answer.data && <Filing view={answer.data} />}
    </section>
  );
}
