import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useText } from '../../../text/language.tsx';
import { MarkNumber } from './MarkedText.tsx';
import * as styles from './marks.module.css';
import { marksText } from './marks-texts.ts';
import { useAnswerMarks } from './script-marks.tsx';

/** One row above an answer, so that its tools take as little height as possible from it [Q4]. */
export function AnswerTools({ children }: { readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={styles.tools} data-answer-tools>
      {children}
    </div>
  );
}

type MarginToolsProps = { readonly questionId: string; readonly number: number };

/** The marks in the margin of a question, and a new one: also for a question that has no text to mark [G5]. */
export function MarginTools({ questionId, number }: MarginToolsProps) {
  const text = useText(marksText);
  const marks = useAnswerMarks();
  if (!marks) return null;
  const inMargin = marks.all.filter(({ mark }) => mark.questionId === questionId && mark.passage === null);
  return (
    <>
      {inMargin.map((numbered) => (
        <MarkNumber key={numbered.mark.id} {...numbered} />
      ))}
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={text.marginOf(number)}
        onClick={() => marks.add('comment', questionId, null)}
      >
        {text.newInMargin}
      </Button>
    </>
  );
}
