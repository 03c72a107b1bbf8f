import { Button, Dialog } from '@digdir/designsystemet-react';
import { gradingRefusals } from '@karakter/contract/grading/refusals';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { findingsBeforeConfirming } from '@karakter/domain/grading/desk/confirming';
import { useState } from 'react';
import { useCommand } from '../../../../api/api.ts';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { TitledDialog } from '../../../../ui/TitledDialog.tsx';
import type { CommissionPageView, ScriptLine } from '../../api-types.ts';
import { sharedText } from '../../shared/shared-texts.ts';
import { gradingText } from '../../texts.ts';
import { deskText } from '../desk-texts.ts';
import { FindingList } from './FindingList.tsx';
import { marksOfLine } from './own-marks.ts';

type ConfirmReadyProps = {
  readonly commission: CommissionPageView;
  readonly lines: readonly ScriptLine[];
  /** Saves everything that is typed first; false when something could not be saved. */
  readonly onBefore: () => Promise<boolean>;
};

/** As many as one request confirms. */
const mostAtOnce = 2000;

type Result = { readonly candidateNumber: number; readonly refusal: string | null };

const isKnown = (code: string): code is keyof typeof gradingRefusals => code in gradingRefusals;

/** What confirming many did: how many, and each that was not, with the reason. */
function Outcome({
  results,
  onClose,
}: {
  readonly results: readonly Result[];
  readonly onClose: () => void;
}) {
  const text = useText(deskText);
  const words = useText(gradingText);
  const { language } = useLanguage();
  const left = results.filter(({ refusal }) => refusal !== null);
  return (
    <TitledDialog open onClose={onClose} title={text.outcomeTitle}>
      <Dialog.Block className="dialog-words">
        <p>{words.confirmedMany(results.length - left.length, left.length)}</p>
        {left.length > 0 && (
          <ul>
            {left.map(({ candidateNumber, refusal }) => (
              <li key={candidateNumber}>
                <strong>{words.candidate(candidateNumber)}: </strong>
                {refusal !== null && isKnown(refusal) ? gradingRefusals[refusal][language] : refusal}
              </li>
            ))}
          </ul>
        )}
      </Dialog.Block>
      <Dialog.Block className="dialog-buttons">
        <Button onClick={onClose}>{text.close}</Button>
      </Dialog.Block>
    </TitledDialog>
  );
}

/** Confirms every assessment that has a grade, in one go, after showing what is incomplete or contradictory [G1]. */
export function ConfirmReady({ commission, lines, onBefore }: ConfirmReadyProps) {
  const text = useText(gradingText);
  const desk = useText(deskText);
  const shared = useText(sharedText);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [results, setResults] = useState<readonly Result[] | null>(null);
  const isShared = commission.workflow.assessing === 'shared';
  const asked = lines.filter((line) => line.ready);
  const ready = asked.map((line) => line.candidateNumber);
  const confirm = useCommand(gradingRoutes.confirmAssessments, {
    invalidates: [gradingRoutes.showCommission, gradingRoutes.showScript, gradingRoutes.compareGrades],
    onDone: (answer) => {
      const done = answer.results.filter(({ refusal }) => refusal === null).length;
      announce(text.confirmedMany(done, answer.results.length - done));
      setOpen(false);
      setResults(answer.results);
    },
  });
  const start = async () => {
    setSaving(true);
    const isSaved = await onBefore();
    setSaving(false);
    // What is not saved stands beside its field.
    if (!isSaved) return setOpen(false);
    const { commissionId } = commission;
    const some = asked.slice(0, mostAtOnce);
    const versions = Object.fromEntries(some.map((line) => [line.candidateNumber, line.version]));
    const candidateNumbers = some.map((line) => line.candidateNumber);
    confirm.mutate({ params: { commissionId }, body: { candidateNumbers, versions } });
  };
  const findings = isOpen
    ? findingsBeforeConfirming(asked.map(marksOfLine), lines.map(marksOfLine), commission.scale)
    : [];
  return (
    <>
      {results && <Outcome results={results} onClose={() => setResults(null)} />}
      {ready.length > 0 && (
        <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
          {text.confirmReady(ready.length)}
        </Button>
      )}
      <ConfirmDialog
        open={isOpen}
        title={text.confirmReadyTitle(ready.length)}
        confirmLabel={text.confirmReadyDo(ready.length)}
        onConfirm={() => void start()}
        onCancel={() => setOpen(false)}
        isPending={isSaving || confirm.isPending}
        failure={confirm.error}
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
        <p>{isShared ? shared.confirmMany : text.confirmReadyWhat}</p>
      </ConfirmDialog>
    </>
  );
}
