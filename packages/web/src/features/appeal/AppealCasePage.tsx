import { Alert, Heading, Paragraph, Switch } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { AppealCase } from '@karakter/contract/appeal/views';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Responsible } from '../cases/Responsible.tsx';
import { WhoWasTold } from '../cases/told/WhoWasTold.tsx';
import { CaseTraces } from '../cases/trace/DecisionTraces.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { Timeline } from '../exam/Timeline.tsx';
import { DeadlineCourses } from '../results/course/DeadlineCourses.tsx';
import { AppealCommands } from './AppealCommands.tsx';
import { AppealFacts } from './AppealFacts.tsx';
import * as styles from './appeal.module.css';
import { appealText } from './appeal-texts.ts';
import { CandidateAppealView } from './CandidateAppealView.tsx';
import { appealTimeline } from './case-timeline.ts';
import { GroupAnswer } from './group/GroupAnswer.tsx';
import { StateTag } from './StateTag.tsx';

function Next({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const words = text.next[view.state];
  return view.state === 'needsNewAssessment' ? (
    <Alert data-color="warning">{words}</Alert>
  ) : (
    <Paragraph>{words}</Paragraph>
  );
}

function AsCandidate({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const letterUrl = apiUrl(appealRoutes.decisionLetter, { params: { appealId: view.id } });
  return (
    <section className={styles.appealAsCandidate}>
      <p className="quiet">{text.candidateViewOn}</p>
      <CandidateAppealView appeal={view.candidateSees} letterUrl={letterUrl} />
    </section>
  );
}

function AsStaff({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const now = useNow();
  return (
    <div className={styles.appealDesk}>
      <div className={styles.appealSection}>
        <Next view={view} />
        <GroupAnswer isGroup={view.exam.isGroup} reader="staff" />
        <Responsible kind="appeal" caseId={view.id} />
        <AppealCommands view={view} />
        <AppealFacts view={view} />
        <section>
          <DeadlineCourses courses={view.courses} />
          <CaseTraces kind="appeal" caseId={view.id} />
          <WhoWasTold kind="appeal" caseId={view.id} />
        </section>
        <TextLink to={`/exams/${view.exam.examId}/candidates/${view.candidacyId}/history`}>
          {text.answerHistory}
        </TextLink>
      </div>
      <section>
        <Heading level={2} data-size="2xs">
          {text.timeline}
        </Heading>
        <Timeline entries={appealTimeline(view, text, now)} />
      </section>
    </div>
  );
}

function Case() {
  const { appealId = '' } = useParams();
  const text = useText(appealText);
  const [isCandidate, setCandidate] = useState(false);
  const answer = useApi(appealRoutes.showAppeal, { params: { appealId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  return (
    <div className={styles.appealSection}>
      <div className={styles.appealHead}>
        <strong>{view.candidateNumber}</strong>
        <span>{view.name}</span>
        <StateTag state={view.state} late={view.late} />
        <Switch
          label={text.candidateView}
          checked={isCandidate}
          onChange={(event) => setCandidate(event.target.checked)}
        />
      </div>
      {isCandidate ? <AsCandidate view={view} /> : <AsStaff view={view} />}
    </div>
  );
}

/** One appeal: its events, the next due date, the person responsible, and the candidate's present view [K9]. */
export function AppealCasePage() {
  const text = useText(appealText);
  return <ExamFrame title={text.title}>{() => <Case />}</ExamFrame>;
}
