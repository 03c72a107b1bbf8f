import { Alert, Heading, Paragraph, Switch } from '@digdir/designsystemet-react';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import type { ComplaintCase } from '@karakter/contract/complaint/views';
import { type InstantText, writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import * as styles from '../appeal/appeal.module.css';
import { StateTag } from '../appeal/StateTag.tsx';
import { Responsible } from '../cases/Responsible.tsx';
import { WhoWasTold } from '../cases/told/WhoWasTold.tsx';
import { CaseTraces } from '../cases/trace/DecisionTraces.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { complaintHistoryText } from '../exam/history/complaint-history-texts.ts';
import { Timeline, type TimelineEntry } from '../exam/Timeline.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { CaseDeadline } from '../results/CaseDeadline.tsx';
import { CandidateComplaintView } from './CandidateComplaintView.tsx';
import { ComplaintCommands } from './ComplaintCommands.tsx';
import { ComplaintDecisions } from './ComplaintDecisions.tsx';
import { complaintText } from './complaint-texts.ts';
import { myComplaintText } from './my-complaint-texts.ts';
import { NewGrading } from './new-grading/NewGrading.tsx';

type Of = { readonly view: ComplaintCase };

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ view }: Of) {
  const text = useText(complaintText);
  const { subjects } = useText(myComplaintText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  return (
    <dl className={styles.appealFacts}>
      <Fact name={text.subject}>{subjects[view.about]}</Fact>
      <Fact name={text.knownOn}>{writtenDate(view.knownOn, language)}</Fact>
      <Fact name={text.filed}>{writtenInstant(view.filedAt, language)}</Fact>
      <Fact name={text.deadline}>
        <CaseDeadline deadline={view.deadline} />
      </Fact>
      {view.late && view.yearLimit && (
        <Fact name={text.yearLimit}>
          <CaseDeadline deadline={view.yearLimit} />
        </Fact>
      )}
      <Fact name={text.grade}>{view.grade === null ? text.notAnnounced : gradeWord(view.grade)}</Fact>
      {view.grade !== null && (
        <Fact name={text.appealDeadline}>
          <CaseDeadline deadline={view.appealDeadline} />
        </Fact>
      )}
    </dl>
  );
}

function Next({ view }: Of) {
  const text = useText(complaintText);
  const { state, allowed, decisions } = view;
  const last = decisions.at(-1);
  if (state === 'upheld' && last?.remedy && last.scope) {
    return (
      <Alert data-color="warning">
        {text.next.upheld} {text.toDo[last.remedy]} {text.forWhom[last.scope]}
      </Alert>
    );
  }
  const isBeyond = (state === 'filedLate' || state === 'dismissed') && !allowed.includes('takeUp');
  return <Paragraph>{isBeyond ? text.beyondYear : text.next[state]}</Paragraph>;
}

function useTimeline({ steps, replyDue }: ComplaintCase, now: InstantText): TimelineEntry[] {
  const text = useText(complaintText);
  const words = useText(complaintHistoryText);
  const happened = steps.map(
    ({ number, kind, at, actor }): TimelineEntry => ({
      id: String(number),
      title: words[kind],
      state: 'happened',
      at,
      by: actor ?? text.system,
    }),
  );
  if (replyDue?.kind !== 'running') return happened;
  const isLate = Date.parse(now) >= Date.parse(replyDue.at);
  const due = { id: 'replyDue', title: text.replyDue, at: replyDue.at } as const;
  return [...happened, { ...due, state: isLate ? 'late' : 'due' }];
}

const isGradedAgain = ({ state, decisions }: ComplaintCase) =>
  (state === 'upheld' || state === 'remedied') && decisions.at(-1)?.remedy === 'newGrading';

function AsStaff({ view }: Of) {
  const text = useText(complaintText);
  const entries = useTimeline(view, useNow());
  return (
    <div className={styles.appealDesk}>
      <div className={styles.appealSection}>
        <Next view={view} />
        <Responsible kind="complaint" caseId={view.id} />
        <ComplaintCommands view={view} />
        {isGradedAgain(view) && <NewGrading complaintId={view.id} />}
        <Facts view={view} />
        <section>
          <CaseTraces kind="complaint" caseId={view.id} />
          <WhoWasTold kind="complaint" caseId={view.id} />
        </section>
        <section>
          <Heading level={2} data-size="2xs">
            {text.grounds}
          </Heading>
          <WrittenText className={styles.appealWords}>{view.grounds}</WrittenText>
        </section>
        {view.decisions.length > 0 && (
          <section>
            <Heading level={2} data-size="2xs">
              {text.decisions}
            </Heading>
            <ComplaintDecisions decisions={view.decisions} />
          </section>
        )}
        <TextLink to={`/exams/${view.exam.examId}/candidates/${view.candidacyId}/history`}>
          {text.answerHistory}
        </TextLink>
      </div>
      <section>
        <Heading level={2} data-size="2xs">
          {text.timeline}
        </Heading>
        <Timeline entries={entries} />
      </section>
    </div>
  );
}

function Case() {
  const { complaintId = '' } = useParams();
  const text = useText(complaintText);
  const [isCandidate, setCandidate] = useState(false);
  const answer = useApi(complaintRoutes.showComplaint, { params: { complaintId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  return (
    <div className={styles.appealSection}>
      <div className={styles.appealHead}>
        <strong>{view.candidateNumber}</strong>
        <span>{view.name}</span>
        <StateTag kind="complaint" state={view.state} late={view.late} />
        <Switch
          label={text.candidateView}
          checked={isCandidate}
          onChange={(event) => setCandidate(event.target.checked)}
        />
      </div>
      {isCandidate ? (
        <section className={styles.appealAsCandidate}>
          <p className="quiet">{text.candidateViewOn}</p>
          <CandidateComplaintView complaint={view.candidateSees} />
        </section>
      ) : (
        <AsStaff view={view} />
      )}
    </div>
  );
}

/** One procedural complaint: what was written, every decision, the next step and who has it [K8, K9]. */
export function ComplaintCasePage() {
  const text = useText(complaintText);
  return <ExamFrame title={text.title}>{() => <Case />}</ExamFrame>;
}
