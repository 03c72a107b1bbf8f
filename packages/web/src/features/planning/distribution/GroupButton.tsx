import { Button } from '@digdir/designsystemet-react';
import { movingRoutes } from '@karakter/contract/grading/moving';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { seatsChanged } from '../seats/seats-changed.ts';
import type { DistributedCandidate, Distribution } from './distribution.ts';
import { distributionText } from './distribution-texts.ts';

type GroupButtonProps = Pick<Distribution, 'version'> & {
  readonly examId: string;
  readonly chosen: readonly DistributedCandidate[];
  readonly onDone: () => void;
};

/** Gives the selected candidates a group or class, or takes it away [P4]. */
export function GroupButton({ examId, version, chosen, onDone }: GroupButtonProps) {
  const text = useText(distributionText);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const kept = useKeptForm(`group:${examId}`, '');
  const save = useCommand(movingRoutes.groupCandidates, {
    invalidates: seatsChanged,
    onDone: () => {
      announce(text.grouped);
      kept.done();
      setOpen(false);
      onDone();
    },
  });
  const send = () =>
    save.mutate({
      params: { examId },
      body: {
        version,
        candidacyIds: chosen.map(({ candidacyId }) => candidacyId),
        group: kept.content.trim() || null,
      },
    });
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {text.setGroup}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={text.groupTitle}
        confirmLabel={text.saveGroup}
        isPending={save.isPending}
        failure={save.error}
        onConfirm={send}
        onCancel={() => setOpen(false)}
      >
        <TextFormField
          id="group-name"
          label={text.groupField}
          description={text.groupAbout}
          value={kept.content}
          onChange={(typed) => kept.change(typed)}
        />
        <KeptFormLine kept={kept} />
      </ConfirmDialog>
    </>
  );
}
