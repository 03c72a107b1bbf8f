import { Alert } from '@digdir/designsystemet-react';
import { useText } from '../../../text/language.tsx';
import type { CommissionPageView } from '../api-types.ts';
import { impartialityText } from './impartiality-texts.ts';

/** Says that answers are taken from the grader while their impartiality is decided [U6]. */
export function HiddenAnswers({
  commission,
}: {
  readonly commission: Pick<CommissionPageView, 'impartiality'>;
}) {
  const text = useText(impartialityText);
  const { hiddenAnswers } = commission.impartiality;
  if (hiddenAnswers === 0) return null;
  return (
    <Alert data-color="info" data-size="sm">
      {text.hidden(hiddenAnswers)}
    </Alert>
  );
}
