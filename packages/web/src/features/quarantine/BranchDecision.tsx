import { Alert, Button } from '@digdir/designsystemet-react';
import { type BranchView, branchesRoutes } from '@karakter/contract/quarantine/routes';
import type { BranchDecision as Decision } from '@karakter/domain/quarantine/late-change';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiKey, useCommand } from '../../api/api.ts';
import type { ApiRefusal } from '../../api/api-refusal.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { branchesText } from './text.ts';

type BranchDecisionProps = { readonly examId: string; readonly branch: BranchView };

type DecideProps = {
  readonly label: string;
  readonly variant?: 'primary' | 'secondary';
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly isReady: boolean;
  readonly onMissing: () => void;
  readonly onAsk: () => void;
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
    <ConfirmButton variant={variant} {...asked}>
      {words}
    </ConfirmButton>
  );
}

const shown = [branchesRoutes.listBranches, branchesRoutes.showBranch];

/**
 * The decision on what was before the eye when the question was opened: what comes in behind it is refused, fetched and
 * to be looked at first. What is typed stays.
 */
function useDecision({ examId, branch }: BranchDecisionProps, reason: string) {
  const queries = useQueryClient();
  const [updates, setUpdates] = useState(branch.updates);
  const command = useCommand(branchesRoutes.decideBranch, { invalidates: [branchesRoutes.listBranches] });
  const params = { examId, branchId: branch.id };
  const onAsk = () => {
    command.reset();
    setUpdates(branch.updates);
  };
  const onError = ({ code }: ApiRefusal) => {
    if (code !== 'moreHasComeIn') return;
    for (const route of shown) void queries.invalidateQueries({ queryKey: apiKey(route) });
  };
  const decide = (decision: Decision) => (close: () => void) =>
    command.mutate({ params, body: { decision, updates, reason } }, { onSuccess: close, onError });
  return { command, onAsk, decide };
}

/** Takes a branch into the answer or keeps it apart, with a reason; asked first, since it is decided once. */
export function BranchDecision({ examId, branch }: BranchDecisionProps) {
  const text = useText(branchesText);
  const form = useKeptForm(`branch:${branch.id}`, '');
  const { content: reason, change: setReason } = form;
  const [isMissing, setMissing] = useState(false);
  const { decide, ...question } = useDecision({ examId, branch }, reason);
  const isReady = reason.trim().length >= 3;
  const fieldId = `reason-${branch.id}`;
  const asked = { ...question, isReady, onMissing: () => showAndFocus(() => setMissing(true), fieldId) };
  return (
    <div className="branch-decision">
      {branch.obstacle && <Alert data-color="warning">{text.obstacles[branch.obstacle]}</Alert>}
      <TextFormField
        id={fieldId}
        label={text.reason}
        description={text.reasonHint}
        rows={2}
        value={reason}
        onChange={setReason}
        error={isMissing && !isReady ? text.reasonMissing : undefined}
      />
      <KeptFormLine kept={form} />
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
