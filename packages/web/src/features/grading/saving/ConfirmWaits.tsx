import { Alert, Button } from '@digdir/designsystemet-react';
import { useText } from '../../../text/language.tsx';
import { savingText } from './saving-texts.ts';

/** In place of the confirm button, while the confirmation has not reached the server. */
export function ConfirmWaits({ onTakeBack }: { readonly onTakeBack: () => void }) {
  const text = useText(savingText);
  return (
    <>
      <Alert data-color="info" data-size="sm">
        {text.confirmWaits}
      </Alert>
      <Button variant="secondary" onClick={onTakeBack}>
        {text.takeBack}
      </Button>
    </>
  );
}
