import { Alert, Button, Heading, Textfield } from '@digdir/designsystemet-react';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import type { ConfirmingFinding } from '@karakter/domain/grading/desk/confirming';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Disputed } from '../../../kept-writing/Disputed.tsx';
import { KeptLine } from '../../../kept-writing/KeptLine.tsx';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import type { Script } from '../api-types.ts';
import { compareText } from '../compare/compare-texts.ts';
import { settledWord } from '../compare/settled-words.ts';
import { GradeChoice } from '../GradeChoice.tsx';
import { useGradeWord } from '../grade-words.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { RecogniseAuthor } from '../impartiality/RecogniseAuthor.tsx';
import { PhraseButton } from '../phrases/use-phrases.tsx';
import type { Autosave, useAutosave } from '../saving/autosaves.ts';
import { ConfirmWaits } from '../saving/ConfirmWaits.tsx';
import { NotTaken } from '../saving/NotTaken.tsx';
import type { Confirmations } from '../saving/use-confirm-queue.ts';
import { FieldChange } from '../shared/FieldChange.tsx';
import { SharedHead } from '../shared/SharedDesk.tsx';
import { sharedText } from '../shared/shared-texts.ts';
import { ReportSuspicion } from '../suspicion/ReportSuspicion.tsx';
import { gradingText } from '../texts.ts';
import { FindingList } from './confirm/FindingList.tsx';
import { deskText } from './desk-texts.ts';
import type { LookAgain } from './keys/use-page-keys.ts';
import { PointsFields } from './PointsFields.tsx';
import * as styles from './styles/marking.module.css';

type MarkingPanelProps = OpenCommission & {
  readonly script: Script;
  readonly autosave: Autosave;
  readonly queue: Confirmations;
  readonly lookAgain: LookAgain;
  readonly entry: AssessmentEntry;
  readonly written: ReturnType<typeof useAutosave>;
  readonly readOnly: boolean;
  readonly isConfirming: boolean;
  readonly reopening: { readonly isPending: boolean; readonly error: unknown };
  /** What to look at before a second press confirms. */
  readonly findings: readonly ConfirmingFinding[];
  readonly onConfirm: () => void;
  readonly onReopen: () => void;
  /** The button that shows the guide. */
  readonly guide: ReactNode;
  /** What the grader has put beside the answer. */
  readonly marks: ReactNode;
};

/** Replaces the confirm button once the assessment is confirmed. */
function Confirmed({ commission, script, isConfirming, reopening, onReopen }: MarkingPanelProps) {
  const text = useText(gradingText);
  const shared = useText(sharedText);
  const desk = useText(deskText);
  const compare = useText(compareText);
  const gradeWord = useGradeWord();
  const waits = commission.workflow.confirming === 'allCandidates';
  if (isConfirming) return <p className="quiet">{desk.confirming}</p>;
  if (script.state === 'confirmed') {
    return (
      <>
        <Alert data-color="info" data-size="sm">
          {script.shared ? shared.confirmed : waits ? text.confirmedAll : text.confirmed}
        </Alert>
        <Button variant="secondary" loading={reopening.isPending} onClick={onReopen}>
          {text.reopen}
        </Button>
        {reopening.error ? <FailedState failure={reopening.error} /> : null}
      </>
    );
  }
  return (
    <Alert data-color={script.agreed ? 'success' : 'info'} data-size="sm">
      <p>
        {script.agreed
          ? compare[settledWord(commission, script.agreed)](gradeWord(script.agreed.grade))
          : text.revealed}
      </p>
      <TextLink to={`/grading/${commission.commissionId}/compare/${script.candidateNumber}`}>
        {text.seeComparison}
      </TextLink>
    </Alert>
  );
}

function Confirming({ entry, script, queue, findings, onConfirm }: MarkingPanelProps) {
  const text = useText(gradingText);
  const desk = useText(deskText);
  const { candidateNumber } = script;
  if (queue.isWaiting(candidateNumber))
    return <ConfirmWaits onTakeBack={() => queue.takeBack(candidateNumber)} />;
  return (
    <>
      {entry.grade === null && (
        <p className="quiet" id="confirm-needs">
          {text.confirmNeedsGrade}
        </p>
      )}
      {findings.length > 0 && (
        <Alert data-color="warning" data-size="sm">
          <strong>{desk.beforeConfirming}</strong>
          <FindingList findings={findings} />
        </Alert>
      )}
      <Button disabled={entry.grade === null} onClick={onConfirm}>
        {findings.length > 0 ? desk.confirmAnyway : text.confirm}
      </Button>
    </>
  );
}

type GradeFieldProps = Pick<MarkingPanelProps, 'commission' | 'paper' | 'entry' | 'autosave' | 'readOnly'> & {
  readonly kept: ComponentProps<typeof Disputed>['kept'];
};

function GradeField({ commission, paper, entry, autosave, readOnly, kept }: GradeFieldProps) {
  const text = useText(gradingText);
  const desk = useText(deskText);
  const gradeWord = useGradeWord();
  const level = entry.grade && paper.guide.levels[entry.grade];
  return (
    <div className={styles.gradeField}>
      <p className={styles.fieldName}>{text.grade}</p>
      <GradeChoice
        label={text.grade}
        scale={commission.scale}
        value={entry.grade}
        readOnly={readOnly}
        onChange={(grade) => autosave.change({ ...entry, grade })}
      />
      {entry.grade !== null && !readOnly && (
        <Button
          className={styles.clearGrade}
          variant="tertiary"
          data-size="sm"
          onClick={() => autosave.change({ ...entry, grade: null })}
        >
          {desk.clearGrade}
        </Button>
      )}
      {level && <WrittenText className="quiet plain-text">{level}</WrittenText>}
      <FieldChange field="grade" />
      {!readOnly && <Disputed kept={kept} at={['grade']} words={(grade) => gradeWord(String(grade ?? ''))} />}
    </div>
  );
}

/** Marks the script to be looked at again, as the key does; only the grader sees the mark [G15]. */
function LookAgainButton({ lookAgain }: Pick<MarkingPanelProps, 'lookAgain'>) {
  const desk = useText(deskText);
  return (
    <>
      <Button
        variant={lookAgain.hasMark ? 'secondary' : 'tertiary'}
        data-size="sm"
        aria-pressed={lookAgain.hasMark}
        title={desk.lookAgainNote}
        loading={lookAgain.isPending}
        onClick={lookAgain.toggle}
      >
        {desk.lookAgain}
      </Button>
      {lookAgain.failure && <FailedState failure={lookAgain.failure} />}
    </>
  );
}

/** Points per question, comment and grade of one script; saved as it is typed. */
export function MarkingPanel(props: MarkingPanelProps) {
  const { commission, paper, script, autosave, guide, lookAgain, written, entry, readOnly } = props;
  const text = useText(gradingText);
  const shared = useText(sharedText);
  const kept = { ...written, choose: autosave.choose };
  const [isUnfinished, setUnfinished] = useState(false);
  return (
    <section className={styles.marking} id="marking" tabIndex={-1} aria-labelledby="marking-heading">
      <div className={styles.markingHead}>
        <Heading level={2} data-size="2xs" id="marking-heading">
          {text.marking}
        </Heading>
        {guide}
        <LookAgainButton lookAgain={lookAgain} />
        {!readOnly && (
          <KeptLine
            kept={kept}
            isUntouched={autosave.version() === 0}
            isPartial={isUnfinished}
            onRetry={() => void autosave.flush()}
          />
        )}
      </div>
      <SharedHead commission={commission} script={script} paper={paper} />
      <PointsFields
        commissionId={commission.commissionId}
        scale={commission.scale}
        paper={paper}
        script={script}
        autosave={autosave}
        kept={kept}
        entry={entry}
        readOnly={readOnly}
        onUnfinished={setUnfinished}
      />
      <GradeField {...props} kept={kept} />
      <div>
        <Textfield
          id="comment"
          data-size="sm"
          multiline
          rows={4}
          label={text.comment}
          description={readOnly ? undefined : script.shared ? shared.commentNote : text.commentNote}
          lang={writtenLanguage(entry.comment)}
          value={entry.comment}
          readOnly={readOnly}
          onChange={(event) => autosave.change({ ...entry, comment: event.target.value })}
        />
        {!readOnly && <PhraseButton fieldId="comment" label={text.comment} />}
        <FieldChange field="comment" />
        {!readOnly && <Disputed kept={kept} at={['comment']} />}
      </div>
      {readOnly && !props.isConfirming && <NotTaken autosave={autosave} script={script} paper={paper} />}
      {readOnly ? <Confirmed {...props} /> : <Confirming {...props} />}
      {props.marks}
      <ReportSuspicion commissionId={commission.commissionId} script={script} />
      <RecogniseAuthor commissionId={commission.commissionId} candidateNumber={script.candidateNumber} />
    </section>
  );
}
