import { Button } from '@digdir/designsystemet-react';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import type { Script } from '../api-types.ts';
import { deskText } from './desk-texts.ts';

const invalidates = [gradingRoutes.showScript, gradingRoutes.showCommission, deskRoutes.listAnswersTo];

type HiddenProps = {
  readonly commissionId: string;
  readonly script: Pick<Script, 'candidateNumber' | 'hidden'>;
};

/**
 * In place of the automatic points that wait until the grader has read the script: when they come, and the way to say
 * that it is read [G3].
 */
export function HiddenPoints({ commissionId, script }: HiddenProps) {
  const text = useText(deskText);
  const announce = useAnnounce();
  const { candidateNumber, hidden = [] } = script;
  const read = useCommand(deskRoutes.showAutomaticPoints, {
    invalidates,
    onDone: () => announce(text.automaticShown),
  });
  if (hidden.length === 0) return null;
  return (
    <div data-hidden-points>
      <p className="quiet">{text.automaticWaits(hidden.length)}</p>
      {read.error && <FailedState failure={read.error} />}
      <Button
        variant="secondary"
        data-size="sm"
        loading={read.isPending}
        onClick={() => read.mutate({ params: { commissionId, candidateNumber } })}
      >
        {text.showAutomatic}
      </Button>
    </div>
  );
}
