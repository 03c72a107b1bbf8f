import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamScale } from '@karakter/domain/exam/exam';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import { useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { gradesOn, useGradeWord } from '../grading/grade-words.ts';
import { myText } from './my-texts.ts';
import * as styles from './results.module.css';

type MyGuideProps = {
  readonly guide: GuideContent | null;
  readonly scale: ExamScale;
  readonly grade: string | null;
};

/** The grading guide, open to every candidate once the grades are set (uhl. § 11-7(3)). */
export function MyGuide({ guide, scale, grade }: MyGuideProps) {
  const text = useText(myText);
  const gradeWord = useGradeWord();
  if (guide === null) return null;
  return (
    <section className={styles.myGuide}>
      <Heading level={2} data-size="xs">
        {text.guide}
      </Heading>
      <Paragraph>{text.guideAbout}</Paragraph>
      <details>
        <summary>{text.learningOutcomes}</summary>
        <WrittenText className="plain-text">{guide.learningOutcomes}</WrittenText>
      </details>
      <details>
        <summary>{text.suggestedSolution}</summary>
        <WrittenText className="plain-text">{guide.suggestedSolution}</WrittenText>
      </details>
      <details>
        <summary>{text.levels}</summary>
        <dl className={styles.myDeadlines}>
          {gradesOn(scale).map((level) => (
            <div key={level}>
              <dt>
                {gradeWord(level)} {level === grade && <span className="quiet">({text.yours})</span>}
              </dt>
              <WrittenText as="dd" className="plain-text">
                {guide.levels[level] ?? '–'}
              </WrittenText>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
