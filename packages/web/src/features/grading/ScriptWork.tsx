import { Button } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { type ReactNode, useEffect } from 'react';
import { useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../ui/States.tsx';
import { AnswerSheet } from './AnswerSheet.tsx';
import type { Script } from './api-types.ts';
import type { Autosave } from './autosaves.ts';
import type { OpenCommission } from './CommissionGate.tsx';
import { GuidePanel } from './GuidePanel.tsx';
import { MarkingPanel } from './MarkingPanel.tsx';
import { gradingText } from './texts.ts';

type ScriptWorkProps = OpenCommission & {
  readonly script: Script;
  readonly autosave: Autosave;
  /** Between the answer and the marks. */
  readonly divider: ReactNode;
  readonly isGuideOpen: boolean;
  readonly onToggleGuide: () => void;
  readonly onConfirmed: () => void;
};

const changed = [gradingRoutes.showScript, gradingRoutes.showCommission, gradingRoutes.compareGrades];

/** The answer and its marking panel side by side. */
export function ScriptWork(props: ScriptWorkProps) {
  const { commission, paper, script, autosave, isGuideOpen, onToggleGuide } = props;
  const text = useText(gradingText);
  const announce = useAnnounce();
  const name = text.candidate(script.candidateNumber);
  // The page's heading is the same for every script, so the script's number is announced.
  useEffect(() => announce(name), [announce, name]);
  const params = { commissionId: commission.commissionId, candidateNumber: script.candidateNumber };
  const confirm = useCommand(gradingRoutes.confirmAssessment, {
    invalidates: changed,
    onDone: props.onConfirmed,
  });
  const reopen = useCommand(gradingRoutes.reopenAssessment, { invalidates: changed });
  const confirmWhatIsSaved = async () => {
    if (await autosave.flush()) confirm.mutate({ params, body: { version: autosave.version() } });
  };
  const failure = confirm.error ?? reopen.error;
  const guide = (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-expanded={isGuideOpen}
        aria-controls="guide"
        onClick={onToggleGuide}
      >
        {isGuideOpen ? text.hideGuide : text.guide} <kbd>g</kbd>
      </Button>
      {isGuideOpen && <GuidePanel guide={paper.guide} scale={commission.scale} />}
      {failure && <FailedState failure={failure} />}
    </>
  );
  return (
    <>
      <AnswerSheet commissionId={params.commissionId} script={script} paper={paper} />
      {props.divider}
      <MarkingPanel
        {...props}
        isBusy={confirm.isPending || reopen.isPending}
        onConfirm={() => void confirmWhatIsSaved()}
        onReopen={() => reopen.mutate({ params })}
        guide={guide}
      />
    </>
  );
}
