import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { type ExamPlace, PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { BeginningText } from '../exam/DeadlineText.tsx';
import type { CommissionPageView, GradedPaper } from './api-types.ts';
import { ConfidentialityPage } from './ConfidentialityPage.tsx';
import { commissionText } from './commission-texts.ts';

/** The data for a page behind the gate. */
export type OpenCommission = {
  readonly commission: CommissionPageView;
  readonly paper: GradedPaper;
  readonly place: ExamPlace;
};

function usePlace(): (commission: CommissionPageView) => ExamPlace {
  const { language } = useLanguage();
  return ({ courseCode, courseTitle, startsAt }) => ({
    courseCode,
    courseTitle: courseTitle[language],
    date: startsAt.slice(0, 10),
  });
}

function Closed({
  commission,
  place,
}: {
  readonly commission: CommissionPageView;
  readonly place: ExamPlace;
}) {
  const text = useText(commissionText);
  return (
    <PageShell title={text.home} place={place} width="reading">
      <EmptyState title={text.notOpenTitle}>
        {commission.closed === 'guideMissing' ? text.guideMissing : text.notOpen}
      </EmptyState>
      {commission.closed === 'answersNotIn' && (
        <p className="page-way-on">
          {text.opens} <BeginningText instant={commission.opensAt} />
        </p>
      )}
    </PageShell>
  );
}

function Paper({ commission, place, children }: Omit<OpenCommission, 'paper'> & GateProps) {
  const { commissionId } = commission;
  const paper = useApi(gradingRoutes.showGradedPaper, { params: { commissionId } });
  if (paper.isPending) return <LoadingState />;
  if (!paper.data) return <FailedState failure={paper.error} onRetry={() => void paper.refetch()} />;
  return children({ commission, place, paper: paper.data });
}

type GateProps = { readonly children: (open: OpenCommission) => ReactNode };

/** Opens a commission's scripts once grading has opened and the duty of confidentiality is accepted [U4, U6]. */
export function CommissionGate({ children }: GateProps) {
  const { commissionId = '' } = useParams();
  const placeOf = usePlace();
  const found = useApi(gradingRoutes.showCommission, { params: { commissionId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const commission = found.data;
  const place = placeOf(commission);
  if (commission.closed !== null) return <Closed commission={commission} place={place} />;
  if (!commission.confidentialityAccepted)
    return <ConfidentialityPage commissionId={commissionId} place={place} />;
  return (
    <Paper commission={commission} place={place}>
      {children}
    </Paper>
  );
}
