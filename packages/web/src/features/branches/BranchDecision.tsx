import { Alert } from '@digdir/designsystemet-react';
import { type BranchView, branchesRoutes } from '@karakter/contract/branches';
import type { BranchDecision as Decision } from '@karakter/domain/late-change';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { AskedButton } from '../../ui/AskedButton.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { branchesText } from './text.ts';

type BranchDecisionProps = { readonly examId: string; readonly branch: BranchView };

/** Takes a branch into the answer or keeps it apart, with a reason; asked first, since it is decided once. */
export function BranchDecision({ examId, branch }: BranchDecisionProps) {
  const text = useText(branchesText);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const command = useCommand(branchesRoutes.decideBranch, { invalidates: [branchesRoutes.listBranches] });
  const params = { examId, branchId: branch.id };
  const decide = (decision: Decision) => (close: () => void) => {
    const isEmpty = reason.trim().length < 3;
    setMissing(isEmpty);
    if (isEmpty) return close();
    command.mutate({ params, body: { decision, reason } }, { onSuccess: close });
  };
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
        error={isMissing ? text.reasonMissing : undefined}
      />
      <div className="page-actions">
        {branch.obstacle === null && (
          <AskedButton label={text.takeIn} command={command} onConfirm={decide('takenIn')}>
            {branch.handedIn ? text.takeInAfter : text.takeInBefore}
          </AskedButton>
        )}
        <AskedButton
          label={text.keepApart}
          variant="secondary"
          command={command}
          onConfirm={decide('keptApart')}
        >
          {text.keepApartWords}
        </AskedButton>
      </div>
    </div>
  );
}
