import { Button } from '@digdir/designsystemet-react';
import { movingRoutes } from '@karakter/contract/grading/moving';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { seatsChanged } from '../seats/seats-changed.ts';
import type { DistributedCandidate, Distribution } from './distribution.ts';
import { distributionText } from './distribution-texts.ts';

type MoveButtonProps = Pick<Distribution, 'version' | 'commissions'> & {
  readonly examId: string;
  readonly chosen: readonly DistributedCandidate[];
  readonly onDone: () => void;
};

const random = 'random';

function Sentences({ moved }: { readonly moved: readonly DistributedCandidate[] }) {
  const text = useText(distributionText);
  const count = (wanted: DistributedCandidate['consequence']) =>
    moved.filter(({ consequence }) => consequence === wanted).length;
  return (
    <ul>
      {count('free') > 0 && <li>{text.moveFree(count('free'))}</li>}
      {count('setAside') > 0 && <li>{text.moveAside(count('setAside'))}</li>}
      {count('gradeAgreed') > 0 && <li>{text.moveAgreed(count('gradeAgreed'))}</li>}
      <li>{text.moveTells}</li>
    </ul>
  );
}

/** Moves the selected candidates to a commission; the dialog says what happens to what was begun [G19]. */
export function MoveButton({ examId, version, commissions, chosen, onDone }: MoveButtonProps) {
  const text = useText(distributionText);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const elsewhere = commissions.find(({ id }) => chosen.every(({ commissionId }) => commissionId !== id));
  const to = picked ?? elsewhere?.id ?? random;
  const moved = chosen.filter(({ commissionId }) => commissionId !== to);
  const move = useCommand(movingRoutes.moveCandidates, {
    invalidates: seatsChanged,
    onDone: () => {
      announce(text.moved(moved.length));
      setOpen(false);
      onDone();
    },
  });
  const options = [
    ...commissions.map(({ id, number, graders }) => ({
      value: id,
      label: text.commissionNumbered(number, commaSeparated(graders)),
    })),
    { value: random, label: text.atRandom },
  ];
  const send = () =>
    move.mutate({
      params: { examId },
      body: {
        version,
        candidacyIds: chosen.map(({ candidacyId }) => candidacyId),
        toCommissionId: to === random ? null : to,
        seenBegun: moved.filter(({ consequence }) => consequence === 'setAside').length,
      },
    });
  const label = text.move(chosen.length);
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={label}
        confirmLabel={label}
        isPending={move.isPending}
        failure={move.error}
        onConfirm={send}
        onCancel={() => setOpen(false)}
      >
        <SelectFormField id="move-to" label={text.moveTo} value={to} options={options} onChange={setPicked} />
        <Sentences moved={moved} />
      </ConfirmDialog>
    </>
  );
}
