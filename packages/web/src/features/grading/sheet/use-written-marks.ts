import type { SheetMarks } from '@karakter/domain/grading/sheet/plan-sheet';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { GradedPaper } from '../api-types.ts';
import { useGradeWord } from '../grade-words.ts';
import { writtenPoints } from '../points.ts';
import { sheetText } from './sheet-texts.ts';

type Marks = Pick<SheetMarks, 'points'> & { readonly grade?: string | null | undefined };

/** The points and the grade of a change in words, in the paper's order: «Oppgave 1: 7,5 · Karakter: B». */
export function useWrittenMarks({ paper }: GradedPaper): (marks: Marks) => string {
  const text = useText(sheetText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  return ({ points, grade }) => {
    const ofQuestions = paper.questions.flatMap(({ id }, index) => {
      const given = points[id];
      if (given === undefined) return [];
      return [
        `${text.columns.question(index + 1)}: ${given === null ? text.none : writtenPoints(given, language)}`,
      ];
    });
    const ofGrade =
      grade === undefined ? [] : [`${text.columns.grade}: ${grade === null ? text.none : gradeWord(grade)}`];
    return [...ofQuestions, ...ofGrade].join(' · ');
  };
}
