import { Heading } from '@digdir/designsystemet-react';
import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../../ui/States.tsx';
import { ChangeForm, LeftOfChange } from './ChangeForm.tsx';
import { ChangeSummary } from './ChangeSummary.tsx';
import * as styles from './change.module.css';
import { changeText } from './change-texts.ts';
import { decisionText } from './decision-texts.ts';
import { GradesToDecide } from './GradesToDecide.tsx';
import { OpenChange } from './OpenChange.tsx';
import type { ScoringCalls } from './use-scoring.ts';

function History({ view }: { readonly view: ScoringView }) {
  const words = useText(decisionText);
  const { language } = useLanguage();
  if (view.history.length === 0) return null;
  return (
    <details>
      <summary>{words.history(view.history.length)}</summary>
      <ul className={styles.history}>
        {view.history.map((change) => (
          <li key={change.id}>
            <strong>{words.states[change.state]}</strong>{' '}
            <span className="quiet">
              {words.proposedBy(change.proposedBy, writtenInstant(change.proposedAt, language))}
              {change.decidedBy !== null && ` ${words.decidedBy(change.decidedBy)}`}
            </span>
            <p className={styles.reason}>{change.reason}</p>
            {change.decisionReason && <p className={styles.reason}>{change.decisionReason}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

type RoomProps = {
  readonly calls: ScoringCalls;
  /** Where a script of this number is opened; absent where the reader opens none. */
  readonly scriptPath?: (candidateNumber: number) => string;
};

/** The scoring that counts, a change that waits, the grades to decide on, and a change to propose. */
export function ScoringRoom({ calls, scriptPath }: RoomProps) {
  const text = useText(changeText);
  const words = useText(decisionText);
  const { found } = calls;
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const view = found.data;
  const { open, toDecide } = view;
  return (
    <div className={styles.room}>
      <p className="page-about">{text.about(view.version)}</p>
      {toDecide.length > 0 && <GradesToDecide grades={toDecide} calls={calls} scriptPath={scriptPath} />}
      {open && <OpenChange key={open.id} change={open} view={view} calls={calls} scriptPath={scriptPath} />}
      {view.mayPropose && view.version > 0 && <LeftOfChange key={view.version} view={view} calls={calls} />}
      {!open && <ChangeForm key={view.version} view={view} calls={calls} scriptPath={scriptPath} />}
      {open && (
        <section>
          <Heading level={2} data-size="2xs">
            {words.now}
          </Heading>
          <ChangeSummary view={view} scoring={view.scoring} isWhole />
        </section>
      )}
      <History view={view} />
    </div>
  );
}
