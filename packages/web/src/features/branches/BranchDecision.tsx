import { Alert, Button } from '@digdir/designsystemet-react';
import { type BranchView, branchesRoutes } from '@karakter/contract/branches';
import type { BranchDecision as Decision } from '@karakter/domain/late-change';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { AskedButton } from '../../ui/AskedButton.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { branchesText } from './text.ts';

type BranchDecisionProps = { readonly examId: string; readonly branch: BranchView };

type DecideProps = {
  readonly label: string;
  readonly variant?: 'primary' | 'secondary';
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly isReady: boolean;
  readonly onMissing: () => void;
  readonly onConfirm: (close: () => void) => void;
  readonly words: string;
};

/** Asks only when there is something to ask: a reason that is missing is pointed out first. */
function DecideButton({ isReady, onMissing, words, variant = 'primary', ...asked }: DecideProps) {
  if (!isReady)
    return (
      <Button variant={variant} onClick={onMissing}>
        {asked.label}
      </Button>
    );
  return (
    <AskedButton variant={variant} {...asked}>
      {words}
    </AskedButton>
  );
}

/** Takes a branch into the answer or keeps it apart, with a reason; asked first, since it is decided once. */
export function BranchDecision({ examId, branch }: BranchDecisionProps) {
  const text = useText(branchesText);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const command = useCommand(branchesRoutes.decideBranch, { invalidates: [branchesRoutes.listBranches] });
  const params = { examId, branchId: branch.id };
  const isReady = reason.trim().length >= 3;
  const decide = (decision: Decision) => (close: () => void) =>
    command.mutate({ params, body: { decision, updates: branch.updates, reason } }, { onSuccess: close });
  const asked = { command, isReady, onMissing: () => setMissing(true) };
  return (
    <div className="branch-decision">
      {branch.obstacle && <Alert data-color="warning">{text.obstacles[branch.obstacle]}</Alert>}
      <TextFormField
        id={`reason-${branch.id}`}
        label={text.reason}
        description={text.reasonHint}
        rows={2}
        value={reason}
        onChange={setReason}
        error={isMissing && !isReady ? text.reasonMissing : undefined}
      />
      <div className="page-actions">
        {branch.obstacle === null && (
          <DecideButton
            {...asked}
            label={text.takeIn}
            onConfirm={decide('takenIn')}
            words={branch.handedIn ? text.takeInAfter : text.takeInBefore}
          />
        )}
        <DecideButton
          {...asked}
          label={text.keepApart}
          variant="secondary"
          onConfirm={decide('keptApart')}
          words={text.keepApartWords}
        />
      </div>
    </div>
  );
}
