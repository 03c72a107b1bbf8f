import { Paragraph } from '@digdir/designsystemet-react';
import { explanationIntakeRoutes, type LateRequestView } from '@karakter/contract/explanation/intake/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { writtenDeadline, writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { Responsible } from '../../cases/Responsible.tsx';
import { WhoWasTold } from '../../cases/told/WhoWasTold.tsx';
import { CaseTraces } from '../../cases/trace/DecisionTraces.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import * as styles from '../explanation.module.css';
import { explanationText } from '../texts.ts';
import { intakeText } from './intake-texts.ts';

const changed = {
  invalidates: [
    explanationIntakeRoutes.showLateRequest,
    explanationIntakeRoutes.listLateRequests,
    explanationRoutes.listExplanations,
  ],
  fetchesAt409: true,
};
type OfRequest = { readonly examId: string; readonly view: LateRequestView };

function TakingUp({ examId, view }: OfRequest) {
  const text = useText(intakeText);
  const navigate = useNavigate();
  const takeUp = useCommand(explanationIntakeRoutes.takeUpLateRequest, {
    ...changed,
    onDone: ({ explanationId }) => void navigate(`/exams/${examId}/explanations/${explanationId}`),
  });
  const params = { examId, lateRequestId: view.id };
  return (
    <ConfirmButton label={text.takeUp} command={takeUp} onConfirm={() => takeUp.mutate({ params })}>
      <Paragraph>{text.takeUpWords}</Paragraph>
    </ConfirmButton>
  );
}

function Dismissing({ examId, view }: OfRequest) {
  const text = useText(intakeText);
  const form = useKeptForm(`dismissal-of-request:${view.id}`, '');
  const { content: reason, change: setReason } = form;
  const [isMissing, setMissing] = useState(false);
  const dismiss = useCommand(explanationIntakeRoutes.dismissLateRequest, { ...changed, onDone: form.done });
  const params = { examId, lateRequestId: view.id };
  const confirm = (close: () => void) => {
    if (reason.trim() === '') showAndFocus(() => setMissing(true), 'request-dismissal-reason');
    else dismiss.mutate({ params, body: { reason } }, { onSuccess: close });
  };
  return (
    <ConfirmButton label={text.dismiss} variant="secondary" command={dismiss} onConfirm={confirm}>
      <Paragraph>{text.dismissWords}</Paragraph>
      <TextFormField
        id="request-dismissal-reason"
        label={text.dismissReason}
        rows={4}
        lang={writtenLanguage(reason)}
        value={reason}
        error={isMissing && reason.trim() === '' ? text.dismissReasonMissing : undefined}
        onChange={setReason}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}

function Outcome({ examId, view }: OfRequest) {
  const text = useText(intakeText);
  const { language } = useLanguage();
  const at = view.decidedAt === null ? '' : writtenInstant(view.decidedAt, language);
  if (view.state === 'lapsed') return <Paragraph>{text.lapsed(at)}</Paragraph>;
  if (view.state === 'dismissed') {
    return (
      <>
        <Paragraph>{text.dismissed(at)}</Paragraph>
        <Paragraph lang={writtenLanguage(view.reason ?? '')}>{view.reason}</Paragraph>
      </>
    );
  }
  return (
    <>
      <Paragraph>{text.takenUp(at)}</Paragraph>
      <TextLink to={`/exams/${examId}/explanations/${view.explanationId}`}>{text.toCase}</TextLink>
    </>
  );
}

function Request({ examId }: { readonly examId: string }) {
  const { lateRequestId = '' } = useParams();
  const text = useText(intakeText);
  const { candidate } = useText(explanationText);
  const { language } = useLanguage();
  const answer = useApi(explanationIntakeRoutes.showLateRequest, { params: { examId, lateRequestId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  const asked = `${writtenInstant(view.requestedAt, language)} (${text.arrivals[view.arrivedBy].toLowerCase()})`;
  const isOpen = view.state === 'requestedLate';
  return (
    <div className={styles.explanationCase}>
      <p className={styles.explanationFacts}>
        <strong>
          {candidate} {view.candidateNumber}
        </strong>
        {view.name}
      </p>
      <Paragraph>
        {isOpen && view.deadline
          ? text.lateAbout(asked, writtenDeadline(view.deadline, language))
          : text.lateAboutPlain(asked)}
      </Paragraph>
      <Responsible kind="lateRequest" caseId={view.id} />
      {isOpen && <Paragraph>{view.isBeyondYear ? text.beyondYear : text.lateDeadlines}</Paragraph>}
      {isOpen ? (
        <div className="page-actions">
          {!view.isBeyondYear && <TakingUp examId={examId} view={view} />}
          <Dismissing examId={examId} view={view} />
        </div>
      ) : (
        <Outcome examId={examId} view={view} />
      )}
      <div>
        <CaseTraces kind="lateRequest" caseId={view.id} />
        <WhoWasTold kind="lateRequest" caseId={view.id} />
      </div>
    </div>
  );
}

/** One request for explanation that came after the deadline: taken up, or dismissed with a reason (fvl. § 31) [E1]. */
export function LateRequestPage() {
  const text = useText(intakeText);
  return <ExamFrame title={text.lateHeading}>{({ id }) => <Request examId={id} />}</ExamFrame>;
}
