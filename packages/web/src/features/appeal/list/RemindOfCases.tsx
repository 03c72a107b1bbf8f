import { Paragraph } from '@digdir/designsystemet-react';
import {
  caseReminderRoutes,
  type ReminderOutcome,
  reminderOutcomes,
} from '@karakter/contract/complaint/case-reminders';
import type { CaseLine } from '@karakter/contract/complaint/cases';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { remindText } from './remind-texts.ts';

type RemindProps = { readonly chosen: readonly CaseLine[]; readonly onDone: () => void };

/** Reminds the graders of the chosen cases that wait for them; the dialog names the cases [V1, E4]. */
export function RemindOfCases({ chosen, onDone }: RemindProps) {
  const text = useText(remindText);
  const [outcomes, setOutcomes] = useState<readonly ReminderOutcome[]>([]);
  const remind = useCommand(caseReminderRoutes.remindOfCases);
  const withGraders = chosen.filter(({ heldBy }) => heldBy === 'graders');
  const others = chosen.length - withGraders.length;
  const confirm = (close: () => void) => {
    const cases = withGraders.map(({ kind, id: caseId }) => ({ kind, caseId }));
    remind.mutate(
      { body: { cases } },
      {
        onSuccess: (answer) => {
          setOutcomes(answer.outcomes);
          onDone();
          close();
        },
      },
    );
  };
  const counted = reminderOutcomes.flatMap((name) => {
    const count = outcomes.filter((outcome) => outcome === name).length;
    return count > 0 ? [{ name, count }] : [];
  });
  return (
    <>
      {withGraders.length > 0 && (
        <ConfirmButton
          label={text.remind(withGraders.length)}
          variant="secondary"
          command={remind}
          onConfirm={confirm}
        >
          <Paragraph>{text.about}</Paragraph>
          <ul>
            {withGraders.map(({ id, courseCode, candidateNumber, name }) => (
              <li key={id}>
                {courseCode} {candidateNumber} {name}
              </li>
            ))}
          </ul>
          {others > 0 && <Paragraph>{text.others(others)}</Paragraph>}
        </ConfirmButton>
      )}
      {counted.length > 0 && (
        <div role="status">
          {counted.map(({ name, count }) => (
            <p key={name}>{text[name](count)}</p>
          ))}
        </div>
      )}
    </>
  );
}
