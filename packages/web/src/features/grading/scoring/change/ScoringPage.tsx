import { useParams } from 'react-router';
import { useText } from '../../../../text/language.tsx';
import { PageShell } from '../../../../ui/PageShell.tsx';
import { LinkButton } from '../../../../ui/TextLink.tsx';
import { ExamFrame } from '../../../exam/ExamFrame.tsx';
import { CommissionGate, type OpenCommission } from '../../home/CommissionGate.tsx';
import { changeText } from './change-texts.ts';
import { ScoringRoom } from './ScoringRoom.tsx';
import { useCommissionScoring, useExamScoring } from './use-scoring.ts';

function OfCommission({ commission, place }: OpenCommission) {
  const text = useText(changeText);
  const { commissionId } = commission;
  const calls = useCommissionScoring(commissionId);
  const actions = (
    <LinkButton to={`/grading/${commissionId}`} variant="secondary">
      {text.toDesk}
    </LinkButton>
  );
  return (
    <PageShell title={text.title} place={place} actions={actions}>
      <ScoringRoom calls={calls} scriptPath={(number) => `/grading/${commissionId}/${number}`} />
    </PageShell>
  );
}

/** What points count and which grades they give, for the graders of a commission [G3, G4]. */
export function ScoringPage() {
  const { commissionId = '' } = useParams();
  return <CommissionGate key={commissionId}>{(open) => <OfCommission {...open} />}</CommissionGate>;
}

function OfExam({ examId }: { readonly examId: string }) {
  return <ScoringRoom calls={useExamScoring(examId)} />;
}

/** The same for those who answer for the exam: course coordinator and programme leader [G4]. */
export function ExamScoringPage() {
  const text = useText(changeText);
  return <ExamFrame title={text.title}>{({ id }) => <OfExam key={id} examId={id} />}</ExamFrame>;
}
