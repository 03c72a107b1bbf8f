import { Alert, Button } from '@digdir/designsystemet-react';
import { type QuarantineView, quarantineRoutes } from '@karakter/contract/quarantine/routes';
import type { QuarantineOutcome as Decision } from '@karakter/domain/quarantine/quarantined-updates';
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
import * as styles from './quarantine.module.css';
import { quarantineText } from './texts.ts';

type DecisionFormProps = { readonly examId: string; readonly quarantined: QuarantineView };

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

/** Asks for confirmation only once a reason is given; a missing reason is pointed out first. */
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

const shown = [quarantineRoutes.listQuarantines, quarantineRoutes.showQuarantine];

/**
 * The decision covers what was shown when the question was opened. If more updates have arrived since, the decision
 * is refused and the new updates are fetched, to be reviewed first. Typed text stays.
 */
function useDecision({ examId, quarantined }: DecisionFormProps, reason: string, onDone: () => void) {
  const queries = useQueryClient();
  const [updates, setUpdates] = useState(quarantined.updates);
  const command = useCommand(quarantineRoutes.decideQuarantine, {
    invalidates: [quarantineRoutes.listQuarantines],
    onDone,
  });
  const params = { examId, quarantineId: quarantined.id };
  const onAsk = () => {
    command.reset();
    setUpdates(quarantined.updates);
  };
  const onError = ({ code }: ApiRefusal) => {
    if (code !== 'moreHasComeIn') return;
    for (const route of shown) void queries.invalidateQueries({ queryKey: apiKey(route) });
  };
  const decide = (decision: Decision) => (close: () => void) =>
    command.mutate({ params, body: { decision, updates, reason } }, { onSuccess: close, onError });
  return { command, onAsk, decide };
}

/** Accepts quarantined updates or keeps them apart, with a reason; confirmed first, since it is decided once. */
export function DecisionForm({ examId, quarantined }: DecisionFormProps) {
  const text = useText(quarantineText);
  const form = useKeptForm(`quarantine:${quarantined.id}`, '');
  const { content: reason, change: setReason } = form;
  const [isMissing, setMissing] = useState(false);
  const { decide, ...question } = useDecision({ examId, quarantined }, reason, form.done);
  const isReady = reason.trim().length >= 3;
  const fieldId = `reason-${quarantined.id}`;
  const asked = { ...question, isReady, onMissing: () => showAndFocus(() => setMissing(true), fieldId) };
  return (
    <div className={styles.quarantineDecision}>
      {quarantined.obstacle && <Alert data-color="warning">{text.obstacles[quarantined.obstacle]}</Alert>}
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
        {quarantined.obstacle === null && (
          <DecideButton
            {...asked}
            label={text.takeIn}
            onConfirm={decide('takenIn')}
            words={quarantined.handedIn ? text.takeInAfter : text.takeInBefore}
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
