import { ToggleGroup } from '@digdir/designsystemet-react';
import type { ExamScale } from '@karakter/domain/exam/exam';
import type { Grade } from '@karakter/domain/exam/grades';
import { gradesOn, useGradeWord } from './grade-words.ts';

type GradeChoiceProps = {
  readonly label: string;
  readonly scale: ExamScale;
  readonly value: Grade | null;
  readonly readOnly?: boolean;
  readonly onChange: (grade: Grade) => void;
};

/** One of the scale's grades, as buttons in a row. */
export function GradeChoice({ label, scale, value, readOnly = false, onChange }: GradeChoiceProps) {
  const gradeWord = useGradeWord();
  const choose = (chosen: string) => {
    const grade = gradesOn(scale).find((each) => each === chosen);
    if (grade && !readOnly) onChange(grade);
  };
  return (
    <ToggleGroup aria-label={label} data-size="sm" data-grades value={value ?? ''} onChange={choose}>
      {gradesOn(scale).map((grade) => (
        <ToggleGroup.Item key={grade} value={grade} disabled={readOnly && grade !== value}>
          {gradeWord(grade)}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  );
}
