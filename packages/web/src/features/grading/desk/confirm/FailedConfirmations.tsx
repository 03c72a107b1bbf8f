import { Alert, Button } from '@digdir/designsystemet-react';
import { useText } from '../../../../text/language.tsx';
import { SignInAgain } from '../../../../ui/SignInAgain.tsx';
import { useFailureSentence } from '../../../../ui/States.tsx';
import { deskText } from '../desk-texts.ts';
import type { Place } from '../script-place.ts';
import * as styles from '../styles/desk.module.css';
import type { ConfirmationsInUse } from './use-confirmations.ts';

type FailedProps = {
  readonly candidateNumber: number;
  readonly failure: unknown;
  readonly confirmations: ConfirmationsInUse;
  readonly place: Place;
};

function Failed({ candidateNumber, failure, confirmations, place }: FailedProps) {
  const text = useText(deskText);
  const sentence = useFailureSentence(failure);
  const open = () => {
    confirmations.forget(candidateNumber);
    place.to(candidateNumber);
  };
  return (
    <li>
      <span>
        <strong>{text.notConfirmed(candidateNumber)}</strong> {failure === null ? text.notSaved : sentence}
      </span>
      <SignInAgain failure={failure} />
      <Button variant="secondary" data-size="sm" onClick={open}>
        {text.openScript}
      </Button>
      <Button variant="tertiary" data-size="sm" onClick={() => void confirmations.confirm(candidateNumber)}>
        {text.tryAgain}
      </Button>
    </li>
  );
}

/** The confirmations that failed after the grader had gone on, each with its script [G1]. */
export function FailedConfirmations({ confirmations, place }: Pick<FailedProps, 'confirmations' | 'place'>) {
  const failed = [...confirmations.all].flatMap(([candidateNumber, each]) =>
    each.kind === 'failed' ? [{ candidateNumber, failure: each.failure }] : [],
  );
  if (failed.length === 0) return null;
  return (
    <Alert data-color="warning" data-size="sm" role="alert" className={styles.failed}>
      <ul>
        {failed.map((each) => (
          <Failed key={each.candidateNumber} {...each} confirmations={confirmations} place={place} />
        ))}
      </ul>
    </Alert>
  );
}
