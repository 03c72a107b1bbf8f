import type { ConfirmingFinding } from '@karakter/domain/grading/desk/confirming';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { useGradeWord } from '../../grade-words.ts';
import { writtenPoints } from '../../points.ts';
import { gradingText } from '../../texts.ts';
import { deskText } from '../desk-texts.ts';

/** A finding as a sentence. */
function useFindingWords(): (finding: ConfirmingFinding) => string {
  const { findings } = useText(deskText);
  const gradeWord = useGradeWord();
  const { language } = useLanguage();
  return (finding) => {
    if (finding.kind === 'gradeMissing') return findings.gradeMissing;
    if (finding.kind === 'pointsMissing') return findings.pointsMissing(finding.questions);
    const { candidateNumber, points, grade } = finding.other;
    if (finding.kind === 'sameSum') return findings.sameSum(candidateNumber, gradeWord(grade));
    return findings[finding.kind](candidateNumber, writtenPoints(points, language), gradeWord(grade));
  };
}

type FindingListProps = {
  readonly findings: readonly ConfirmingFinding[];
  /** Whether each is named by its candidate, where the list is about several scripts. */
  readonly isNamed?: boolean;
};

/** What is incomplete or contradictory, gaps first. */
export function FindingList({ findings, isNamed = false }: FindingListProps) {
  const inWords = useFindingWords();
  const text = useText(gradingText);
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.candidateNumber} ${finding.kind}`}>
          {isNamed && <strong>{text.candidate(finding.candidateNumber)}: </strong>}
          {inWords(finding)}
        </li>
      ))}
    </ul>
  );
}
