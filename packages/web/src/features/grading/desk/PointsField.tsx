import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { pointsRange } from '@karakter/domain/grading/assessment';
import type { Question } from '@karakter/domain/papers/paper';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { readPoints, writtenPoints } from '../points.ts';
import { gradingText } from '../texts.ts';
import { leavePointsField } from './keys/points-typing.ts';
import * as styles from './styles/marking.module.css';

type PointsFieldProps = {
  readonly id: string;
  readonly question: Question;
  readonly number: number;
  /** In the language of the paper. */
  readonly title: ReactNode;
  readonly value: number | undefined;
  readonly suggested: number | undefined;
  readonly readOnly: boolean;
  /** The text typed last that is not a valid number of points: half a number, or one that is too large. */
  readonly unfinished: string | undefined;
  readonly onChange: (points: number | undefined) => void;
  readonly onUnfinished: (typed: string | undefined) => void;
};

/** Enter moves to the next question that lacks points, as in a column of numbers. */
function goToNext(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  leavePointsField(event.currentTarget);
  event.preventDefault();
}

/** The points of one question; invalid text stays in the field and is kept there, but is not saved as points. */
export function PointsField(props: PointsFieldProps) {
  const { question, number, title, value, suggested, readOnly, unfinished, onChange } = props;
  const text = useText(gradingText);
  const { language } = useLanguage();
  const shown = value === undefined ? '' : writtenPoints(value, language);
  const [present, setTyped] = useState(shown);
  const typed = unfinished ?? present;
  const { least, most } = pointsRange(question);
  const read = readPoints(typed);
  const isPoints = (points: number | null | undefined) =>
    points === null || (points !== undefined && points >= least && points <= most);
  const isWrong = !isPoints(read);
  const inWords = (points: number) => writtenPoints(points, language);
  const change = (next: string) => {
    setTyped(next);
    const points = readPoints(next);
    props.onUnfinished(isPoints(points) ? undefined : next);
    if (isPoints(points)) onChange(points ?? undefined);
  };
  // Exactly the automatic points replace nothing, so that no reason is asked for [G3].
  const leaveAutomatic = () => {
    if (readOnly || suggested === undefined || value !== suggested) return;
    setTyped('');
    onChange(undefined);
  };
  return (
    <Field className={styles.pointsField} data-points data-size="sm">
      <Label htmlFor={props.id}>
        {number}. {title}
      </Label>
      <Input
        id={props.id}
        inputMode="decimal"
        autoComplete="off"
        // Another window's points replace the field's value, but never while the grader types.
        value={!isWrong && read !== (value ?? null) ? shown : typed}
        readOnly={readOnly}
        placeholder={suggested === undefined ? '' : inWords(suggested)}
        aria-invalid={isWrong || undefined}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={leaveAutomatic}
        onKeyDown={goToNext}
      />
      <span>{text.ofPoints(inWords(most))}</span>
      {suggested !== undefined && <span className="quiet">{text.automatic(inWords(suggested))}</span>}
      {isWrong && <ValidationMessage>{text.pointsWrong(inWords(least), inWords(most))}</ValidationMessage>}
    </Field>
  );
}
