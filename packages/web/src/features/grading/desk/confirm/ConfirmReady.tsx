import { Button } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { findingsBeforeConfirming } from '@karakter/domain/grading/desk/confirming';
import { useText } from '../../../../text/language.tsx';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import type { CommissionPageView, ScriptLine } from '../../api-types.ts';
import type { useAutosaves } from '../../saving/autosaves.ts';
import { gradingText } from '../../texts.ts';
import { deskText } from '../desk-texts.ts';
import { ConfirmOutcome } from './ConfirmOutcome.tsx';
import { confirmText } from './confirm-texts.ts';
import { confirmingWord } from './confirming-word.ts';
import { FindingList } from './FindingList.tsx';
import { marksOfLine } from './own-marks.ts';
import { useConfirmMany } from './use-confirm-many.ts';

type ConfirmReadyProps = {
  readonly commission: CommissionPageView;
  readonly lines: readonly ScriptLine[];
  readonly autosaves: Pick<ReturnType<typeof useAutosaves>, 'flushAll' | 'known'>;
};

/** Confirms every assessment that has a grade, in one go, after showing what is incomplete or contradictory [G1]. */
export function ConfirmReady({ commission, lines, autosaves }: ConfirmReadyProps) {
  const text = useText(gradingText);
  const desk = useText(deskText);
  const words = useText(confirmText);
  const ready = lines.filter((line) => line.ready).map((line) => line.candidateNumber);
  const { asked, outcome, closeOutcome, ask, dialog } = useConfirmMany({
    commissionId: commission.commissionId,
    ready,
    onBefore: autosaves.flushAll,
    versionOf: (number) =>
      autosaves.known(number)?.version() ??
      lines.find(({ candidateNumber }) => candidateNumber === number)?.version ??
      0,
    invalidates: [gradingRoutes.showScript],
  });
  const chosen = lines.filter((line) => asked.includes(line.candidateNumber));
  const findings = dialog.open
    ? findingsBeforeConfirming(chosen.map(marksOfLine), lines.map(marksOfLine), commission.scale)
    : [];
  return (
    <>
      {outcome && <ConfirmOutcome results={outcome} onClose={closeOutcome} />}
      {asked.length > 0 && (
        <Button variant="secondary" data-size="sm" onClick={ask}>
          {text.confirmReady(asked.length)}
        </Button>
      )}
      <ConfirmDialog
        title={text.confirmReadyTitle(asked.length)}
        confirmLabel={text.confirmReadyDo(asked.length)}
        {...dialog}
        isPending={dialog.isPending}
        failure={dialog.failure}
      >
        {findings.length > 0 ? (
          <>
            <p>
              <strong>{desk.beforeConfirming}</strong>
            </p>
            <FindingList findings={findings} isNamed />
          </>
        ) : (
          <p>{desk.nothingToLookAt}</p>
        )}
        <p>{words[confirmingWord(commission.workflow)]}</p>
      </ConfirmDialog>
    </>
  );
}
