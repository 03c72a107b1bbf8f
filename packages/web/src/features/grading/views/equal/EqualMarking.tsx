import { Alert, Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { pointsRange } from '@karakter/domain/grading/assessment';
import { isPossibleMark } from '@karakter/domain/grading/desk/equal-answers';
import { levelsOf } from '@karakter/domain/papers/grading-guide';
import type { Question } from '@karakter/domain/papers/paper';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useLanguage, useText } from '../../../../text/language.tsx';
import type { GradedPaper } from '../../api-types.ts';
import { readPoints, writtenPoints } from '../../points.ts';
import { RubricLevels } from '../../scoring/RubricLevels.tsx';
import * as styles from './equal.module.css';
import { equalText } from './equal-texts.ts';
import type { OwnShortAnswer } from './use-short-answers.ts';

/** What is typed for one group and not given yet. */
export type Typed = { readonly points: string; readonly comment: string; readonly isForAll: boolean };
export const nothingTyped: Typed = { points: '', comment: '', isForAll: false };

const mostNamed = 8;

type DifferentProps = {
  readonly different: readonly (readonly [number, number])[];
  readonly points: number;
  readonly isForAll: boolean;
  readonly onForAll: (isForAll: boolean) => void;
};

/** Answers that already have other points, with the difference: changed only where the grader asks for it. */
function Different({ different, points, isForAll, onForAll }: DifferentProps) {
  const text = useText(equalText);
  const { language } = useLanguage();
  const inWords = (each: number) => writtenPoints(each, language);
  return (
    <Alert data-color="warning" data-size="sm">
      <p>{text.different(different.length)}</p>
      <ul className={styles.different}>
        {different.slice(0, mostNamed).map(([number, given]) => (
          <li key={number}>{text.difference(number, inWords(given), inWords(points))}</li>
        ))}
        {different.length > mostNamed && <li>{text.moreDifferent(different.length - mostNamed)}</li>}
      </ul>
      <Checkbox
        data-size="sm"
        label={text.changeThem}
        value="all"
        checked={isForAll}
        onChange={(event) => onForAll(event.target.checked)}
      />
    </Alert>
  );
}

type MarkingProps = {
  readonly id: string;
  readonly question: Question;
  readonly number: number;
  readonly paper: GradedPaper;
  /** The answers that are ticked, and may be changed, with the points they have. */
  readonly chosen: readonly { readonly answer: OwnShortAnswer; readonly given: number | undefined }[];
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly isBusy: boolean;
  readonly onGive: (answers: readonly OwnShortAnswer[], points: number, comment: string) => void;
};

/** What giving now would do: the points that are typed, who gets them, and who has others. */
function plannedMark({ question, chosen, typed }: Pick<MarkingProps, 'question' | 'chosen' | 'typed'>) {
  const read = readPoints(typed.points);
  const comment = typed.comment.trim();
  const isPossible = typeof read === 'number' && isPossibleMark({ question, points: read, comment });
  const points = isPossible ? read : null;
  const different = chosen.flatMap(({ answer, given }) =>
    points === null || given === undefined || given === points
      ? []
      : [[answer.candidateNumber, given] as const],
  );
  const taken = chosen.filter(({ given }) => {
    if (given === undefined || typed.isForAll) return true;
    return given === points && comment !== '';
  });
  return { points, comment, different, taken: taken.map(({ answer }) => answer) };
}

/** One field of points for all equal answers, with the question's levels and a comment [G21]. */
export function EqualMarking(props: MarkingProps) {
  const { id, question, typed, onTyped, isBusy } = props;
  const text = useText(equalText);
  const { language } = useLanguage();
  const { least, most } = pointsRange(question);
  const inWords = (points: number) => writtenPoints(points, language);
  const { points, comment, different, taken } = plannedMark(props);
  const isWrong = typed.points.trim() !== '' && points === null;
  const give = () => {
    if (points !== null && taken.length > 0 && !isBusy) props.onGive(taken, points, comment);
  };
  return (
    <form
      className={styles.marking}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Textfield
        id={id}
        data-size="sm"
        className={styles.points}
        label={text.points(inWords(most))}
        inputMode="decimal"
        autoComplete="off"
        value={typed.points}
        error={isWrong && text.wrong(inWords(least), inWords(most))}
        onChange={(event) => onTyped({ ...typed, points: event.target.value })}
      />
      <Textfield
        data-size="sm"
        className={styles.comment}
        label={text.comment}
        description={typed.comment === '' ? undefined : text.commentHelp}
        lang={writtenLanguage(typed.comment)}
        maxLength={1000}
        value={typed.comment}
        onChange={(event) => onTyped({ ...typed, comment: event.target.value })}
      />
      <Button type="submit" data-size="sm" disabled={points === null || taken.length === 0} loading={isBusy}>
        {points === null ? text.giveNone : text.give(taken.length, inWords(points))}
      </Button>
      <Levels {...props} points={points} />
      {points !== null && different.length > 0 && (
        <Different
          different={different}
          points={points}
          isForAll={typed.isForAll}
          onForAll={(isForAll) => onTyped({ ...typed, isForAll })}
        />
      )}
    </form>
  );
}

/** The levels of the question, of which one fills the field in. */
function Levels({
  paper,
  number,
  question,
  points,
  typed,
  onTyped,
}: MarkingProps & { readonly points: number | null }) {
  const { language } = useLanguage();
  return (
    <RubricLevels
      levels={levelsOf(paper.guide, { id: question.id, number })}
      language={language === 'nn' ? 'nn' : 'nb'}
      points={points ?? undefined}
      most={question.points}
      onChoose={(chosen) => onTyped({ ...typed, points: writtenPoints(chosen, language) })}
    />
  );
}
