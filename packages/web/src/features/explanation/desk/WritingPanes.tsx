import { type ReactNode, useId } from 'react';
import { useText } from '../../../text/language.tsx';
import { Divider, useKeptWidth } from '../../../ui/divider/Divider.tsx';
import { AnswerBeside } from './AnswerBeside.tsx';
import { explainingText } from './desk-texts.ts';
import * as styles from './explaining.module.css';

/** The width of the answer, in percent of both panes. */
const share = { least: 25, most: 70, step: 5, pane: 'after', otherwise: 50 } as const;
const shareAt = (clientX: number, panes: DOMRect) => ((panes.right - clientX) / panes.width) * 100;

type Props = { readonly explanationId: string; readonly children: ReactNode };

/** The text, a divider, and the answer. */
export function WritingPanes({ explanationId, children }: Props) {
  const text = useText(explainingText);
  const answerId = useId();
  const { divided, move } = useKeptWidth('karakter.explainedShare', share);
  return (
    <div
      className={styles.writingPanes}
      style={{ '--answer-share': `${divided.value}%` } as React.CSSProperties}
    >
      <div className={styles.textPane}>{children}</div>
      <Divider divided={divided} onMove={move} widthAt={shareAt} controls={answerId} text={text.divider} />
      <AnswerBeside key={explanationId} explanationId={explanationId} id={answerId} />
    </div>
  );
}
