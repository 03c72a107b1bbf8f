import { Button, Dialog, Paragraph } from '@digdir/designsystemet-react';
import { seatRoutes } from '@karakter/contract/grading/seats';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { commonText } from '../../../text/common-texts.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { TitledDialog } from '../../../ui/TitledDialog.tsx';
import { Newcomer, type NewcomerDraft, proposedOf } from './Newcomer.tsx';
import type { SeatProps } from './ReplaceDialog.tsx';
import { seatsChanged } from './seats-changed.ts';
import { seatsText } from './seats-texts.ts';

/** Another grader joins a commission that has begun; the dialog says what it means for the answers [G19]. */
export function AddGraderDialog({
  onClose,
  examId,
  commissionId,
  version,
}: SeatProps & { readonly onClose: () => void }) {
  const text = useText(seatsText);
  const { cancel } = useText(commonText);
  const announce = useAnnounce();
  const [newcomer, setNewcomer] = useState<NewcomerDraft | null>(null);
  const add = useCommand(seatRoutes.addGrader, {
    invalidates: seatsChanged,
    onDone: () => {
      if (newcomer) announce(text.added(newcomer.name));
      onClose();
    },
  });
  const send = () =>
    newcomer &&
    add.mutate({ params: { examId, commissionId }, body: { version, member: proposedOf(newcomer) } });
  return (
    <TitledDialog open onClose={onClose} title={text.addTitle}>
      <Dialog.Block className="dialog-words">
        <Paragraph>{text.addAbout}</Paragraph>
        <Newcomer
          id="added-grader"
          words={{ find: text.findGrader, chosen: text.chosenGrader }}
          newcomer={newcomer}
          onChange={setNewcomer}
        />
        {add.error && <FailedState failure={add.error} />}
      </Dialog.Block>
      <Dialog.Block className="dialog-buttons">
        <Button loading={add.isPending} disabled={newcomer === null} onClick={send}>
          {text.confirmAdd}
        </Button>
        <Button variant="tertiary" disabled={add.isPending} onClick={onClose}>
          {cancel}
        </Button>
      </Dialog.Block>
    </TitledDialog>
  );
}
