import { type DisputeLine, decidingRoutes } from '@karakter/contract/grading/deciding';
import type { ThirdSees } from '@karakter/domain/rules/disagreement';
import { useCommand } from '../../../api/api.ts';
import { ReasonButton } from '../../grading/compare/ReasonButton.tsx';
import { resultsChanged } from '../results-changed.ts';
import { ThirdGrader } from './ThirdGrader.tsx';
import { useDisputesText } from './use-disputes-text.ts';

type CommandProps = { readonly examId: string; readonly line: DisputeLine };

/** The way on where the commission's own members do not move [G19]. */
function PastMembers({ examId, line }: CommandProps) {
  const text = useDisputesText();
  const { candidateNumber, commissionId, state } = line;
  const params = { examId, commissionId, candidateNumber };
  const key = `${commissionId}:${candidateNumber}`;
  const declare = useCommand(decidingRoutes.declareForCommission, { invalidates: resultsChanged });
  const callThird = useCommand(decidingRoutes.callThirdGrader, { invalidates: resultsChanged });
  const subject = text.ofCandidate(candidateNumber);
  return state === 'disputed' ? (
    <ReasonButton
      isInRow
      id={`call-third:${key}`}
      label={text.callThird}
      about={text.callThirdAbout(candidateNumber)}
      reasonLabel={text.callThirdReason}
      doneWords={text.thirdCalled}
      subject={subject}
      command={callThird}
      onSend={(reason, sent) => callThird.mutate({ params, body: { reason } }, { onSuccess: sent })}
    />
  ) : (
    <ReasonButton
      isInRow
      id={`declare:${key}`}
      label={text.declare}
      about={text.declareAbout(candidateNumber)}
      reasonLabel={text.declareReason}
      doneWords={text.declared}
      subject={subject}
      command={declare}
      onSend={(reason, sent) => declare.mutate({ params, body: { reason } }, { onSuccess: sent })}
    />
  );
}

/** What the exam office can do about one unsettled grade [G6, G19]. */
export function DisputeCommand({ thirdSees, ...props }: CommandProps & { readonly thirdSees: ThirdSees }) {
  const { examId, line } = props;
  if (line.decider !== 'thirdGrader') return <PastMembers {...props} />;
  return (
    <ThirdGrader
      examId={examId}
      commissionId={line.commissionId}
      candidateNumbers={[line.candidateNumber]}
      thirdSees={thirdSees}
      isChange={line.third !== null}
    />
  );
}
