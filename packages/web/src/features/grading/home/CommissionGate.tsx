import { gradingRoutes } from '@karakter/contract/grading/routes';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useLanguage, useText } from '../../../text/language.tsx';
import { type ExamPlace, PageShell } from '../../../ui/PageShell.tsx';
import { ImageSourceContext, imagesWithin } from '../../../ui/reading/image-source.ts';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { BeginningText } from '../../exam/DeadlineText.tsx';
import type { CommissionPageView, GradedPaper } from '../api-types.ts';
import { commissionText } from '../commission-texts.ts';
import { impartialityText } from '../impartiality/impartiality-texts.ts';
import { isForbidden, useDeskApi } from '../saving/desk-api.ts';
import { LeftOnCommission } from '../saving/LeftOnCommission.tsx';
import { ConfidentialityPage } from './ConfidentialityPage.tsx';

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
  readonly commission: CommissionPageView & { readonly closed: NonNullable<CommissionPageView['closed']> };
  readonly place: ExamPlace;
}) {
  const text = useText(commissionText);
  const isHandedIn = hasHandIn(commission.form);
  const about = {
    gradingCancelled: [text.cancelled, text.cancelledAbout],
    guideMissing: [text.notOpenTitle, text.guideMissing],
    answersNotIn: isHandedIn ? [text.notOpenTitle, text.notOpen] : [text.notBegunTitle, text.notBegun],
  } as const;
  const [title, words] = about[commission.closed];
  return (
    <PageShell title={text.home} place={place} width="reading">
      <EmptyState title={title}>{words}</EmptyState>
      {commission.closed === 'answersNotIn' && (
        <p className="page-way-on">
          {isHandedIn ? text.opens : text.begins} <BeginningText instant={commission.opensAt} />
        </p>
      )}
    </PageShell>
  );
}

function Paper({ commission, place, children }: Omit<OpenCommission, 'paper'> & GateProps) {
  const { commissionId } = commission;
  const paper = useDeskApi(gradingRoutes.showGradedPaper, { params: { commissionId } });
  if (paper.isPending) return <LoadingState />;
  if (!paper.data) return <FailedState failure={paper.error} onRetry={() => void paper.refetch()} />;
  return (
    <ImageSourceContext value={imagesWithin(paper.data.images)}>
      {children({ commission, place, paper: paper.data })}
    </ImageSourceContext>
  );
}

type GateProps = { readonly children: (open: OpenCommission) => ReactNode };

/** Opens a commission's scripts once grading has opened and the duty of confidentiality is accepted [U4, U6]. */
export function CommissionGate({ children }: GateProps) {
  const { commissionId = '' } = useParams();
  const placeOf = usePlace();
  const found = useDeskApi(gradingRoutes.showCommission, { params: { commissionId } });
  const impartiality = useText(impartialityText);
  if (found.isPending) return <LoadingState />;
  if (!found.data || isForbidden(found.error))
    return (
      <>
        <FailedState failure={found.error} onRetry={() => void found.refetch()} />
        <LeftOnCommission commissionId={commissionId} />
      </>
    );
  const commission = found.data;
  const place = placeOf(commission);
  const { closed } = commission;
  if (closed !== null) return <Closed commission={{ ...commission, closed }} place={place} />;
  if (commission.impartiality.wholeExam) {
    return (
      <PageShell title={impartiality.title} place={place} width="reading">
        <EmptyState title={impartiality.waitingTitle}>{impartiality.waiting}</EmptyState>
      </PageShell>
    );
  }
  if (!commission.confidentialityAccepted)
    return <ConfidentialityPage commissionId={commissionId} place={place} />;
  return (
    <Paper commission={commission} place={place}>
      {children}
    </Paper>
  );
}
