import { Button, Heading } from '@digdir/designsystemet-react';
import { KeptLine } from '../../../kept-writing/KeptLine.tsx';
import { useText } from '../../../text/language.tsx';
import { OthersMark, OwnMark } from './MarkItem.tsx';
import * as styles from './marks.module.css';
import { marksText } from './marks-texts.ts';
import type { ScriptMarksInUse } from './use-script-marks.ts';

/** All marks of the script in the answer's order, beside the answer and never in it [G5, S6]. */
export function MarksPart({ marks }: { readonly marks: ScriptMarksInUse }) {
  const text = useText(marksText);
  const { all, kept, written, removed, restore } = marks;
  const isWritten = kept.version() > 0 || written.state.kind !== 'saved';
  return (
    <section className={styles.marks} aria-labelledby="marks-heading">
      <div className={styles.title}>
        <Heading level={3} data-size="2xs" id="marks-heading">
          {text.title}
        </Heading>
        <p className="quiet">{text.count(all.length)}</p>
        {isWritten && <KeptLine kept={written} onRetry={() => void kept.flush()} />}
      </div>
      <p className="quiet">{text.about}</p>
      {removed && (
        <Button variant="secondary" data-size="sm" onClick={restore}>
          {text.undo}
        </Button>
      )}
      <ol className={styles.list}>
        {all.map((numbered) =>
          numbered.author === null ? (
            <OwnMark key={numbered.mark.id} {...numbered} {...marks} />
          ) : (
            <OthersMark key={numbered.mark.id} {...numbered} />
          ),
        )}
      </ol>
    </section>
  );
}
