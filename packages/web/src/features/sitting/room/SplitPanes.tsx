import { type ReactNode, useId } from 'react';
import { useText } from '../../../text/language.tsx';
import { Divider, useKeptWidth } from '../../../ui/divider/Divider.tsx';
import { sittingText } from '../texts.ts';
import * as styles from './styles/exam-room.module.css';

/** The width of the paper, in percent of both panes. */
const share = { least: 20, most: 70, step: 5, pane: 'before', otherwise: 42 } as const;
const shareAt = (clientX: number, panes: DOMRect) => ((clientX - panes.left) / panes.width) * 100;

type SplitPanesProps = { readonly left: ReactNode; readonly right: ReactNode };

/** Two panes with a divider; on a narrow screen one above the other. */
export function SplitPanes({ left, right }: SplitPanesProps) {
  const text = useText(sittingText);
  const leftId = useId();
  const { divided, move } = useKeptWidth('karakter.paperShare', share);
  return (
    <div className={styles.panes} style={{ '--paper-share': `${divided.value}%` } as React.CSSProperties}>
      <div className={styles.pane} id={leftId}>
        {left}
      </div>
      <Divider divided={divided} onMove={move} widthAt={shareAt} controls={leftId} text={text.divider} />
      <div className={styles.pane}>{right}</div>
    </div>
  );
}
