import { SkipLink } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { type ReactNode, useEffect, useState } from 'react';
import { keepDeskOnThisDevice } from '../../../desk-worker/register.ts';
import { failureKind } from '../../../kept-writing/failure-kind.ts';
import { useText } from '../../../text/language.tsx';
import { Divider, useKeptWidth } from '../../../ui/divider/Divider.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { commissionText } from '../commission-texts.ts';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { HiddenAnswers } from '../impartiality/HiddenAnswers.tsx';
import { useKeptMarks } from '../marks/kept-marks.ts';
import { useAutosaves, useKeptEntries } from '../saving/autosaves.ts';
import { useDeskApi, useIsAway } from '../saving/desk-api.ts';
import { savingText } from '../saving/saving-texts.ts';
import { useScriptsAhead } from '../saving/scripts-ahead.ts';
import { UnsentScripts } from '../saving/UnsentScripts.tsx';
import { type Confirmations, useConfirmQueue } from '../saving/use-confirm-queue.ts';
import { gradingText } from '../texts.ts';
import { useDeskChoices } from './choices/use-desk-choices.ts';
import { ConfirmReady } from './confirm/ConfirmReady.tsx';
import { FailedConfirmations } from './confirm/FailedConfirmations.tsx';
import { useConfirmations, withConfirmations } from './confirm/use-confirmations.ts';
import { DeskBar } from './DeskBar.tsx';
import { KeysDialog } from './keys/KeysDialog.tsx';
import { ScriptGate } from './keys/script-gate.ts';
import { usePageKeys } from './keys/use-page-keys.ts';
import { withKeptEntries } from './list/kept-lines.ts';
import { ScriptColumn } from './list/ScriptColumn.tsx';
import { ScriptWork } from './ScriptWork.tsx';
import { useScriptPlace } from './script-place.ts';
import * as styles from './styles/desk.module.css';

type ScriptProps = Omit<ReturnType<typeof useDesk>, 'lines'> & { readonly divider: ReactNode };

function Script(props: ScriptProps) {
  const { open, place, gate, keys, autosaves, confirmations } = props;
  const { here } = place;
  const params = { commissionId: open.commission.commissionId, candidateNumber: here };
  const words = useText(savingText);
  const isAway = useIsAway();
  const script = useDeskApi(gradingRoutes.showScript, { params });
  const hasFailed = script.isError && !script.data;
  useEffect(() => {
    if (hasFailed) gate.giveUp();
  }, [gate, hasFailed]);
  if (script.isPending) return <LoadingState />;
  if (!script.data)
    return (
      <FailedState
        failure={script.error}
        {...(isAway && { kept: words.notHere })}
        onRetry={() => void script.refetch()}
      />
    );
  const arrive = () => {
    const isAwaited = gate.isClosed;
    // After React has put the script on the page: typing changes what React has just drawn.
    queueMicrotask(() => {
      if (isAwaited) document.getElementById('answer-heading')?.focus();
      keys.perform(gate.arrive(here));
    });
  };
  return (
    <ScriptWork
      key={here}
      {...open}
      script={script.data}
      autosave={autosaves.of(script.data)}
      keptMarks={props.keptMarks.of(script.data)}
      queue={props.queue}
      lookAgain={keys.lookAgain}
      divider={props.divider}
      choices={props.choices}
      isConfirming={confirmations.all.get(here)?.kind === 'underWay'}
      actions={keys.script}
      onConfirm={() => {
        void confirmations.confirm(here);
        place.to(place.nextOwn);
      }}
      onShown={arrive}
    />
  );
}

/** A confirmation that cannot reach the server now waits on the device, and the grader goes on [G15]. */
function useKeepWaiting(autosaves: ReturnType<typeof useAutosaves>, queue: Confirmations) {
  const text = useText(savingText);
  const announce = useAnnounce();
  return (candidateNumber: number, failure: unknown): boolean => {
    const autosave = autosaves.known(candidateNumber);
    if (!autosave) return false;
    const kind = failure === null ? autosave.snapshot().state.kind : failureKind(failure);
    if (kind !== 'waiting' && kind !== 'signedOut') return false;
    queue.wait(candidateNumber, autosave);
    announce(text.confirmWaits);
    return true;
  };
}

/** The width of the marks, in rem. */
const marksWidth = { least: 16, most: 36, step: 2, pane: 'after', otherwise: 19 } as const;
const marksAt = (clientX: number, panes: DOMRect) =>
  (panes.right - clientX) / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function MarksDivider({ divided, move }: ReturnType<typeof useKeptWidth>) {
  const text = useText(gradingText);
  return <Divider divided={divided} onMove={move} widthAt={marksAt} controls="marking" text={text.divider} />;
}

/** The scripts as the grader has left them, the one that is open, and all that can be done with it. */
function useDesk(open: OpenCommission) {
  const { commissionId } = open.commission;
  const choices = useDeskChoices();
  const [gate] = useState(() => new ScriptGate());
  const autosaves = useAutosaves(commissionId);
  const keptMarks = useKeptMarks(commissionId);
  const queue = useConfirmQueue(commissionId, autosaves.open);
  const confirmations = useConfirmations({
    commissionId,
    save: autosaves.settle,
    keepWaiting: useKeepWaiting(autosaves, queue),
  });
  const lines = withConfirmations(
    withKeptEntries(open.commission.scripts, useKeptEntries(autosaves)),
    confirmations.all,
    queue,
  );
  const place = useScriptPlace({ ...open, lines, gate });
  const keys = usePageKeys({ open, place, gate, choices });
  useScriptsAhead({ ...open.commission, scripts: [...place.shown] }, place.here);
  useEffect(keepDeskOnThisDevice, []);
  return { open, choices, gate, autosaves, keptMarks, queue, confirmations, lines, place, keys };
}

function Desk(open: OpenCommission) {
  const { commission } = open;
  const words = useText(commissionText);
  const text = useText(gradingText);
  const marks = useKeptWidth('karakter.marksWidth', marksWidth);
  const desk = useDesk(open);
  const { choices, confirmations, lines, place, keys } = desk;
  const isListShown = choices.choices.list === 'shown';
  const name = words[commission.kind](commission.number);
  return (
    <PageShell title={`${words.home}: ${name.toLowerCase()}`} place={open.place} isTight>
      <DeskBar
        {...open}
        lines={lines}
        isListShown={isListShown}
        onToggleList={() => choices.change({ list: isListShown ? 'hidden' : 'shown' })}
      >
        <ConfirmReady commission={commission} lines={lines} autosaves={desk.autosaves} />
        <KeysDialog
          scale={commission.scale}
          desk={choices}
          isOpen={keys.isHelpOpen}
          onToggle={keys.setHelpOpen}
        />
      </DeskBar>
      <HiddenAnswers commission={commission} />
      <UnsentScripts commissionId={commission.commissionId} here={place.here} queue={desk.queue} />
      <FailedConfirmations confirmations={confirmations} place={place} />
      <SkipLink href="#marking">{text.toMarking}</SkipLink>
      <div
        className={styles.desk}
        data-list={isListShown || undefined}
        data-guide={choices.choices.guide === 'open' || undefined}
        style={{ '--marks-width': `${marks.divided.value}rem` } as React.CSSProperties}
      >
        <ScriptColumn
          place={place}
          lines={lines}
          underWay={(number) => confirmations.all.get(number)?.kind === 'underWay'}
        />
        <Script {...desk} divider={<MarksDivider {...marks} />} />
      </div>
    </PageShell>
  );
}

function NothingToGrade({ commission, place }: OpenCommission) {
  const text = useText(gradingText);
  const words = useText(commissionText);
  return (
    <PageShell title={words.home} place={place}>
      <HiddenAnswers commission={commission} />
      <EmptyState title={text.noScriptsTitle} action={<LinkButton to="/grading">{words.home}</LinkButton>}>
        {text.noScripts}
      </EmptyState>
    </PageShell>
  );
}

/** The grader's working page: scripts, the answer, and the marking panel [G1, G2, G3]. */
export function GradingPage() {
  return (
    <CommissionGate>
      {(open) => (open.commission.scripts.length === 0 ? <NothingToGrade {...open} /> : <Desk {...open} />)}
    </CommissionGate>
  );
}
