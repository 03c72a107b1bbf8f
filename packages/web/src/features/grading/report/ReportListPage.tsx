import { Heading } from '@digdir/designsystemet-react';
import { reportRoutes } from '@karakter/contract/grading/protocol/report';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { signOffText } from '../protocol/sign-off-texts.ts';
import { ReportParts } from './ReportParts.tsx';
import { reportText } from './report-texts.ts';

function Reports({ examId }: { readonly examId: string }) {
  const text = useText(reportText);
  const { commission } = useText(signOffText);
  const { language } = useLanguage();
  const found = useApi(reportRoutes.listGraderReports, { params: { examId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { reports } = found.data;
  if (reports.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return reports.map((report) => (
    <article key={`${report.name} ${report.kind} ${report.commissionNumber}`}>
      <Heading level={2} data-size="xs">
        {text.by(report.name, commission[report.kind](report.commissionNumber))}
      </Heading>
      <p className="quiet">{writtenInstant(report.submittedAt, language)}</p>
      <ReportParts report={report} level={3} />
    </article>
  ));
}

/** What the graders of an exam report, for its exam office and course coordinator [G14]. */
export function ReportListPage() {
  const text = useText(reportText);
  return <ExamFrame title={text.listTitle}>{({ id }) => <Reports examId={id} />}</ExamFrame>;
}
