import { Paragraph } from '@digdir/designsystemet-react';
import { reportRoutes } from '@karakter/contract/grading/protocol/report';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useParams } from 'react-router';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { LeftInForm } from '../../../kept-writing/left/LeftInForm.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLookAgain } from '../../../kept-writing/use-look-again.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { useDeskApi } from '../saving/desk-api.ts';
import { ReportParts, type ReportTexts, reportParts } from './ReportParts.tsx';
import { reportText } from './report-texts.ts';

const reportKey = (commissionId: string) => `report:${commissionId}`;
const empty: ReportTexts = { paper: '', guide: '', level: '', organisation: '' };

function Writing({
  commissionId,
  isSettled,
  onElsewhere,
}: {
  readonly commissionId: string;
  readonly isSettled: boolean;
  /** The draft was changed or sent in another window. */
  readonly onElsewhere: () => unknown;
}) {
  const text = useText(reportText);
  const announce = useAnnounce();
  const kept = useKeptForm(reportKey(commissionId), empty);
  useLookAgain(kept, onElsewhere);
  const send = useCommand(reportRoutes.submitReport, {
    invalidates: [reportRoutes.showMyReport],
    onAccepted: kept.done,
    onDone: () => announce(text.sentNow),
    fetchesAt409: true,
  });
  return (
    <div className="form-stack">
      {reportParts.map((part) => (
        <TextFormField
          key={part}
          id={`report-${part}`}
          rows={5}
          label={text.parts[part]}
          value={kept.content[part]}
          onChange={(value) => kept.change((before) => ({ ...before, [part]: value }))}
        />
      ))}
      <KeptFormLine kept={kept} names={text.parts} />
      {isSettled ? (
        <div>
          <ConfirmButton
            label={text.send}
            command={send}
            onConfirm={(close) =>
              send.mutate({ params: { commissionId }, body: kept.content }, { onSuccess: close })
            }
          >
            <Paragraph>{text.sendWords}</Paragraph>
          </ConfirmButton>
        </div>
      ) : (
        <Paragraph>{text.notYet}</Paragraph>
      )}
    </div>
  );
}

/** A grader's report about the exam: kept while it is written, also without a network, and sent once the grades are settled [G14]. */
export function MyReportPage() {
  const { commissionId = '' } = useParams();
  const text = useText(reportText);
  const { language } = useLanguage();
  const found = useDeskApi(reportRoutes.showMyReport, { params: { commissionId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { report, isSettled, courseCode, courseTitle, examDate: date } = found.data;
  return (
    <PageShell
      title={text.title}
      place={{ courseCode, courseTitle: courseTitle[language], date }}
      width="reading"
    >
      {report === null ? (
        <div className="form-stack">
          <Paragraph>{text.about}</Paragraph>
          <Writing commissionId={commissionId} isSettled={isSettled} onElsewhere={found.refetch} />
        </div>
      ) : (
        <div className="form-stack">
          <Paragraph>
            {text.sent} {writtenInstant(report.submittedAt, language)}
          </Paragraph>
          <LeftInForm draftKey={reportKey(commissionId)} initial={empty} sent={[report]} names={text.parts} />
          <ReportParts report={report} level={2} />
        </div>
      )}
    </PageShell>
  );
}
