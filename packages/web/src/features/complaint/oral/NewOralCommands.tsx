import { Paragraph } from '@digdir/designsystemet-react';
import { type NewOral, oralRoutes } from '@karakter/contract/results/oral/routes';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { isFilledDate } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import * as styles from '../../appeal/appeal.module.css';
import { ReasonedCommand, useReasonedForm } from '../ReasonedCommand.tsx';
import { oralText } from './oral-texts.ts';

type Of = { readonly examId: string; readonly newOral: NewOral };
const changed = { invalidates: [oralRoutes.showOralPart], fetchesAt409: true };
const keyOf = (what: string, { examId, newOral }: Of) =>
  `new-oral-${what}:${examId}:${newOral.candidateNumber}`;

function Arranging({ examId, newOral }: Of) {
  const text = useText(oralText);
  const reasoned = useReasonedForm(keyOf('arrangement', { examId, newOral }), { reason: '' });
  const arrange = useCommand(oralRoutes.arrangeNewOral, { ...changed, onDone: reasoned.form.done });
  const { candidateNumber, state } = newOral;
  return (
    <ReasonedCommand
      id={`new-oral-arrangement-${candidateNumber}`}
      label={state === 'called' ? text.arrange : text.change}
      words={text.arrangeWords}
      variant={state === 'called' ? 'primary' : 'secondary'}
      reasonLabel={text.arrangement}
      reasoned={reasoned}
      command={arrange}
      onSend={({ reason: arrangement }, close) =>
        arrange.mutate({ params: { examId }, body: { candidateNumber, arrangement } }, { onSuccess: close })
      }
    />
  );
}

function Cancelling({ examId, newOral }: Of) {
  const text = useText(oralText);
  const reasoned = useReasonedForm(keyOf('cancellation', { examId, newOral }), { reason: '' });
  const cancel = useCommand(oralRoutes.cancelNewOral, { ...changed, onDone: reasoned.form.done });
  const { candidateNumber } = newOral;
  return (
    <ReasonedCommand
      id={`new-oral-cancellation-${candidateNumber}`}
      label={text.cancel}
      words={text.cancelWords}
      variant="secondary"
      reasonLabel={text.reason}
      reasoned={reasoned}
      command={cancel}
      onSend={({ reason }, close) =>
        cancel.mutate({ params: { examId }, body: { candidateNumber, reason } }, { onSuccess: close })
      }
    />
  );
}

function RecordingHeld({ examId, newOral }: Of) {
  const text = useText(oralText);
  const form = useKeptForm(keyOf('held', { examId, newOral }), '');
  const { content: heldOn, change } = form;
  const [hasTried, setTried] = useState(false);
  const record = useCommand(oralRoutes.recordNewOralHeld, { ...changed, onDone: form.done });
  const { candidateNumber } = newOral;
  const fieldId = `new-oral-day-${candidateNumber}`;
  const isDated = isFilledDate(heldOn);
  const confirm = (close: () => void) => {
    if (!isDated) showAndFocus(() => setTried(true), fieldId);
    else record.mutate({ params: { examId }, body: { candidateNumber, heldOn } }, { onSuccess: close });
  };
  return (
    <ConfirmButton variant="secondary" label={text.recordHeld} command={record} onConfirm={confirm}>
      <Paragraph>{text.recordWords}</Paragraph>
      <DateFormField
        id={fieldId}
        isPast
        label={text.day}
        value={heldOn}
        error={hasTried && !isDated ? text.dayMissing : undefined}
        onChange={change}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}

/** What can be done about a new oral exam that is still to be held [K10]. */
export function NewOralCommands(of: Of) {
  return (
    <div className={styles.appealButtons}>
      <Arranging {...of} />
      <RecordingHeld {...of} />
      <Cancelling {...of} />
    </div>
  );
}
