import { Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { type UnmergedAnswer, unmergedRoutes } from '@karakter/contract/quarantine/unmerged';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenNumber } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import * as styles from './quarantine.module.css';
import { unmergedText } from './unmerged-texts.ts';

type AnswerProps = {
  readonly examId: string;
  readonly answer: UnmergedAnswer;
  /** The result of an action: the answer may be gone from the list by then. */
  readonly onDone: (said: string) => void;
};

/** The raw log of one candidate's answer, to be stored and read outside Karakter. */
export function RawLogLink(props: {
  readonly examId: string;
  readonly candidacyId: string;
  readonly candidateNumber: number;
}) {
  const text = useText(unmergedText);
  const { candidateNumber, ...params } = props;
  return (
    <Link href={apiUrl(unmergedRoutes.rawAnswerLog, { params })} download>
      {text.log(candidateNumber)}
    </Link>
  );
}

function Facts({ answer }: { readonly answer: UnmergedAnswer }) {
  const text = useText(unmergedText);
  const { language } = useLanguage();
  const { tooSlow, unreadable, bytes } = answer;
  const [from, to] = [answer.receivedFrom, answer.receivedTo].map((at) => writtenInstant(at, language));
  const kilobytes = writtenNumber[language](Math.max(1, Math.round(bytes / 1000)));
  return (
    <dl className="fact-list">
      <dt>{text.why}</dt>
      <dd>
        {tooSlow > 0 && <div>{text.tooSlow(tooSlow)}</div>}
        {unreadable > 0 && <div>{text.unreadable(unreadable)}</div>}
      </dd>
      <dt>{text.received}</dt>
      <dd>{from === to ? from : text.span(from ?? '', to ?? '')}</dd>
      <dt>{text.size}</dt>
      <dd>{text.kilobytes(kilobytes)}</dd>
    </dl>
  );
}

function Actions({ examId, answer, onDone }: AnswerProps) {
  const text = useText(unmergedText);
  const invalidates = [unmergedRoutes.listUnmerged];
  const again = useCommand(unmergedRoutes.mergeAgain, { invalidates });
  const settle = useCommand(unmergedRoutes.settleUnmerged, { invalidates });
  const { candidacyId, candidateNumber } = answer;
  const params = { examId, candidacyId };
  const cameOf = ({ joined, left }: { joined: number; left: number }) => {
    if (left === 0) return text.joined(candidateNumber);
    return joined > 0 ? text.partly(candidateNumber, left) : text.notJoined(candidateNumber);
  };
  const tryAgain = (close: () => void) =>
    again.mutate(
      { params },
      {
        onSuccess: (came) => {
          close();
          onDone(cameOf(came));
        },
      },
    );
  const markSettled = (close: () => void) =>
    settle.mutate(
      { params },
      {
        onSuccess: () => {
          close();
          onDone(text.settledNow(candidateNumber));
        },
      },
    );
  return (
    <div className="page-actions">
      <ConfirmButton label={text.again} variant="secondary" command={again} onConfirm={tryAgain}>
        {text.againWords}
      </ConfirmButton>
      {answer.settledAt === null && (
        <ConfirmButton label={text.settle} variant="tertiary" command={settle} onConfirm={markSettled}>
          {text.settleWords}
        </ConfirmButton>
      )}
    </div>
  );
}

function Answer(props: AnswerProps) {
  const text = useText(unmergedText);
  const { examId, answer } = props;
  const { candidacyId, candidateNumber, name, handedIn, settledAt } = answer;
  return (
    <li className={styles.quarantined}>
      <div className={styles.quarantineHead}>
        <Heading level={3} data-size="2xs">
          {text.candidateOf(candidateNumber, name)}
        </Heading>
        {handedIn && <StatusTag tone="note">{text.handedIn}</StatusTag>}
        {settledAt !== null && <StatusTag tone="done">{text.settled}</StatusTag>}
        <TextLink to={`/exams/${examId}/candidates/${candidacyId}/history`}>{text.history}</TextLink>
      </div>
      <Facts answer={answer} />
      <div>
        <RawLogLink examId={examId} candidacyId={candidacyId} candidateNumber={candidateNumber} />
      </div>
      <Actions {...props} />
    </li>
  );
}

/** Answers with parts that could not be merged: the reason, the raw log, and another attempt [D3, S1]. */
export function UnmergedAnswers({ examId }: { readonly examId: string }) {
  const text = useText(unmergedText);
  const [said, setSaid] = useState('');
  const listed = useApi(unmergedRoutes.listUnmerged, { params: { examId } });
  if (listed.error && !listed.data)
    return <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />;
  const answers = listed.data?.answers ?? [];
  if (answers.length === 0 && said === '') return null;
  // The answer and its buttons may be gone, so the focus moves to the result.
  const onDone = (words: string) => showAndFocus(() => setSaid(words), 'unmerged-said');
  return (
    <section className={styles.quarantineSection}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      {answers.length > 0 && <Paragraph className={styles.quarantineAbout}>{text.about}</Paragraph>}
      <div role="status" id="unmerged-said" tabIndex={-1}>
        {said}
      </div>
      <ul className={styles.quarantineList}>
        {answers.map((answer) => (
          <Answer key={answer.candidacyId} examId={examId} answer={answer} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}
