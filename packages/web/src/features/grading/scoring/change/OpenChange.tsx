import { Button, Heading } from '@digdir/designsystemet-react';
import type { ScoringChangeView, ScoringView } from '@karakter/contract/grading/scoring-views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { KeptFormLine } from '../../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../../../ui/FormField.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../../ui/States.tsx';
import { StatusTag } from '../../../../ui/StatusTag.tsx';
import { ChangeSummary } from './ChangeSummary.tsx';
import * as styles from './change.module.css';
import { changeText } from './change-texts.ts';
import { decisionText } from './decision-texts.ts';
import { Preview } from './Preview.tsx';
import type { ScoringCalls } from './use-scoring.ts';

type OpenProps = {
  readonly change: ScoringChangeView;
  readonly view: ScoringView;
  readonly calls: ScoringCalls;
  readonly scriptPath: ((candidateNumber: number) => string) | undefined;
};

type DecidingProps = { readonly change: ScoringChangeView; readonly decision: ScoringCalls['decision'] };

/** Confirms the change, or declines it with a reason. */
function Deciding({ change, decision }: DecidingProps) {
  const words = useText(decisionText);
  const announce = useAnnounce();
  const form = useKeptForm(`scoring-decision:${change.id}`, { reason: '' });
  const { reason } = form.content;
  const decide = (command: 'confirm' | 'decline', said: string, close?: () => void) =>
    decision.send(change.id, { command, reason }, () => {
      close?.();
      form.done();
      announce(said);
    });
  return (
    <>
      <TextFormField
        id="scoring-decision-reason"
        rows={2}
        label={words.decisionReason}
        description={words.decisionReasonHelp}
        value={reason}
        onChange={(typed) => form.change({ reason: typed })}
      />
      <div className={styles.commands}>
        <ConfirmButton
          label={words.confirm}
          command={decision}
          onConfirm={(close) => decide('confirm', words.confirmed, close)}
        >
          {words.confirmWords}
        </ConfirmButton>
        <Button
          variant="secondary"
          disabled={reason.trim() === ''}
          loading={decision.isPending}
          onClick={() => decide('decline', words.declined)}
        >
          {words.decline}
        </Button>
      </div>
      <KeptFormLine kept={form} />
    </>
  );
}

/** A change that waits for a second person, or is being applied, with what it does before anyone confirms it [G4]. */
export function OpenChange({ change, view, calls, scriptPath }: OpenProps) {
  const text = useText(changeText);
  const words = useText(decisionText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { decision } = calls;
  const may = (command: 'confirm' | 'withdraw') => change.allowed.includes(command);
  const isWaiting = change.state === 'proposed';
  return (
    <section className={styles.openChange} aria-labelledby="scoring-open">
      <Heading level={2} data-size="2xs" id="scoring-open">
        {words.openTitle}
      </Heading>
      <div>
        <StatusTag tone={isWaiting ? 'due' : 'open'}>{words.states[change.state]}</StatusTag>
      </div>
      <p className="quiet">
        {words.proposedBy(change.proposedBy, writtenInstant(change.proposedAt, language))}
      </p>
      <p className={styles.reason}>{change.reason}</p>
      <ChangeSummary view={view} scoring={change.scoring} />
      {isWaiting && <Preview scoring={change.scoring} calls={calls} scriptPath={scriptPath} />}
      {decision.error !== null && <FailedState failure={decision.error} />}
      {may('confirm') && <Deciding change={change} decision={decision} />}
      {may('withdraw') && (
        <div>
          <p className="quiet">{text.anotherConfirms}</p>
          <Button
            variant="secondary"
            loading={decision.isPending}
            onClick={() =>
              decision.send(change.id, { command: 'withdraw', reason: '' }, () => announce(words.withdrawn))
            }
          >
            {words.withdraw}
          </Button>
        </div>
      )}
    </section>
  );
}
