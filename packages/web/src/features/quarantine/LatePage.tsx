import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { type BranchRow, branchesRoutes } from '@karakter/contract/quarantine/routes';
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
import { BranchDecision } from './BranchDecision.tsx';
import { DecidedBranches } from './DecidedBranches.tsx';
import { Difference } from './Difference.tsx';
import { branchesText } from './text.ts';
import { RawLogLink, UnmergedAnswers } from './UnmergedAnswers.tsx';
import './branches.css';

function useSpan() {
  const text = useText(branchesText);
  const { language } = useLanguage();
  return (from: string, to: string) => {
    const [first, last] = [writtenInstant(from, language), writtenInstant(to, language)];
    if (first === last) return first;
    const isOneDay = osloFields(from).date === osloFields(to).date;
    return text.span(first, isOneDay ? writtenClock(to, language) : last);
  };
}

function Facts({ branch }: { readonly branch: BranchRow }) {
  const text = useText(branchesText);
  const span = useSpan();
  return (
    <dl className="fact-list">
      <dt>{text.written}</dt>
      <dd>{span(branch.writtenFrom, branch.writtenTo)}</dd>
      <dt>{text.received}</dt>
      <dd>{span(branch.receivedFrom, branch.receivedTo)}</dd>
    </dl>
  );
}

type UndecidedProps = { readonly examId: string; readonly branch: BranchRow; readonly opensAtOnce: boolean };

function Undecided({ examId, branch, opensAtOnce }: UndecidedProps) {
  const text = useText(branchesText);
  const [isOpen, setOpen] = useState(opensAtOnce);
  const params = { examId, branchId: branch.id };
  const shown = useApi(branchesRoutes.showBranch, { params }, { enabled: isOpen });
  const [headingId, shownId] = [`branch-${branch.id}`, `shown-${branch.id}`];
  // The button goes: the focus is left on what comes in its place.
  const open = () => showAndFocus(() => setOpen(true), shownId, { preventScroll: true });
  return (
    <li className="branch">
      <div className="branch-head">
        <Heading level={3} data-size="2xs" id={headingId}>
          {text.candidateOf(branch.candidateNumber, branch.name)}
        </Heading>
        <StatusTag tone="due">{text.kinds[branch.kind]}</StatusTag>
        <TextLink to={`/exams/${examId}/candidates/${branch.candidacyId}/history`}>{text.history}</TextLink>
      </div>
      <Facts branch={branch} />
      {isOpen ? (
        <section className="branch-shown" id={shownId} aria-labelledby={headingId} tabIndex={-1}>
          {shown.isPending && <LoadingState />}
          {shown.error && <FailedState failure={shown.error} onRetry={() => void shown.refetch()} />}
          {shown.data && (
            <>
              {shown.data.obstacle === 'answerNotMerged' ? (
                <RawLogLink
                  examId={examId}
                  candidacyId={branch.candidacyId}
                  candidateNumber={branch.candidateNumber}
                />
              ) : (
                <Difference branch={shown.data} />
              )}
              <BranchDecision examId={examId} branch={shown.data} />
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

/** Of more than so many each is opened by itself: a whole room's answers are not compared at once. */
const mostOpen = 10;

function Branches({ examId }: { readonly examId: string }) {
  const text = useText(branchesText);
  const listed = useApi(branchesRoutes.listBranches, { params: { examId } });
  if (listed.isPending) return <LoadingState />;
  if (!listed.data) return <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />;
  const { branches } = listed.data;
  const undecided = branches.filter(({ decision }) => decision === null);
  return (
    <>
      <Paragraph className="branches-about">{text.about}</Paragraph>
      <section className="branch-section">
        <Heading level={2} data-size="2xs">
          {text.undecided}
        </Heading>
        {undecided.length === 0 && <EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
        <ul className="branch-list">
          {undecided.map((branch) => (
            <Undecided
              key={branch.id}
              examId={examId}
              branch={branch}
              opensAtOnce={undecided.length <= mostOpen}
            />
          ))}
        </ul>
      </section>
      <DecidedBranches branches={branches} />
    </>
  );
}

const isOffice = ({ pages }: ExamView) => pages.includes('candidates');

/** What came in and does not count by itself: for the exam office to decide; invigilators take files in [D4, D5, D7]. */
export function LatePage() {
  const text = useText(branchesText);
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
        <div className="branches">
          {isOffice(exam) && <UnmergedAnswers examId={exam.id} />}
          {isOffice(exam) && <Branches examId={exam.id} />}
          <AnswerFilePanel examId={exam.id} />
        </div>
      )}
    </ExamFrame>
  );
}
