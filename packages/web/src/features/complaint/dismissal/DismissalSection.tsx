import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { dismissalRoutes } from '@karakter/contract/cases/dismissal/routes';
import type { MyDismissal, MyDismissalAppeal } from '@karakter/contract/cases/dismissal/views';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { type MyResult, myExamsRoutes } from '@karakter/contract/results/my-exams';
import { writtenDeadline, writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState } from '../../../ui/States.tsx';
import * as styles from '../../appeal/appeal.module.css';
import { myDismissalText } from './my-dismissal-texts.ts';

const changed = {
  invalidates: [
    dismissalRoutes.showMyDismissals,
    appealRoutes.showMyAppeal,
    complaintRoutes.showMyComplaints,
    myExamsRoutes.showMyExam,
  ],
  fetchesAt409: true,
};

type Of = { readonly candidacyId: string; readonly dismissal: MyDismissal };

function Filing({ candidacyId, dismissal: { kind, caseId, dismissedAt } }: Of) {
  const text = useText(myDismissalText);
  const form = useKeptForm(`dismissal-appeal:${caseId}:${dismissedAt}`, '');
  const { content: grounds, change: setGrounds } = form;
  const file = useCommand(dismissalRoutes.fileDismissalAppeal, { ...changed, onDone: form.done });
  const body = { kind, caseId, grounds };
  return (
    <div>
      <ConfirmButton
        variant="secondary"
        label={text.file}
        command={file}
        onConfirm={(close) => file.mutate({ params: { candidacyId }, body }, { onSuccess: close })}
      >
        <Paragraph>{text.fileWords}</Paragraph>
        <TextFormField
          id={`dismissal-grounds-${caseId}`}
          label={text.grounds}
          description={text.groundsAbout}
          rows={6}
          lang={writtenLanguage(grounds)}
          value={grounds}
          onChange={setGrounds}
        />
        <KeptFormLine kept={form} />
      </ConfirmButton>
    </div>
  );
}

function Withdrawing({ dismissalAppealId }: { readonly dismissalAppealId: string }) {
  const text = useText(myDismissalText);
  const withdraw = useCommand(dismissalRoutes.withdrawDismissalAppeal, changed);
  return (
    <div>
      <ConfirmButton
        variant="secondary"
        label={text.withdraw}
        command={withdraw}
        onConfirm={(close) => withdraw.mutate({ params: { dismissalAppealId } }, { onSuccess: close })}
      >
        <Paragraph>{text.withdrawWords}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

function Words({ name, children }: { readonly name: string; readonly children: string | null }) {
  if (children === null) return null;
  return (
    <details className={styles.appealOwnWords}>
      <summary>{name}</summary>
      <WrittenText className={styles.appealWords}>{children}</WrittenText>
    </details>
  );
}

function Appealed({ appeal }: { readonly appeal: MyDismissalAppeal }) {
  const text = useText(myDismissalText);
  const { language } = useLanguage();
  return (
    <div className={styles.appealSection}>
      <Paragraph>
        <strong>{text.appealed}:</strong>{' '}
        {text.states[appeal.state](writtenInstant(appeal.filedAt, language))}
        {appeal.late && ` ${text.late}`}
      </Paragraph>
      {appeal.caseworker !== null && <p className="quiet">{text.caseworker(appeal.caseworker)}</p>}
      {appeal.decision && (
        <section>
          <Heading level={4} data-size="2xs">
            {text.decision}
          </Heading>
          <WrittenText className={styles.appealWords}>{appeal.decision.reason}</WrittenText>
        </section>
      )}
      <Words name={text.statement}>{appeal.statement}</Words>
      <Words name={text.ownWords}>{appeal.grounds}</Words>
      {appeal.mayWithdraw && <Withdrawing dismissalAppealId={appeal.id} />}
    </div>
  );
}

function Dismissal({ candidacyId, dismissal, board }: Of & { readonly board: string }) {
  const text = useText(myDismissalText);
  const { language } = useLanguage();
  const { kind, dismissedAt, reason, until, mayAppeal, isLate } = dismissal;
  const end = until === null ? null : writtenDeadline(until, language);
  return (
    <div className={styles.appealSection}>
      <Heading level={3} data-size="2xs">
        {text.dismissed(text.of[kind], writtenInstant(dismissedAt, language))}
      </Heading>
      <Words name={text.reason}>{reason}</Words>
      {mayAppeal && end !== null && (
        <>
          <Paragraph>{isLate ? text.isLate(end) : text.until(end, board)}</Paragraph>
          <Filing candidacyId={candidacyId} dismissal={dismissal} />
        </>
      )}
      {dismissal.appeals.map((appeal) => (
        <Appealed key={appeal.id} appeal={appeal} />
      ))}
    </div>
  );
}

/** The candidate's dismissed cases, with the right to appeal each dismissal and what became of it (fvl. § 28) [K1, K9]. */
export function DismissalSection({ exam }: { readonly exam: MyResult }) {
  const text = useText(myDismissalText);
  const { language } = useLanguage();
  const { candidacyId } = exam;
  const answer = useApi(dismissalRoutes.showMyDismissals, { params: { candidacyId } });
  if (answer.error) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const shown = (answer.data?.dismissals ?? []).filter(
    ({ until, appeals }) => until !== null || appeals.length > 0,
  );
  if (!answer.data || shown.length === 0) return null;
  const board = answer.data.board[language];
  return (
    <section className={styles.appealSection}>
      <Heading level={2} data-size="xs">
        {text.section}
      </Heading>
      {shown.map((dismissal) => (
        <Dismissal
          key={`${dismissal.caseId} ${dismissal.dismissedAt}`}
          candidacyId={candidacyId}
          dismissal={dismissal}
          board={board}
        />
      ))}
    </section>
  );
}
