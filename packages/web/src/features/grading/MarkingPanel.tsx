import { Alert, Button, Heading, Textfield } from '@digdir/designsystemet-react';
import { type AssessmentEntry, sumOfPoints } from '@karakter/domain/grading/assessment';
import type { Question } from '@karakter/domain/papers/paper';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import type { ComponentProps, ReactNode } from 'react';
import { Disputed } from '../../kept-writing/Disputed.tsx';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { KeptLine } from '../../kept-writing/KeptLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import type { Script } from './api-types.ts';
import { type Autosave, useAutosave } from './autosaves.ts';
import type { OpenCommission } from './CommissionGate.tsx';
import { GradeChoice } from './GradeChoice.tsx';
import { useGradeWord } from './grade-words.ts';
import { PointsField } from './PointsField.tsx';
import { writtenPoints } from './points.ts';
import * as styles from './styles/marking.module.css';
import { gradingText } from './texts.ts';

type MarkingPanelProps = OpenCommission & {
  readonly script: Script;
  readonly autosave: Autosave;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onReopen: () => void;
  /** The guide, when it is shown. */
  readonly guide: ReactNode;
};

function withPoints(entry: AssessmentEntry, question: Question, points: number | undefined): AssessmentEntry {
  const { [question.id]: _, ...others } = entry.points;
  return { ...entry, points: points === undefined ? others : { ...others, [question.id]: points } };
}

type FieldsProps = Pick<MarkingPanelProps, 'paper' | 'script' | 'autosave'> & {
  readonly commissionId: string;
  readonly kept: ComponentProps<typeof Disputed>['kept'];
  readonly entry: AssessmentEntry;
  readonly readOnly: boolean;
};

type Unfinished = Readonly<Record<string, string>>;
const nothingUnfinished: Unfinished = {};

function withUnfinished(all: Unfinished, questionId: string, typed: string | undefined): Unfinished {
  const { [questionId]: _, ...others } = all;
  return typed === undefined ? others : { ...others, [questionId]: typed };
}

function PointsFields({ commissionId, paper, script, autosave, kept, entry, readOnly }: FieldsProps) {
  // Text that is not yet a number of points is not part of the assessment, but is still kept [G15].
  const form = useKeptForm(`points:${commissionId}:${script.candidateNumber}`, nothingUnfinished);
  const text = useText(gradingText);
  const { language } = useLanguage();
  const { questions } = paper.paper;
  const most = questions.reduce((sum, { points }) => sum + points, 0);
  return (
    <fieldset className={styles.pointsFields}>
      <legend>{text.points}</legend>
      {questions.map((question, index) => (
        <div key={question.id}>
          <PointsField
            number={index + 1}
            title={<span lang={script.language}>{question.title[script.language]}</span>}
            value={entry.points[question.id]}
            suggested={script.suggested[question.id]}
            onChange={(points) => autosave.change(withPoints(entry, question, points))}
            unfinished={readOnly ? undefined : form.content[question.id]}
            onUnfinished={(typed) => form.change((all) => withUnfinished(all, question.id, typed))}
            question={question}
            readOnly={readOnly}
          />
          <Disputed kept={kept} at={['points', question.id]} />
        </div>
      ))}
      {!readOnly && <KeptFormLine kept={form} />}
      <p className={styles.pointsSum}>
        <span>{text.sum}</span>
        <strong>{writtenPoints(sumOfPoints(entry.points, script.suggested), language)}</strong>
        <span>{text.ofPoints(writtenPoints(most, language))}</span>
      </p>
    </fieldset>
  );
}

/** Replaces the confirm button once the assessment is confirmed. */
function Confirmed({ commission, script, isBusy, onReopen }: MarkingPanelProps) {
  const text = useText(gradingText);
  const gradeWord = useGradeWord();
  const waits = commission.reveal === 'allCandidates' && commission.kind === 'ordinary';
  if (script.state === 'confirmed') {
    return (
      <>
        <Alert data-color="info" data-size="sm">
          {waits ? text.confirmedAll : text.confirmed}
        </Alert>
        <Button variant="secondary" loading={isBusy} onClick={onReopen}>
          {text.reopen}
        </Button>
      </>
    );
  }
  return (
    <Alert data-color={script.agreed ? 'success' : 'info'} data-size="sm">
      <p>{script.agreed ? text.agreedOn(gradeWord(script.agreed.grade)) : text.revealed}</p>
      <TextLink to={`/grading/${commission.commissionId}/compare/${script.candidateNumber}`}>
        {text.seeComparison}
      </TextLink>
    </Alert>
  );
}

function Confirming({ entry, isBusy, onConfirm }: { readonly entry: AssessmentEntry } & MarkingPanelProps) {
  const text = useText(gradingText);
  return (
    <>
      {entry.grade === null && (
        <p className="quiet" id="confirm-needs">
          {text.confirmNeedsGrade}
        </p>
      )}
      <Button loading={isBusy} disabled={entry.grade === null} onClick={onConfirm}>
        {text.confirm}
      </Button>
    </>
  );
}

/** Points per question, comment and grade of one script; saved as it is typed. */
export function MarkingPanel(props: MarkingPanelProps) {
  const { commission, paper, script, autosave, guide } = props;
  const text = useText(gradingText);
  const gradeWord = useGradeWord();
  const written = useAutosave(autosave, script);
  const kept = { ...written, choose: autosave.choose };
  const entry = written.content;
  const readOnly = !script.allowed.includes('save');
  const level = entry.grade && paper.guide.levels[entry.grade];
  return (
    <section className={styles.marking} id="marking" tabIndex={-1} aria-labelledby="marking-heading">
      <div className={styles.markingHead}>
        <Heading level={2} data-size="2xs" id="marking-heading">
          {text.marking}
        </Heading>
        {!readOnly && (
          <KeptLine
            kept={kept}
            isUntouched={autosave.version() === 0}
            onRetry={() => void autosave.flush()}
          />
        )}
      </div>
      {guide}
      <PointsFields
        commissionId={commission.commissionId}
        paper={paper}
        script={script}
        autosave={autosave}
        kept={kept}
        entry={entry}
        readOnly={readOnly}
      />
      <div className={styles.gradeField}>
        <p className={styles.fieldName}>{text.grade}</p>
        <GradeChoice
          label={text.grade}
          scale={commission.scale}
          value={entry.grade}
          readOnly={readOnly}
          onChange={(grade) => autosave.change({ ...entry, grade })}
        />
        {level && <WrittenText className="quiet plain-text">{level}</WrittenText>}
        <Disputed kept={kept} at={['grade']} words={(grade) => gradeWord(String(grade ?? ''))} />
      </div>
      <div>
        <Textfield
          data-size="sm"
          multiline
          rows={5}
          label={text.comment}
          description={readOnly ? undefined : text.commentNote}
          lang={writtenLanguage(entry.comment)}
          value={entry.comment}
          readOnly={readOnly}
          onChange={(event) => autosave.change({ ...entry, comment: event.target.value })}
        />
        <Disputed kept={kept} at={['comment']} />
      </div>
      {readOnly ? <Confirmed {...props} /> : <Confirming {...props} entry={entry} />}
    </section>
  );
}
