import { Textfield } from '@digdir/designsystemet-react';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import type { Question } from '@karakter/domain/papers/paper';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useText } from '../../../text/language.tsx';
import { scoringText } from './scoring-texts.ts';

type OverrideReasonProps = {
  readonly question: Question;
  readonly entry: AssessmentEntry;
  /** The automatic points. */
  readonly suggested: number | undefined;
  readonly readOnly: boolean;
  readonly onChange: (reason: string) => void;
};

/** Why a grader gives a closed question other points than the automatic ones; asked for once they differ [G3]. */
export function OverrideReason({ question, entry, suggested, readOnly, onChange }: OverrideReasonProps) {
  const text = useText(scoringText);
  const given = entry.points[question.id];
  if (!isClosedQuestion(question) || given === undefined || given === suggested) return null;
  const reason = entry.reasons?.[question.id] ?? '';
  return (
    <Textfield
      data-size="sm"
      label={text.overrideReason}
      description={readOnly ? undefined : text.overrideNeeded}
      lang={writtenLanguage(reason)}
      value={reason}
      maxLength={2000}
      readOnly={readOnly}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
