import { Heading, Paragraph, Switch } from '@digdir/designsystemet-react';
import { explanationRoutes, type OfficeCaseView } from '@karakter/contract/explanation/routes';
import { writtenDeadline } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { Responsible } from '../cases/Responsible.tsx';
import { WhoWasTold } from '../cases/told/WhoWasTold.tsx';
import { CaseTraces } from '../cases/trace/DecisionTraces.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { Timeline } from '../exam/Timeline.tsx';
import { caseText } from './case-texts.ts';
import { caseTimeline } from './case-timeline.ts';
import { ExplanationBody } from './ExplanationBody.tsx';
import * as styles from './explanation.module.css';
import { WhoWrites } from './given/WhoWrites.tsx';
import { ByHand } from './intake/ByHand.tsx';
import { intakeText } from './intake/intake-texts.ts';
import { myExplanationText } from './my-texts.ts';
import { StateOfCase } from './StateOfCase.tsx';
import { explanationText } from './texts.ts';
import { WriteInPlace } from './WriteInPlace.tsx';

function Sending({ examId, view }: { readonly examId: string; readonly view: OfficeCaseView }) {
  const text = useText(explanationText);
  const words = useText(caseText);
  const { language } = useLanguage();
  const appealUntil = view.appealIfSent && writtenDeadline(view.appealIfSent, language);
  const send = useCommand(explanationRoutes.sendReadyExplanation, {
    invalidates: [explanationRoutes.showExplanationCase, explanationRoutes.listExplanations],
  });
  if (!view.maySend) return null;
  return (
    <div>
      <ConfirmButton
        label={text.send}
        title={words.sendCase(view.candidateNumber)}
        command={send}
        onConfirm={(close) =>
          send.mutate({ params: { examId, explanationId: view.id } }, { onSuccess: close })
        }
      >
        <Paragraph>{text.sendWords(view.candidateNumber, appealUntil)}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

/** The text, as far as the office, or in the preview the candidate, can see it now. */
function CaseText({ view }: { readonly view: OfficeCaseView }) {
  const text = useText(caseText);
  const { oralText } = useText(myExplanationText);
  const { language } = useLanguage();
  const [isCandidate, setCandidate] = useState(false);
  const isSent = view.sentAt !== null;
  const hidden = isCandidate && !isSent;
  const { writtenOutside } = useText(intakeText);
  const outside = view.givenOutside ? writtenOutside : text.notFinished;
  const words = view.givenOrally ? oralText : outside;
  return (
    <section className={styles.myCaseSection}>
      <Heading level={2} data-size="2xs">
        {text.caseText}
      </Heading>
      <Switch
        label={text.candidateView}
        checked={isCandidate}
        onChange={(event) => setCandidate(event.target.checked)}
      />
      {hidden && <Paragraph>{text.candidateSeesNothing}</Paragraph>}
      {!hidden && view.text === null && <Paragraph>{words}</Paragraph>}
      {!hidden && view.text !== null && <ExplanationBody text={view.text} language={language} level={3} />}
    </section>
  );
}

function Case({ examId }: { readonly examId: string }) {
  const { explanationId = '' } = useParams();
  const text = useText(explanationText);
  const words = useText(caseText);
  const answer = useApi(explanationRoutes.showExplanationCase, { params: { examId, explanationId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  return (
    <div className={styles.explanationCase}>
      <p className={styles.explanationFacts}>
        <strong>
          {text.candidate} {view.candidateNumber}
        </strong>
        {view.name} <StateOfCase {...view} />
      </p>
      <Responsible kind="explanation" caseId={view.id} />
      <Sending examId={examId} view={view} />
      <ByHand examId={examId} view={view} />
      <WhoWrites examId={examId} view={view} />
      {view.mayWrite && <WriteInPlace examId={examId} view={view} />}
      <div className={styles.explanationDesk}>
        <CaseText view={view} />
        <Timeline entries={caseTimeline(view, words.timeline)} />
      </div>
      <div>
        <CaseTraces kind="explanation" caseId={view.id} />
        <WhoWasTold kind="explanation" caseId={view.id} />
      </div>
    </div>
  );
}

/** One explanation case: its events, the next due date, the person responsible, and the candidate's present view. */
export function ExplanationCasePage() {
  const text = useText(myExplanationText);
  return <ExamFrame title={text.section}>{({ id }) => <Case examId={id} />}</ExamFrame>;
}
