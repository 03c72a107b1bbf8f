import type { Grade } from '@karakter/domain/exam/grades';
import { useText } from '../../../text/language.tsx';
import { useGradeWord } from '../grade-words.ts';
import { scoringText } from './scoring-texts.ts';

type SuggestedGradeProps = { readonly suggested: Grade | null; readonly given: Grade | null };

/** What the thresholds give for the points; the grader may decide otherwise, and sees that they differ [G3]. */
export function SuggestedGrade({ suggested, given }: SuggestedGradeProps) {
  const text = useText(scoringText);
  const gradeWord = useGradeWord();
  if (suggested === null) return null;
  const isOther = given !== null && given !== suggested;
  return <p className="quiet">{(isOther ? text.differs : text.suggests)(gradeWord(suggested))}</p>;
}
