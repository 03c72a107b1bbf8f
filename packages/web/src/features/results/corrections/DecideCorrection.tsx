import { Button, Paragraph } from '@digdir/designsystemet-react';
import { correctionRoutes, type GradeCorrectionView } from '@karakter/contract/results/corrections';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { ReasonButton } from '../../grading/compare/ReasonButton.tsx';
import { useGradeWord } from '../../grading/grade-words.ts';
import * as styles from '../results.module.css';
import { resultsChanged } from '../results-changed.ts';
import { correctionText } from './correction-texts.ts';

type Props = { readonly examId: string; readonly correction: GradeCorrectionView };
type SimpleProps = Props & { readonly command: 'confirm' | 'withdraw' };

/** A command without a reason: the dialog says what it does to the grade and to the candidate. */
function SimpleCommand({ examId, correction, command }: SimpleProps) {
  const { id: correctionId, candidateNumber, before, after } = correction;
  const text = useText(correctionText);
  const gradeWord = useGradeWord();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const decide = useCommand(correctionRoutes.decideGradeCorrection, {
    invalidates: resultsChanged,
    onDone: () => {
      announce((command === 'confirm' ? text.confirmed : text.withdrawn)(candidateNumber));
      setOpen(false);
    },
  });
  const title = (command === 'confirm' ? text.confirmTitle : text.withdrawTitle)(candidateNumber);
  return (
    <>
      <Button variant="tertiary" data-size="sm" className="row-button" onClick={() => setOpen(true)}>
        {text[command]}
        <span className="ds-sr-only">{text.ofCandidate(candidateNumber)}</span>
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={title}
        confirmLabel={text[command]}
        isPending={decide.isPending}
        failure={decide.error}
        onConfirm={() => decide.mutate({ params: { examId, correctionId }, body: { command } })}
        onCancel={() => setOpen(false)}
      >
        <Paragraph>
          {command === 'confirm'
            ? text.confirmAbout(gradeWord(before), gradeWord(after))
            : text.withdrawAbout}
        </Paragraph>
      </ConfirmDialog>
    </>
  );
}

function Decline({ examId, correction: { id: correctionId, candidateNumber } }: Props) {
  const text = useText(correctionText);
  const decide = useCommand(correctionRoutes.decideGradeCorrection, { invalidates: resultsChanged });
  return (
    <ReasonButton
      id={`decline-correction:${correctionId}`}
      label={text.decline}
      title={text.declineTitle(candidateNumber)}
      about={text.declineAbout}
      reasonLabel={text.declineReason}
      doneWords={text.declined(candidateNumber)}
      subject={text.ofCandidate(candidateNumber)}
      isInRow
      command={decide}
      onSend={(reason, sent) =>
        decide.mutate(
          { params: { examId, correctionId }, body: { command: 'decline', reason } },
          { onSuccess: sent },
        )
      }
    />
  );
}

/** What the reader can do with a correction that waits [R3]. */
export function DecideCorrection({ examId, correction }: Props) {
  const { allowed } = correction;
  return (
    <div className={styles.actions}>
      {allowed.includes('confirm') && (
        <SimpleCommand examId={examId} correction={correction} command="confirm" />
      )}
      {allowed.includes('decline') && <Decline examId={examId} correction={correction} />}
      {allowed.includes('withdraw') && (
        <SimpleCommand examId={examId} correction={correction} command="withdraw" />
      )}
    </div>
  );
}
