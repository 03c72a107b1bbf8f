import { Heading } from '@digdir/designsystemet-react';
import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import type { RefObject } from 'react';
import { useText } from '../../../text/language.tsx';
import { RichTextView } from '../../../ui/reading/RichTextView.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { sittingText } from '../texts.ts';
import { useShownExam } from './question/shown-exam.ts';
import * as styles from './styles/exam-room.module.css';

type PaperPaneProps = {
  readonly question: CandidateQuestion;
  readonly number: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Whether the paper is hidden, with only its heading left. */
  readonly isAway: boolean;
};

/** One question, in the language of the paper; Karakter's own words around it are in the candidate's language. */
export function PaperPane({ question, number, heading, isAway }: PaperPaneProps) {
  const { paper } = useShownExam();
  const text = useText(sittingText);
  return (
    <section className={styles.paper} aria-label={text.paper}>
      <div className={styles.paperHead}>
        <Heading level={1} data-size="xs" ref={heading} tabIndex={-1}>
          {number}.{' '}
          <WrittenText as="span" lang={paper.language}>
            {question.title}
          </WrittenText>
        </Heading>
        <span className="quiet">{text.points(question.points)}</span>
      </div>
      {!isAway && (
        <>
          <WrittenText as="div" lang={paper.language}>
            <RichTextView text={question.text} headingBelow={1} />
          </WrittenText>
          {paper.aids !== '' && (
            <details className={styles.aids}>
              <summary>{text.aids}</summary>
              <WrittenText lang={paper.language}>{paper.aids}</WrittenText>
            </details>
          )}
        </>
      )}
    </section>
  );
}
