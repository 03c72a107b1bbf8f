import type { ExamScale } from '@karakter/domain/exam/exam';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { scoreWith } from '@karakter/domain/grading/scoring';
import { pointsField } from '@karakter/domain/grading/workflow-fields';
import { levelsOf } from '@karakter/domain/papers/grading-guide';
import type { Question } from '@karakter/domain/papers/paper';
import { type ComponentProps, useEffect } from 'react';
import { Disputed } from '../../../kept-writing/Disputed.tsx';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { GradedPaper, Script } from '../api-types.ts';
import { writtenPoints } from '../points.ts';
import type { Autosave } from '../saving/autosaves.ts';
import { OverrideReason } from '../scoring/OverrideReason.tsx';
import { RubricLevels } from '../scoring/RubricLevels.tsx';
import { SuggestedGrade } from '../scoring/SuggestedGrade.tsx';
import { FieldChange, QuestionOwner } from '../shared/FieldChange.tsx';
import { ownFirst, useSharedWork } from '../shared/shared-context.ts';
import { gradingText } from '../texts.ts';
import { HiddenPoints } from './HiddenPoints.tsx';
import { PointsField } from './PointsField.tsx';
import * as styles from './styles/marking.module.css';

function withPoints(entry: AssessmentEntry, question: Question, points: number | undefined): AssessmentEntry {
  const { [question.id]: _, ...others } = entry.points;
  if (points !== undefined) return { ...entry, points: { ...others, [question.id]: points } };
  // Setting the automatic points back takes the reason away.
  const { [question.id]: __, ...reasons } = entry.reasons ?? {};
  return { ...entry, points: others, reasons };
}

type FieldsProps = {
  readonly paper: GradedPaper;
  readonly script: Pick<Script, 'candidateNumber' | 'language' | 'suggested' | 'hidden'>;
  readonly autosave: Pick<Autosave, 'change'>;
  readonly commissionId: string;
  readonly scale: ExamScale;
  /** Before every id, where several scripts are on one page. */
  readonly idPrefix?: string;
  /** The only question that is shown, without the sum. */
  readonly only?: string;
  readonly kept: ComponentProps<typeof Disputed>['kept'];
  readonly entry: AssessmentEntry;
  readonly readOnly: boolean;
  /** Told whether a field has text that is no possible number of points, which is kept and not saved as points. */
  readonly onUnfinished?: (isUnfinished: boolean) => void;
};

type Unfinished = Readonly<Record<string, string>>;
const nothingUnfinished: Unfinished = {};

function withUnfinished(all: Unfinished, questionId: string, typed: string | undefined): Unfinished {
  const { [questionId]: _, ...others } = all;
  return typed === undefined ? others : { ...others, [questionId]: typed };
}

type OneProps = Omit<FieldsProps, 'onUnfinished'> & {
  readonly question: Question;
  readonly number: number;
  readonly unfinished: string | undefined;
  readonly onUnfinished: (typed: string | undefined) => void;
};

/** The points of one question, with what a shared assessment, the key and the guide say of them. */
function QuestionPoints(props: OneProps) {
  const { question, number, paper, script, autosave, idPrefix = '', kept, entry, readOnly } = props;
  const give = (points: number | undefined) => autosave.change(withPoints(entry, question, points));
  return (
    <div>
      <QuestionOwner questionId={question.id} />
      <PointsField
        id={`${idPrefix}points-${question.id}`}
        number={number}
        title={<span lang={script.language}>{question.title[script.language]}</span>}
        value={entry.points[question.id]}
        suggested={script.suggested[question.id]}
        onChange={give}
        unfinished={readOnly ? undefined : props.unfinished}
        onUnfinished={props.onUnfinished}
        question={question}
        readOnly={readOnly}
      />
      <FieldChange field={pointsField(question.id)} />
      {!readOnly && <Disputed kept={kept} at={['points', question.id]} />}
      <OverrideReason
        question={question}
        entry={entry}
        suggested={script.suggested[question.id]}
        readOnly={readOnly}
        onChange={(reason) =>
          autosave.change({ ...entry, reasons: { ...entry.reasons, [question.id]: reason } })
        }
      />
      {!readOnly && <Disputed kept={kept} at={['reasons', question.id]} />}
      <RubricLevels
        levels={levelsOf(paper.guide, { id: question.id, number })}
        language={script.language}
        points={entry.points[question.id]}
        most={question.points}
        onChoose={readOnly ? undefined : give}
      />
    </div>
  );
}

/** The points of every question, and their sum; saved as they are typed. */
export function PointsFields(props: FieldsProps) {
  const { commissionId, scale, paper, script, only, entry, readOnly } = props;
  // Text that is not yet a number of points is not part of the assessment, but is still kept [G15].
  const form = useKeptForm(`points:${commissionId}:${script.candidateNumber}`, nothingUnfinished);
  const hasUnfinished = Object.keys(form.content).length > 0 || form.disputed.length > 0;
  const { onUnfinished } = props;
  useEffect(() => onUnfinished?.(!readOnly && hasUnfinished), [onUnfinished, readOnly, hasUnfinished]);
  const text = useText(gradingText);
  const { language } = useLanguage();
  const work = useSharedWork();
  const { questions } = paper.paper;
  const isHere = (id: string) => id === (only ?? id) && !script.hidden?.includes(id);
  const shown = ownFirst(questions, work).filter(({ question: { id } }) => isHere(id));
  const score = scoreWith(
    { questions, scoring: paper.scoring, scale },
    { points: { ...script.suggested, ...entry.points }, choices: {} },
  );
  return (
    <fieldset className={styles.pointsFields}>
      <legend>{text.points}</legend>
      {shown.map(({ question, number }) => (
        <QuestionPoints
          key={question.id}
          {...props}
          question={question}
          number={number}
          unfinished={form.content[question.id]}
          onUnfinished={(typed) => form.change((all) => withUnfinished(all, question.id, typed))}
        />
      ))}
      <HiddenPoints commissionId={commissionId} script={script} />
      {!readOnly && hasUnfinished && (
        <KeptFormLine
          kept={form}
          names={Object.fromEntries(
            shown.map(({ question, number }) => [question.id, text.question(number)]),
          )}
        />
      )}
      {only === undefined && (
        <>
          <p className={styles.pointsSum}>
            <span>{text.sum}</span>
            <strong>{writtenPoints(score.sum, language)}</strong>
            <span>{text.ofPoints(writtenPoints(score.most, language))}</span>
          </p>
          <SuggestedGrade suggested={score.grade} given={entry.grade} />
        </>
      )}
    </fieldset>
  );
}
