import { Heading } from '@digdir/designsystemet-react';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import type { GradedPaper } from '../api-types.ts';
import { gradesOn, useGradeWord } from '../grade-words.ts';
import { GuideChanges } from '../meeting/GuideChanges.tsx';
import { gradingText } from '../texts.ts';
import * as styles from './styles/marking.module.css';

type GuidePanelProps = {
  readonly guide: GradedPaper['guide'];
  /** What grading meetings have changed in it. */
  readonly changes?: GradedPaper['guideChanges'];
  readonly scale: ExamScale;
};

/** The grading guide beside the answer [A3]. */
export function GuidePanel({ guide, changes = [], scale }: GuidePanelProps) {
  const text = useText(gradingText);
  const gradeWord = useGradeWord();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.guidePanel} id="guide" aria-labelledby="guide-heading" tabIndex={0}>
      <Heading level={3} data-size="2xs" id="guide-heading">
        {text.guide}
      </Heading>
      <GuideChanges changes={changes} scale={scale} />
      <h4>{text.learningOutcomes}</h4>
      <WrittenText className="plain-text">{guide.learningOutcomes}</WrittenText>
      <h4>{text.suggestedSolution}</h4>
      <WrittenText className="plain-text">{guide.suggestedSolution}</WrittenText>
      <h4>{text.levels}</h4>
      <dl>
        {gradesOn(scale).map((grade) => (
          <div key={grade}>
            <dt>{gradeWord(grade)}</dt>
            <WrittenText as="dd" className="plain-text">
              {guide.levels[grade] ?? '–'}
            </WrittenText>
          </div>
        ))}
      </dl>
    </section>
  );
}
