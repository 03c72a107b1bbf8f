import { Paragraph } from '@digdir/designsystemet-react';
import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import type { ExamView } from '@karakter/contract/exam/routes';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { RulesForm } from './RulesForm.tsx';
import { rulesText } from './rules-texts.ts';

function Changing({ exam }: { readonly exam: ExamView }) {
  const text = useText(rulesText);
  const changing = useApi(changingRoutes.seeChanging, { params: { examId: exam.id } });
  if (changing.isPending) return <LoadingState />;
  if (!changing.data) return <FailedState failure={changing.error} onRetry={() => void changing.refetch()} />;
  const { hasBegun, reasons } = changing.data;
  if (exam.state !== 'published') return <Paragraph>{text.notNow}</Paragraph>;
  if (hasBegun) return <Paragraph>{text.hasBegun}</Paragraph>;
  return (
    <div className="form-stack">
      <Paragraph>{text.about}</Paragraph>
      <RulesForm exam={exam} offered={reasons.rules} />
    </div>
  );
}

/** Changes the form and rules of an exam after it is published, before anyone has begun [P14]. */
export function ChangeRulesPage() {
  const text = useText(rulesText);
  return (
    <ExamFrame title={text.title} width="reading">
      {(exam) => <Changing exam={exam} />}
    </ExamFrame>
  );
}
