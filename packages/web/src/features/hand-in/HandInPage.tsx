import { Alert, Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { writtenUntil } from '@karakter/domain/calendar/dates';
import { CheckmarkCircleFillIcon, CircleIcon } from '@navikt/aksel-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { apiKey, useCommand } from '../../api/api.ts';
import { ApiRefusal } from '../../api/api-refusal.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ScrollBox } from '../../ui/focus/ScrollBox.tsx';
import { useHeadingFocus, usePageTitle } from '../../ui/page-title.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { useAnswered, useAnswerRoom, useSavingPart } from '../sitting/room/answer-room.tsx';
import type { QuestionAnswered } from '../sitting/room/answer-words.ts';
import { ExamBar } from '../sitting/room/ExamBar.tsx';
import { handInBody, reopenedReceipt } from '../sitting/room/hand-in-body.ts';
import { TakeoverNotice } from '../sitting/room/notices/TakeoverNotice.tsx';
import { useShownExam } from '../sitting/room/question/shown-exam.ts';
import type { AnswerSession } from '../sitting/session/answer-session.ts';
import { arrivalOf } from './arrival.ts';
import * as styles from './handin.module.css';
import { OwnNameNotice } from './OwnNameNotice.tsx';
import { handinText } from './texts.ts';

function State({ answered }: { readonly answered: QuestionAnswered }) {
  const text = useText(handinText);
  const Icon = answered.isAnswered ? CheckmarkCircleFillIcon : CircleIcon;
  return (
    <span className={styles.answeredState} data-answered={answered.isAnswered || undefined}>
      <Icon aria-hidden />
      {answered.isAnswered ? text.answered : text.empty}
    </span>
  );
}

/** Answered and empty questions, with the number of words of each. */
function Overview({ answered }: { readonly answered: readonly QuestionAnswered[] }) {
  const text = useText(handinText);
  const { paper, view } = useAnswerRoom();
  const total = answered.reduce((sum, { words }) => sum + (words ?? 0), 0);
  return (
    <ScrollBox label={text.overview} className={styles.handInScroller}>
      <Table className={styles.handInOverview} aria-label={text.overview}>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text.question}</Table.HeaderCell>
            <Table.HeaderCell>{text.state}</Table.HeaderCell>
            <Table.HeaderCell className={styles.number}>{text.words}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {paper.questions.map((question, index) => {
            const each = answered[index];
            return (
              <Table.Row key={question.id}>
                <Table.Cell lang={paper.language} className="written-words">
                  <TextLink to={`/sitting/${view.candidacyId}/answer?question=${index + 1}`}>
                    {index + 1}. {question.title}
                  </TextLink>
                </Table.Cell>
                <Table.Cell>{each && <State answered={each} />}</Table.Cell>
                <Table.Cell className={styles.number}>{each?.words ?? '–'}</Table.Cell>
              </Table.Row>
            );
          })}
        </Table.Body>
        <Table.Foot>
          <Table.Row>
            <Table.HeaderCell scope="row" colSpan={2}>
              {text.total}
            </Table.HeaderCell>
            <Table.Cell className={styles.number}>{total}</Table.Cell>
          </Table.Row>
        </Table.Foot>
      </Table>
    </ScrollBox>
  );
}

/** Hands in the answer; if the server lacks some of it, the candidate is asked before that part is left out. */
function useHandIn() {
  const { session, view } = useAnswerRoom();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [arriving, setArriving] = useState<AbortController | null>(null);
  const command = useCommand(handinRoutes.handIn, {
    invalidates: [handinRoutes.viewReceipt],
    onDone: () => {
      void session.forget();
      void navigate(`/sitting/${view.candidacyId}/receipt`, { replace: true });
    },
  });
  const handIn = async (evenIfUnsaved: boolean) => {
    if (!evenIfUnsaved) {
      const called = new AbortController();
      setArriving(called);
      const isStillAsked = await arrivalOf(session, called.signal);
      setArriving(null);
      if (!isStillAsked) return;
    }
    const { candidacyId } = view;
    const body = handInBody(session, { after: reopenedReceipt(view), evenIfUnsaved });
    // A refusal may tell of what this window has missed.
    const onError = () =>
      queries.invalidateQueries({ queryKey: apiKey(sittingRoutes.viewSitting, { params: { candidacyId } }) });
    command.mutate({ params: { candidacyId }, body }, { onError });
  };
  const isUnsaved = command.error instanceof ApiRefusal && command.error.code === 'unsavedChanges';
  const callOff = () => arriving?.abort();
  return { command, handIn, callOff, isUnsaved, isPending: arriving !== null || command.isPending };
}

/** Warnings for the candidate before the answer is handed in from this window [D4, D5]. */
function useHindrances(session: AnswerSession) {
  const isWaiting = useSavingPart(
    session,
    ({ unconfirmedSince, connection }) => unconfirmedSince !== null && connection === 'up',
  );
  const isReading = useSavingPart(session, ({ lease }) => lease?.kind === 'reading');
  return { isWaiting, isReading };
}

function HandInButton() {
  const text = useText(handinText);
  const { session } = useAnswerRoom();
  const { isWaiting, isReading } = useHindrances(session);
  const [isAsking, setAsking] = useState(false);
  const { command, handIn, callOff, isUnsaved, isPending } = useHandIn();
  const cancel = () => {
    callOff();
    setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.handIn}</Button>
      <ConfirmDialog
        open={isAsking}
        title={text.confirmTitle}
        confirmLabel={isReading && !isUnsaved ? text.handInAnyway : text.handIn}
        isPending={isPending}
        failure={command.error}
        onConfirm={() => void handIn(false)}
        onCancel={cancel}
        {...(isUnsaved ? { later: { label: text.handInAnyway, onLater: () => void handIn(true) } } : {})}
      >
        <Paragraph>{text.confirmWords}</Paragraph>
        {isReading && <Alert data-color="warning">{text.writtenElsewhere}</Alert>}
        {isWaiting && <Paragraph role="status">{text.waiting}</Paragraph>}
      </ConfirmDialog>
    </>
  );
}

/** A separate page before the answer is handed in [S1]. */
export function HandInPage() {
  const text = useText(handinText);
  const { language } = useLanguage();
  const room = useAnswerRoom();
  const { view } = room;
  const answered = useAnswered(useShownExam());
  const heading = useHeadingFocus();
  const empty = answered.filter(({ isAnswered }) => !isAnswered).length;
  usePageTitle(`${text.title} ${view.courseCode}`);
  return (
    <>
      <ExamBar where={text.title} />
      <main id="content" className={styles.handIn} tabIndex={-1}>
        <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
          {text.title}
        </Heading>
        <TakeoverNotice />
        <Overview answered={answered} />
        <OwnNameNotice />
        {empty > 0 && <Alert data-color="warning">{text.emptyWarning(empty)}</Alert>}
        <Paragraph>{text.untilEnd(writtenUntil(view.endsAt, view.startsAt, language))}</Paragraph>
        <div className={styles.handInButtons}>
          <HandInButton />
          <TextLink to={`/sitting/${view.candidacyId}/answer`}>{text.back}</TextLink>
        </div>
      </main>
    </>
  );
}
