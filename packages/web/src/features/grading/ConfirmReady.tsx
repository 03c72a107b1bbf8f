import { Button } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import type { CommissionPageView } from './api-types.ts';
import { gradingText } from './texts.ts';

type ConfirmReadyProps = {
  readonly commission: CommissionPageView;
  /** Saves everything that is typed first; false when something could not be saved. */
  readonly onBefore: () => Promise<boolean>;
};

/** Confirms every assessment that has a grade, in one go [G1]. */
export function ConfirmReady({ commission, onBefore }: ConfirmReadyProps) {
  const text = useText(gradingText);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const ready = commission.scripts.filter((line) => line.ready).map((line) => line.candidateNumber);
  const confirm = useCommand(gradingRoutes.confirmAssessments, {
    invalidates: [gradingRoutes.showCommission, gradingRoutes.showScript, gradingRoutes.compareGrades],
    onDone: ({ results }) => {
      const done = results.filter(({ refusal }) => refusal === null).length;
      announce(text.confirmedMany(done, results.length - done));
      setOpen(false);
    },
  });
  const start = async () => {
    if (!(await onBefore())) return;
    const { commissionId } = commission;
    confirm.mutate({ params: { commissionId }, body: { candidateNumbers: ready } });
  };
  if (ready.length === 0) return null;
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {text.confirmReady(ready.length)}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={text.confirmReadyTitle(ready.length)}
        confirmLabel={text.confirmReadyDo(ready.length)}
        onConfirm={() => void start()}
        onCancel={() => setOpen(false)}
        isPending={confirm.isPending}
        failure={confirm.error}
      >
        <p>{text.confirmReadyWhat}</p>
      </ConfirmDialog>
    </>
  );
}
