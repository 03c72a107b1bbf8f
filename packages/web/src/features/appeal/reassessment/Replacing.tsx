import { Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { OfficeReassessment } from '@karakter/contract/appeal/reassessment/views';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { Newcomer, type NewcomerDraft, proposedOf } from '../../planning/seats/Newcomer.tsx';
import { officeReassessmentText } from './office-texts.ts';
import { reassessmentCommand } from './reassessment-command.ts';

type Props = {
  readonly current: OfficeReassessment;
  readonly member: Pick<OfficeReassessment['members'][number], 'personId' | 'name'>;
};

/** Another grader takes the seat of one who is away or has a ground [K6, G19]. */
export function Replacing({ current, member }: Props) {
  const text = useText(officeReassessmentText);
  const [newcomer, setNewcomer] = useState<NewcomerDraft | null>(null);
  const [hasTried, setTried] = useState(false);
  const replace = useCommand(reassessmentRoutes.replaceInReassessment, reassessmentCommand);
  const id = `reassessment-successor-${member.personId}`;
  const confirm = (close: () => void) => {
    if (newcomer === null) return showAndFocus(() => setTried(true), id);
    const body = { version: current.version, personId: member.personId, successor: proposedOf(newcomer) };
    replace.mutate({ params: { reassessmentId: current.id }, body }, { onSuccess: close });
  };
  return (
    <ConfirmButton
      label={text.replace}
      title={text.replaceTitle(member.name)}
      variant="tertiary"
      command={replace}
      onAsk={() => setNewcomer(null)}
      onConfirm={confirm}
    >
      <Paragraph>{text.replaceWords}</Paragraph>
      <Newcomer
        id={id}
        words={{ find: text.find, chosen: text.chosen }}
        newcomer={newcomer}
        onChange={setNewcomer}
      />
      {hasTried && newcomer === null && <ValidationMessage>{text.findMissing}</ValidationMessage>}
    </ConfirmButton>
  );
}
