import { Button } from '@digdir/designsystemet-react';
import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { BookIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../../../../text/language.tsx';
import { sittingText } from '../../texts.ts';
import { ChoiceAnswer } from '../editor/ChoiceAnswer.tsx';
import { EssayEditor } from '../editor/EssayEditor.tsx';
import { PaperPane } from '../PaperPane.tsx';
import { QuestionNav } from '../QuestionNav.tsx';
import { SplitPanes } from '../SplitPanes.tsx';
import { usePlace } from '../shown-place.ts';
import * as styles from '../styles/exam-room.module.css';
import { useShownExam } from './shown-exam.ts';

/** The question is in the address, so that a reload stays at the same question. */
function usePresentQuestion(count: number): number {
  const [search] = useSearchParams();
  const asked = Number(search.get('question') ?? 1) - 1;
  return Number.isInteger(asked) && asked >= 0 && asked < count ? asked : 0;
}

function NextAndPrevious({ index }: { readonly index: number }) {
  const text = useText(sittingText);
  const { paper, handIn } = useShownExam();
  const isLast = index === paper.questions.length - 1;
  return (
    <div className={styles.questionSteps} data-size="sm">
      {index > 0 && (
        <Button asChild variant="secondary">
          <Link to={`?question=${index}`} replace>
            {text.previousQuestion}
          </Link>
        </Button>
      )}
      {!isLast && (
        <Button asChild variant="secondary">
          <Link to={`?question=${index + 2}`} replace>
            {text.nextQuestion}
          </Link>
        </Button>
      )}
      {isLast && handIn !== null && (
        <Button asChild variant="primary">
          <Link to={handIn}>{text.toHandIn}</Link>
        </Button>
      )}
    </div>
  );
}

type AnswerPaneProps = {
  readonly question: CandidateQuestion;
  readonly index: number;
  readonly isClosed: boolean;
};

function AnswerPane({ question, index, isClosed }: AnswerPaneProps) {
  const text = useText(sittingText);
  const { doc, paper, answerLanguage, answerId } = useShownExam();
  return (
    <section className={styles.answer} data-answer aria-label={text.answer}>
      {byQuestionKind<CandidateQuestion, ReactNode>(question, {
        essay: ({ id }) => (
          <EssayEditor
            key={id}
            questionId={id}
            questionNumber={index + 1}
            language={answerLanguage}
            answerId={answerId}
            doc={doc}
            isClosed={isClosed}
          />
        ),
        multipleChoice: (closed) => (
          <ChoiceAnswer
            key={closed.id}
            language={paper.language}
            doc={doc}
            question={closed}
            isClosed={isClosed}
          />
        ),
      })}
      <NextAndPrevious index={index} />
    </section>
  );
}

/** Moves the focus to the question's heading when another question is chosen, and after the waiting room. */
function useFocusOnQuestion() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { shown } = useShownExam();
  const place = usePlace();
  useEffect(() => {
    if (shown.current !== place) heading.current?.focus();
    shown.current = place;
  }, [place, shown]);
  return heading;
}

type QuestionRoomProps = {
  /** The bar at the top, with the current place: «Oppgave 2 av 4». */
  readonly bar: (where: string, question: CandidateQuestion) => ReactNode;
  /** What can be done with the view. */
  readonly tools: ReactNode;
  readonly notices?: ReactNode;
  readonly isClosed: boolean;
};

/** One question at a time, the paper and the answer side by side [D3]. */
export function QuestionRoom({ bar, tools, notices, isClosed }: QuestionRoomProps) {
  const text = useText(sittingText);
  const { paper } = useShownExam();
  const index = usePresentQuestion(paper.questions.length);
  const heading = useFocusOnQuestion();
  const [isPaperAway, setPaperAway] = useState(false);
  const question = paper.questions[index];
  if (!question) return null;
  const paperPane = (
    <PaperPane question={question} number={index + 1} heading={heading} isAway={isPaperAway} />
  );
  const answerPane = <AnswerPane question={question} index={index} isClosed={isClosed} />;
  return (
    <div className={styles.examRoom} data-exam-room>
      {bar(text.questionOf(index + 1, paper.questions.length), question)}
      <QuestionNav present={index}>
        <Button variant="tertiary" data-size="sm" onClick={() => setPaperAway(!isPaperAway)}>
          <BookIcon aria-hidden />
          <span className={styles.toolLabel}>{isPaperAway ? text.showPaper : text.hidePaper}</span>
        </Button>
        {tools}
      </QuestionNav>
      {notices}
      <main id="content" tabIndex={-1}>
        {isPaperAway ? (
          <div className={styles.onePane}>
            {paperPane}
            {answerPane}
          </div>
        ) : (
          <SplitPanes left={paperPane} right={answerPane} />
        )}
      </main>
    </div>
  );
}
