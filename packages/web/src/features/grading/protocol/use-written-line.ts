import {
  isWithoutGrade,
  type ProtocolLine,
  validGrade,
} from '@karakter/domain/grading/protocol/protocol-content';
import { useText } from '../../../text/language.tsx';
import { useGradeWord } from '../grade-words.ts';
import { signOffText } from './sign-off-texts.ts';

/** A candidate's line of the protocol in words: the result, and how it came about. */
export function useWrittenLine() {
  const text = useText(signOffText);
  const gradeWord = useGradeWord();
  const resultOf = (line: ProtocolLine | null): string => {
    if (line === null) return text.notThere;
    if (isWithoutGrade(line.outcome)) return text.outcomes[line.outcome];
    return gradeWord(validGrade(line) ?? '');
  };
  const basisOf = ({ basis, decidedBy, round, corrections, grade }: ProtocolLine): string =>
    [
      ...(decidedBy !== null ? [text.decidedBy(decidedBy)] : basis !== null ? [text.bases[basis]] : []),
      ...(round > 1 ? [text.round(round)] : []),
      ...(corrections.length > 0 && grade !== null ? [text.corrected(gradeWord(grade))] : []),
    ].join(' · ');
  return { resultOf, basisOf };
}
