import { Paragraph } from '@digdir/designsystemet-react';
import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { CopyExamButton } from '../exam/copy/CopyExamButton.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { CancelForm } from './CancelForm.tsx';
import { cancellingText } from './cancelling-texts.ts';

type Changing = (typeof changingRoutes.seeChanging.response)['_zod']['output'];

/** A cancelled exam that should have begun: what comes instead is a new exam. */
function Stands({ exam }: { readonly exam: ExamView }) {
  const text = useText(cancellingText);
  return (
    <>
      <Paragraph>{text.stands}</Paragraph>
      <div>
        <CopyExamButton exam={exam} />
      </div>
    </>
  );
}

function Cancelling({ exam, changing }: { readonly exam: ExamView; readonly changing: Changing }) {
  const text = useText(cancellingText);
  const { hasBegun, reasons } = changing;
  if (exam.state === 'cancelled' && hasBegun) return <Stands exam={exam} />;
  const isCancelled = exam.state !== 'cancelled';
  if (!exam.allowedCommands.includes(isCancelled ? 'cancel' : 'takeBackCancelling'))
    return <Paragraph>{exam.state === 'planned' ? text.notPublished : text.past}</Paragraph>;
  const about = isCancelled ? (hasBegun ? text.aboutBegun : text.about) : text.aboutHeld;
  return (
    <>
      <Paragraph>{about}</Paragraph>
      <CancelForm
        exam={exam}
        isCancelled={isCancelled}
        offered={isCancelled ? reasons.cancel : reasons.takeBackCancelling}
      />
    </>
  );
}

function Loaded({ exam }: { readonly exam: ExamView }) {
  const changing = useApi(changingRoutes.seeChanging, { params: { examId: exam.id } });
  if (changing.isPending) return <LoadingState />;
  if (!changing.data) return <FailedState failure={changing.error} onRetry={() => void changing.refetch()} />;
  return (
    <div className="form-stack">
      <Cancelling exam={exam} changing={changing.data} />
    </div>
  );
}

/** Cancels a published exam, or takes the cancelling back before it would have begun [P14]. */
export function CancelExamPage() {
  const text = useText(cancellingText);
  const { examId = '' } = useParams();
  const exam = useApi(planningRoutes.seeExam, { params: { examId } });
  const title = exam.data?.state === 'cancelled' ? text.titleCancelled : text.confirm;
  return (
    <ExamFrame title={title} width="reading">
      {(exam) => <Loaded exam={exam} />}
    </ExamFrame>
  );
}
