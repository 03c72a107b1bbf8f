import { Button, Dialog } from '@digdir/designsystemet-react';
import { gradingRefusals } from '@karakter/contract/grading/refusals';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { TitledDialog } from '../../../../ui/TitledDialog.tsx';
import { gradingText } from '../../texts.ts';
import { deskText } from '../desk-texts.ts';
import { type ConfirmedOne, notConfirmed, outcomeWords } from './outcome-words.ts';

type OutcomeProps = { readonly results: readonly ConfirmedOne[]; readonly onClose: () => void };

const isKnown = (code: string): code is keyof typeof gradingRefusals => code in gradingRefusals;

/** What confirming many did: how many, and each that was not, with the reason [G1]. */
export function ConfirmOutcome({ results, onClose }: OutcomeProps) {
  const text = useText(deskText);
  const words = useText(gradingText);
  const { language } = useLanguage();
  const left = notConfirmed(results);
  return (
    <TitledDialog open onClose={onClose} title={text.outcomeTitle}>
      <Dialog.Block className="dialog-words">
        <p>{outcomeWords(words, results)}</p>
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
