import { Button, SkipLink } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { Divider, useKeptWidth } from '../../ui/divider/Divider.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import { useAutosaves } from './autosaves.ts';
import { CommissionGate, type OpenCommission } from './CommissionGate.tsx';
import { ConfirmReady } from './ConfirmReady.tsx';
import { commissionText } from './commission-texts.ts';
import { Progress } from './Progress.tsx';
import { ScriptList } from './ScriptList.tsx';
import { ScriptWork } from './ScriptWork.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { useShortcutChoice, useShortcuts } from './shortcuts.ts';
import * as styles from './styles/desk.module.css';
import { gradingText } from './texts.ts';

/** The position among the scripts, with links to the previous and the next one. */
function useScriptPlace({ commission }: OpenCommission) {
  const { candidateNumber } = useParams();
  const navigate = useNavigate();
  const numbers = commission.scripts.map((line) => line.candidateNumber);
  const unfinished = commission.scripts.find(({ state }) => state === 'untouched' || state === 'draft');
  const here =
    candidateNumber === undefined
      ? (unfinished?.candidateNumber ?? numbers[0] ?? 0)
      : Number(candidateNumber);
  const at = numbers.indexOf(here);
  const to = (number: number | undefined) => {
    if (number !== undefined)
      void navigate(`/grading/${commission.commissionId}/${number}`, { replace: true });
  };
  const isOwnWork = (number: number) =>
    commission.scripts.some(
      (line) => line.candidateNumber === number && (line.state === 'untouched' || line.state === 'draft'),
    );
  const nextOwn = [...numbers.slice(at + 1), ...numbers.slice(0, Math.max(0, at))].find(isOwnWork);
  return { here, to, previous: numbers[at - 1], next: numbers[at + 1], nextOwn };
}

type Place = ReturnType<typeof useScriptPlace>;

function toQuestion(id: string | undefined): void {
  if (id === undefined) return;
  document.getElementById(`answer-${id}`)?.scrollIntoView({ block: 'start' });
  document.getElementById(`points-${id}`)?.focus({ preventScroll: true });
}

/** j and k, 1–9, g and ?: for work without the mouse. */
function usePageKeys(open: OpenCommission, place: Place) {
  const { isOn, choose } = useShortcutChoice();
  const [isGuideOpen, setGuideOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { questions } = open.paper.paper;
  const { previous, next } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `place.to` is new at each render and leads to the same
  const keys = useMemo(
    () => ({
      j: () => place.to(next),
      k: () => place.to(previous),
      g: () => setGuideOpen((now) => !now),
      '?': () => setHelpOpen(true),
      ...Object.fromEntries(questions.slice(0, 9).map(({ id }, index) => [index + 1, () => toQuestion(id)])),
    }),
    [previous, next, questions],
  );
  useShortcuts(keys, isOn && !isHelpOpen);
  return { isOn, choose, isGuideOpen, setGuideOpen, isHelpOpen, setHelpOpen };
}

function PlaceBar({ open, place }: { readonly open: OpenCommission; readonly place: Place }) {
  const text = useText(gradingText);
  const { commission } = open;
  const [isListOpen, setListOpen] = useState(false);
  return (
    <div className={styles.scriptColumn} data-open={isListOpen || undefined}>
      <div className={styles.scriptSteps}>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={place.previous === undefined}
          onClick={() => place.to(place.previous)}
        >
          {text.previous} <kbd>k</kbd>
        </Button>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={place.next === undefined}
          onClick={() => place.to(place.next)}
        >
          {text.next} <kbd>j</kbd>
        </Button>
        <Button
          className={styles.scriptListToggle}
          variant="tertiary"
          data-size="sm"
          aria-expanded={isListOpen}
          onClick={() => setListOpen((now) => !now)}
        >
          {text.showScripts}
        </Button>
      </div>
      <ScriptList commissionId={commission.commissionId} scripts={commission.scripts} here={place.here} />
    </div>
  );
}

function Status({ commission }: OpenCommission) {
  const text = useText(commissionText);
  const words = useText(gradingText);
  const shown = commission.counts.differing + commission.counts.agreed;
  return (
    <div className={styles.gradingStatus}>
      <Progress counts={commission.counts} />
      {commission.dueAt && (
        <span>
          {text.due} <DeadlineText instant={commission.dueAt} />
        </span>
      )}
      {shown > 0 && <TextLink to={`/grading/${commission.commissionId}/compare`}>{words.compare}</TextLink>}
    </div>
  );
}

function Script({
  open,
  place,
  keys,
  autosaves,
  divider,
}: {
  readonly open: OpenCommission;
  readonly place: Place;
  readonly keys: ReturnType<typeof usePageKeys>;
  readonly autosaves: ReturnType<typeof useAutosaves>;
  readonly divider: ReactNode;
}) {
  const params = { commissionId: open.commission.commissionId, candidateNumber: place.here };
  const script = useApi(gradingRoutes.showScript, { params });
  if (script.isPending) return <LoadingState />;
  if (!script.data) return <FailedState failure={script.error} onRetry={() => void script.refetch()} />;
  return (
    <ScriptWork
      key={place.here}
      {...open}
      script={script.data}
      autosave={autosaves.of(script.data)}
      divider={divider}
      isGuideOpen={keys.isGuideOpen}
      onToggleGuide={() => keys.setGuideOpen((now) => !now)}
      onConfirmed={() => place.to(place.nextOwn)}
    />
  );
}

/** The width of the marks, in rem. */
const marksWidth = { least: 16, most: 36, step: 2, pane: 'after', otherwise: 22 } as const;
const marksAt = (clientX: number, panes: DOMRect) =>
  (panes.right - clientX) / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function Desk(open: OpenCommission) {
  const { commission, place: exam } = open;
  const words = useText(commissionText);
  const text = useText(gradingText);
  const marks = useKeptWidth('karakter.marksWidth', marksWidth);
  const place = useScriptPlace(open);
  const keys = usePageKeys(open, place);
  const autosaves = useAutosaves(commission.commissionId);
  const name = (commission.kind === 'appeal' ? words.appeal : words.ordinary)(commission.number);
  const actions = (
    <>
      <ConfirmReady commission={commission} onBefore={autosaves.flushAll} />
      <ShortcutHelp
        isOpen={keys.isHelpOpen}
        onToggle={keys.setHelpOpen}
        isOn={keys.isOn}
        onChoose={keys.choose}
      />
    </>
  );
  const divider = (
    <Divider
      divided={marks.divided}
      onMove={marks.move}
      widthAt={marksAt}
      controls="marking"
      text={text.divider}
    />
  );
  return (
    <PageShell title={`${words.home}: ${name.toLowerCase()}`} place={exam} actions={actions}>
      <Status {...open} />
      <SkipLink href="#marking">{text.toMarking}</SkipLink>
      <div
        className={styles.desk}
        style={{ '--marks-width': `${marks.divided.value}rem` } as React.CSSProperties}
      >
        <PlaceBar open={open} place={place} />
        <Script open={open} place={place} keys={keys} autosaves={autosaves} divider={divider} />
      </div>
    </PageShell>
  );
}

function NothingToGrade({ place }: OpenCommission) {
  const text = useText(gradingText);
  const words = useText(commissionText);
  return (
    <PageShell title={words.home} place={place}>
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
