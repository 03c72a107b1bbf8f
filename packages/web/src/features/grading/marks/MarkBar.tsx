import { Button } from '@digdir/designsystemet-react';
import { type MarkKind, markKinds, type Passage } from '@karakter/domain/grading/marks/script-marks';
import { useText } from '../../../text/language.tsx';
import * as styles from './marks.module.css';
import { marksText } from './marks-texts.ts';
import { quoteOf } from './script-marks.tsx';

type BarProps = {
  readonly id: string;
  readonly passage: Passage;
  readonly number: number;
  readonly onMark: (kind: MarkKind) => void;
  readonly onCancel: () => void;
};

/** What can be done with the chosen text; below the answer, and in view while the answer is. */
export function MarkBar({ id, passage, number, onMark, onCancel }: BarProps) {
  const text = useText(marksText);
  return (
    <div
      className={styles.bar}
      data-mark-bar
      role="toolbar"
      aria-label={text.toolsFor(number)}
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <p className="quiet">
        {text.chosen} «{quoteOf({ passage }, text.image)}»
      </p>
      {markKinds.map((kind, index) => (
        <Button
          key={kind}
          variant="secondary"
          data-size="sm"
          {...(index === 0 && { id })}
          onClick={() => onMark(kind)}
        >
          {text.actions[kind]}
        </Button>
      ))}
      <Button variant="tertiary" data-size="sm" onClick={onCancel}>
        {text.cancel}
      </Button>
    </div>
  );
}
