import type { ExamScale } from '@karakter/domain/exam/exam';
import { type Grade, gradeScales } from '@karakter/domain/exam/grades';
import { useText } from '../../text/language.tsx';
import { gradingText } from './texts.ts';

/** The grades of the exam's scale, best first. */
export function gradesOn(scale: ExamScale): readonly Grade[] {
  return gradeScales[scale];
}

/** A grade in words; a letter stays as it is. */
export function useGradeWord(): (grade: string) => string {
  const text = useText(gradingText);
  return (grade) => (grade === 'pass' ? text.pass : grade === 'fail' ? text.fail : grade);
}
