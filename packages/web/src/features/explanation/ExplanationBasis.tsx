import { Heading } from '@digdir/designsystemet-react';
import type { GraderCaseView } from '@karakter/contract/explanation/routes';
import { useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import * as styles from './explanation.module.css';
import { explanationText } from './texts.ts';

type Assessment = GraderCaseView['assessments'][number];

function AssessmentText({ assessment }: { readonly assessment: Assessment }) {
  const text = useText(explanationText);
  if (assessment.comment === '') return <p>{text.noComment}</p>;
  return <WrittenText className="plain-text">{assessment.comment}</WrittenText>;
}

/** What an explanation is based on: the guide, the grader's own assessment, and, collapsed, the co-graders' [G11]. */
export function ExplanationBasis({ view }: { readonly view: GraderCaseView }) {
  const text = useText(explanationText);
  const gradeWord = useGradeWord();
  const own = view.assessments.filter(({ isMe }) => isMe);
  const others = view.assessments.filter(({ isMe }) => !isMe);
  return (
    <aside className={styles.explanationBasis} aria-labelledby="explanation-basis">
      <Heading level={2} data-size="2xs" id="explanation-basis">
        {text.basis}
      </Heading>
      {own.map((assessment) => (
        <section key={assessment.name}>
          <Heading level={3} data-size="2xs">
            {text.own}
          </Heading>
          <AssessmentText assessment={assessment} />
        </section>
      ))}
      {view.guide && (
        <section>
          <Heading level={3} data-size="2xs">
            {view.grade === null ? text.guide : text.guideLevel(gradeWord(view.grade))}
          </Heading>
          <WrittenText className="plain-text">{view.guide.level}</WrittenText>
          <details>
            <summary>{text.learningOutcomes}</summary>
            <WrittenText className="plain-text">{view.guide.learningOutcomes}</WrittenText>
          </details>
        </section>
      )}
      {others.map((assessment) => (
        <details key={assessment.name}>
          <summary>{text.other(assessment.name)}</summary>
          <p className="quiet">{text.otherAbout}</p>
          <AssessmentText assessment={assessment} />
        </details>
      ))}
    </aside>
  );
}
