import { CheckmarkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../text/language.tsx';
import { sittingText } from '../texts.ts';
import { useAnswered } from './answer-room.tsx';
import { useShownExam } from './question/shown-exam.ts';
import * as styles from './styles/exam-room.module.css';

type QuestionNavProps = {
  readonly present: number;
  /** What can be done with the view. */
  readonly children: ReactNode;
};

/** The questions in order; answered ones have a mark and a text. */
export function QuestionNav({ present, children }: QuestionNavProps) {
  const text = useText(sittingText);
  const room = useShownExam();
  const answered = useAnswered(room);
  return (
    <div className={styles.questionNav} data-size="sm">
      <nav aria-label={text.questions}>
        <ol>
          {room.paper.questions.map((question, index) => {
            const isAnswered = answered[index]?.isAnswered ?? false;
            return (
              <li key={question.id}>
                <Link
                  to={`?question=${index + 1}`}
                  replace
                  aria-current={index === present ? 'page' : undefined}
                  data-answered={isAnswered || undefined}
                >
                  <span aria-hidden>{index + 1}</span>
                  {isAnswered && <CheckmarkIcon aria-hidden />}
                  <span className="ds-sr-only">
                    {text.questionOf(index + 1, room.paper.questions.length)}:{' '}
                    <span lang={room.paper.language}>{question.title}</span>,{' '}
                    {isAnswered ? text.answered : text.notAnswered}
                  </span>
                </Link>
              </li>
            );
          })}
        </ol>
      </nav>
      <div className={styles.examTools}>
        {children}
        {room.handIn !== null && (
          <Link className={styles.toHandIn} to={room.handIn}>
            {text.toHandIn}
          </Link>
        )}
      </div>
    </div>
  );
}
