import { decidingRoutes } from '@karakter/contract/grading/deciding';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { useCommand } from '../../../api/api.ts';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { discussionChanged } from './discussion-changed.ts';
import { discussionText } from './discussion-texts.ts';
import { GradeAndReason, noGradeYet } from './GradeAndReason.tsx';

type DecisionFormProps = {
  readonly commissionId: string;
  readonly candidateNumber: number;
  readonly scale: ExamScale;
};

/** Under which the draft of a decision is kept. */
export const decisionKey = (commissionId: string, candidateNumber: number) =>
  `decision:${commissionId}:${candidateNumber}`;

/** The decision of the member whom the rule set names [G6]. */
export function DecisionForm({ commissionId, candidateNumber, scale }: DecisionFormProps) {
  const text = useText(discussionText);
  const announce = useAnnounce();
  const form = useKeptForm(decisionKey(commissionId, candidateNumber), noGradeYet);
  const decide = useCommand(decidingRoutes.decideGrade, {
    invalidates: discussionChanged,
    onAccepted: form.done,
    onDone: () => announce(text.decided),
  });
  return (
    <GradeAndReason
      id="decided"
      words={{
        title: text.decideTitle,
        grade: text.decidedGrade,
        reason: text.decisionReason,
        gradeMissing: text.gradeMissing,
        reasonMissing: text.reasonMissing,
        send: text.decide,
        sendPlain: text.decidePlain,
      }}
      scale={scale}
      form={form}
      command={decide}
      onSend={(grade, reason) =>
        decide.mutate({ params: { commissionId, candidateNumber }, body: { grade, reason } })
      }
    />
  );
}
