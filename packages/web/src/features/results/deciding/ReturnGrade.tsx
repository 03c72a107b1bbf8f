import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { useCommand } from '../../../api/api.ts';
import { ReasonButton } from '../../grading/compare/ReasonButton.tsx';
import { resultsChanged } from '../results-changed.ts';
import { useDisputesText } from './use-disputes-text.ts';

type ReturnGradeProps = { readonly examId: string; readonly candidateNumber: number };

/** Sends a candidate's agreed grade back to its commission, before the check [G19]. */
export function ReturnGrade({ examId, candidateNumber }: ReturnGradeProps) {
  const text = useDisputesText();
  const params = { examId, candidateNumber };
  const back = useCommand(decidingRoutes.sendBackForOffice, { invalidates: resultsChanged });
  return (
    <ReasonButton
      isInRow
      id={`office-send-back:${examId}:${candidateNumber}`}
      label={text.back}
      title={text.backTitle(candidateNumber)}
      about={text.backAbout}
      reasonLabel={text.backReason}
      doneWords={text.sentBack}
      subject={text.ofCandidate(candidateNumber)}
      command={back}
      onSend={(reason, sent) => back.mutate({ params, body: { reason } }, { onSuccess: sent })}
    />
  );
}
