import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { ReassessmentView } from '@karakter/contract/appeal/reassessment/views';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { osloFields } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useGradeWord } from '../../grading/grade-words.ts';
import { CommonReasons, OwnAssessment } from './OwnAssessment.tsx';
import { ProtocolPart } from './ProtocolPart.tsx';
import * as styles from './reassessment.module.css';
import { reassessmentChanged } from './reassessment-changed.ts';
import { reassessmentText } from './reassessment-texts.ts';
import { WholeFile } from './WholeFile.tsx';

function Duty({ reassessmentId }: { readonly reassessmentId: string }) {
  const text = useText(reassessmentText);
  const accept = useCommand(reassessmentRoutes.acceptReassessmentDuty, reassessmentChanged);
  return (
    <section className="form-stack">
      <Heading level={2} data-size="2xs">
        {text.duty}
      </Heading>
      <Paragraph>{text.dutyAbout}</Paragraph>
      {accept.error ? <FailedState failure={accept.error} /> : null}
      <div>
        <Button loading={accept.isPending} onClick={() => accept.mutate({ params: { reassessmentId } })}>
          {text.accept}
        </Button>
      </div>
    </section>
  );
}

function Signing({ view }: { readonly view: ReassessmentView }) {
  const text = useText(reassessmentText);
  const announce = useAnnounce();
  // What the dialog was opened for: a signature is of what was read.
  const [asked, setAsked] = useState(view.protocol.sha256);
  const sign = useCommand(reassessmentRoutes.signReassessment, {
    ...reassessmentChanged,
    onDone: () => announce(text.signed),
  });
  if (view.hasSigned) return <StatusTag tone="done">{text.signed}</StatusTag>;
  if (!view.allowed.includes('sign')) return null;
  return (
    <div>
      <ConfirmButton
        label={text.sign}
        command={sign}
        onAsk={() => setAsked(view.protocol.sha256)}
        onConfirm={(close) =>
          sign.mutate(
            { params: { reassessmentId: view.id }, body: { sha256: asked ?? '' } },
            { onSuccess: close },
          )
        }
      >
        <Paragraph>{text.signWords}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

function Work({ view }: { readonly view: ReassessmentView }) {
  const text = useText(reassessmentText);
  const gradeWord = useGradeWord();
  const mayWrite = view.allowed.includes('assess');
  return (
    <div className={styles.pane}>
      {view.decided !== null && <Paragraph>{text.decided(gradeWord(view.decided))}</Paragraph>}
      {mayWrite && <OwnAssessment key={`own ${view.id}`} view={view} />}
      {mayWrite && <CommonReasons key={`common ${view.id}`} view={view} />}
      <ProtocolPart protocol={view.protocol} />
      <Signing view={view} />
    </div>
  );
}

/** One new assessment: the whole case at the left, and the members' work at the right; the candidate is a number [K6, U7]. */
export function ReassessmentPage() {
  const { reassessmentId = '' } = useParams();
  const text = useText(reassessmentText);
  const { language } = useLanguage();
  const answer = useApi(reassessmentRoutes.showReassessment, { params: { reassessmentId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  const { courseCode, courseTitle, startsAt, candidateNumber, scale, file, dueOn } = view;
  return (
    <PageShell
      title={text.title(candidateNumber)}
      place={{ courseCode, courseTitle: courseTitle[language], date: osloFields(startsAt).date }}
    >
      <Paragraph>
        {text.about} {dueOn !== null && text.due(writtenDate(dueOn, language))}
      </Paragraph>
      {view.confidentialityAccepted ? (
        <div className={styles.panes}>
          {file ? <WholeFile file={file} candidateNumber={candidateNumber} scale={scale} /> : <div />}
          <Work view={view} />
        </div>
      ) : (
        <Duty reassessmentId={view.id} />
      )}
    </PageShell>
  );
}
