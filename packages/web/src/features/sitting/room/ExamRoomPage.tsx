import { Alert, Button } from '@digdir/designsystemet-react';
import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { BookIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../../../text/language.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { ViewMenu } from '../../../ui/view/ViewMenu.tsx';
import { mayWrite } from '../session/saving-state.ts';
import { sittingText } from '../texts.ts';
import { useAnswerRoom, useSavingPart } from './answer-room.tsx';
import { ExamBar } from './ExamBar.tsx';
import { ChoiceAnswer } from './editor/ChoiceAnswer.tsx';
import { EssayEditor } from './editor/EssayEditor.tsx';
import { SaveAnswerFile } from './notices/SaveAnswerFile.tsx';
import { SetAsideNotice } from './notices/SetAsideNotice.tsx';
import { NotStoredNotice, QuarantinedNotice, TakeoverNotice } from './notices/TakeoverNotice.tsx';
import { PaperPane } from './PaperPane.tsx';
import { QuestionNav } from './QuestionNav.tsx';
import { SplitPanes } from './SplitPanes.tsx';
import { usePlace } from './shown-place.ts';
import * as styles from './styles/exam-room.module.css';

/** The question is in the address, so that a reload stays at the same question. */
function usePresentQuestion(count: number): number {
  const [search] = useSearchParams();
  const asked = Number(search.get('question') ?? 1) - 1;
  return Number.isInteger(asked) && asked >= 0 && asked < count ? asked : 0;
}

function NextAndPrevious({ index }: { readonly index: number }) {
  const text = useText(sittingText);
  const { paper, view } = useAnswerRoom();
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
      <Button asChild variant={isLast ? 'primary' : 'secondary'}>
        {isLast ? (
          <Link to={`/sitting/${view.candidacyId}/hand-in`}>{text.toHandIn}</Link>
        ) : (
          <Link to={`?question=${index + 2}`} replace>
            {text.nextQuestion}
          </Link>
        )}
      </Button>
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
  const { session, paper } = useAnswerRoom();
  const { candidacyId, doc } = session;
  const { language } = paper;
  return (
    <section className={styles.answer} data-answer aria-label={text.answer}>
      {byQuestionKind<CandidateQuestion, ReactNode>(question, {
        essay: ({ id }) => (
          <EssayEditor
            key={id}
            questionId={id}
            questionNumber={index + 1}
            language={language}
            candidacyId={candidacyId}
            doc={doc}
            isClosed={isClosed}
          />
        ),
        multipleChoice: (closed) => (
          <ChoiceAnswer key={closed.id} language={language} doc={doc} question={closed} isClosed={isClosed} />
        ),
      })}
      <NextAndPrevious index={index} />
    </section>
  );
}

/** Moves the focus to the question's heading when another question is chosen, and after the waiting room. */
function useFocusOnQuestion() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { shown } = useAnswerRoom();
  const place = usePlace();
  useEffect(() => {
    if (shown.current !== place) heading.current?.focus();
    shown.current = place;
  }, [place, shown]);
  return heading;
}

/** The exam: the paper and the answer side by side, and nothing else [D3]. */
export function ExamRoomPage() {
  const text = useText(sittingText);
  const { paper, view, session } = useAnswerRoom();
  const isPaused = view.pausedSince !== null;
  const isWritable = useSavingPart(session, mayWrite);
  const isClosed = isPaused || !isWritable;
  const index = usePresentQuestion(paper.questions.length);
  const heading = useFocusOnQuestion();
  const [isPaperAway, setPaperAway] = useState(false);
  usePageTitle(`${text.examRoom} ${view.courseCode}`);
  const question = paper.questions[index];
  if (!question) return null;
  const paperPane = (
    <PaperPane question={question} number={index + 1} heading={heading} isAway={isPaperAway} />
  );
  const answerPane = <AnswerPane question={question} index={index} isClosed={isClosed} />;
  return (
    <div className={styles.examRoom} data-exam-room>
      <ExamBar where={text.questionOf(index + 1, paper.questions.length)} />
      <QuestionNav present={index}>
        <Button variant="tertiary" data-size="sm" onClick={() => setPaperAway(!isPaperAway)}>
          <BookIcon aria-hidden />
          <span className={styles.toolLabel}>{isPaperAway ? text.showPaper : text.hidePaper}</span>
        </Button>
        <ViewMenu hasTime note={text.ruleKey} />
      </QuestionNav>
      {isPaused && (
        <Alert data-color="info" className={styles.takeover}>
          {text.pausedWords}
        </Alert>
      )}
      <TakeoverNotice />
      <QuarantinedNotice />
      <NotStoredNotice />
      <SetAsideNotice />
      <SaveAnswerFile />
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
