import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { type QuarantineRow, quarantineRoutes } from '@karakter/contract/quarantine/routes';
import { writtenClock, writtenInstant } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { AnswerFilePanel } from './AnswerFilePanel.tsx';
import { DecidedTable } from './DecidedTable.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { Difference } from './Difference.tsx';
import * as styles from './quarantine.module.css';
import { quarantineText } from './texts.ts';
import { RawLogLink, UnmergedAnswers } from './UnmergedAnswers.tsx';

function useSpan() {
  const text = useText(quarantineText);
  const { language } = useLanguage();
  return (from: string, to: string) => {
    const [first, last] = [writtenInstant(from, language), writtenInstant(to, language)];
    if (first === last) return first;
    const isOneDay = osloFields(from).date === osloFields(to).date;
    return text.span(first, isOneDay ? writtenClock(to, language) : last);
  };
}

function Facts({ quarantined }: { readonly quarantined: QuarantineRow }) {
  const text = useText(quarantineText);
  const span = useSpan();
  return (
    <dl className="fact-list">
      <dt>{text.written}</dt>
      <dd>{span(quarantined.writtenFrom, quarantined.writtenTo)}</dd>
      <dt>{text.received}</dt>
      <dd>{span(quarantined.receivedFrom, quarantined.receivedTo)}</dd>
    </dl>
  );
}

type UndecidedProps = {
  readonly examId: string;
  readonly quarantined: QuarantineRow;
  readonly opensAtOnce: boolean;
};

function Undecided({ examId, quarantined, opensAtOnce }: UndecidedProps) {
  const text = useText(quarantineText);
  const [isOpen, setOpen] = useState(opensAtOnce);
  const params = { examId, quarantineId: quarantined.id };
  const shown = useApi(quarantineRoutes.showQuarantine, { params }, { enabled: isOpen });
  const [headingId, shownId] = [`quarantined-${quarantined.id}`, `shown-${quarantined.id}`];
  // The button disappears, so the focus moves to what replaces it.
  const open = () => showAndFocus(() => setOpen(true), shownId, { preventScroll: true });
  return (
    <li className={styles.quarantined}>
      <div className={styles.quarantineHead}>
        <Heading level={3} data-size="2xs" id={headingId}>
          {text.candidateOf(quarantined.candidateNumber, quarantined.name)}
        </Heading>
        <StatusTag tone="due">{text.kinds[quarantined.kind]}</StatusTag>
        <TextLink to={`/exams/${examId}/candidates/${quarantined.candidacyId}/history`}>
          {text.history}
        </TextLink>
      </div>
      <Facts quarantined={quarantined} />
      {isOpen ? (
        <section className={styles.quarantineShown} id={shownId} aria-labelledby={headingId} tabIndex={-1}>
          {shown.isPending && <LoadingState />}
          {shown.error && <FailedState failure={shown.error} onRetry={() => void shown.refetch()} />}
          {shown.data && (
            <>
              {shown.data.obstacle === 'answerNotMerged' ? (
                <RawLogLink
                  examId={examId}
                  candidacyId={quarantined.candidacyId}
                  candidateNumber={quarantined.candidateNumber}
                />
              ) : (
                <Difference quarantined={shown.data} />
              )}
              <DecisionForm examId={examId} quarantined={shown.data} />
            </>
          )}
        </section>
      ) : (
        <div>
          <Button variant="secondary" data-size="sm" onClick={open}>
            {text.showDifference}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Above this number each is opened separately, so that a whole room's answers are not compared at once. */
const mostOpen = 10;

function Quarantines({ examId }: { readonly examId: string }) {
  const text = useText(quarantineText);
  const listed = useApi(quarantineRoutes.listQuarantines, { params: { examId } });
  if (listed.isPending) return <LoadingState />;
  if (!listed.data) return <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />;
  const { quarantines } = listed.data;
  const undecided = quarantines.filter(({ decision }) => decision === null);
  return (
    <>
      <Paragraph className={styles.quarantineAbout}>{text.about}</Paragraph>
      <section className={styles.quarantineSection}>
        <Heading level={2} data-size="2xs">
          {text.undecided}
        </Heading>
        {undecided.length === 0 && <EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
        <ul className={styles.quarantineList}>
          {undecided.map((quarantined) => (
            <Undecided
              key={quarantined.id}
              examId={examId}
              quarantined={quarantined}
              opensAtOnce={undecided.length <= mostOpen}
            />
          ))}
        </ul>
      </section>
      <DecidedTable quarantines={quarantines} />
    </>
  );
}

const isOffice = ({ pages }: ExamView) => pages.includes('candidates');

/** Quarantined updates, for the exam office to decide on; invigilators may hand over answer files [D4, D5, D7]. */
export function QuarantinePage() {
  const text = useText(quarantineText);
  return (
    <ExamFrame
      title={text.title}
      actions={(exam) =>
        isOffice(exam) && (
          <LinkButton to={`/exams/${exam.id}/activity`} variant="secondary">
            {text.toActivity}
          </LinkButton>
        )
      }
    >
      {(exam) => (
        <div className={styles.quarantine}>
          {isOffice(exam) && <UnmergedAnswers examId={exam.id} />}
          {isOffice(exam) && <Quarantines examId={exam.id} />}
          <AnswerFilePanel examId={exam.id} />
        </div>
      )}
    </ExamFrame>
  );
}
