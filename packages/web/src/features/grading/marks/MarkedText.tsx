import {
  type AnswerText,
  type FoundPassage,
  findPassage,
  markedPieces,
} from '@karakter/domain/grading/marks/answer-text';
import type { RichText } from '@karakter/domain/text/rich-text';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { useText } from '../../../text/language.tsx';
import { type LeafOf, RichTextView } from '../../../ui/reading/RichTextView.tsx';
import * as styles from './marks.module.css';
import { marksText } from './marks-texts.ts';
import { leadTo, markId, type NumberedMark, numberId } from './script-marks.tsx';

/** A mark's number in the answer, which leads to the mark. */
export function MarkNumber({ mark, number }: NumberedMark) {
  const text = useText(marksText);
  return (
    <a
      id={numberId(mark)}
      href={`#${markId(mark)}`}
      className={styles.number}
      data-kind={mark.kind}
      aria-label={text.toMark(number, text.kinds[mark.kind])}
      onClick={(event) => {
        event.preventDefault();
        leadTo(markId(mark));
      }}
    >
      {number}
    </a>
  );
}

type Placed = { readonly numbered: NumberedMark; readonly place: FoundPassage };

/** Where each mark is in the answer; a mark whose words are no longer there is left out. */
function placedMarks(text: string, marks: readonly NumberedMark[]): readonly Placed[] {
  return marks.flatMap((numbered) => {
    const { passage, id } = numbered.mark;
    const place = passage && findPassage(text, passage);
    return place ? [{ numbered, place: { id, ...place } }] : [];
  });
}

type PieceProps = {
  readonly from: number;
  readonly length?: number;
  readonly on: readonly NumberedMark[];
  readonly children: ReactNode;
};

/** A piece of the text with the marks that lie on it; the last one decides how it looks. */
function Piece({ from, length, on, children }: PieceProps) {
  const top = on.at(-1);
  const place = { 'data-from': from, ...(length !== undefined && { 'data-length': length }) };
  if (!top) return <span {...place}>{children}</span>;
  return (
    <mark
      {...place}
      className={styles.passage}
      data-kind={top.mark.kind}
      data-many={on.length > 1 || undefined}
    >
      {children}
    </mark>
  );
}

type MarkedTextProps = {
  readonly doc: RichText;
  readonly answer: AnswerText;
  readonly marks: readonly NumberedMark[];
};

/**
 * An answer's text with the marks that lie on it. The text is what was handed in: only where it is cut into elements
 * differs [S6].
 */
export const MarkedText = memo(function MarkedText({ doc, answer, marks }: MarkedTextProps) {
  const leafOf = useMemo((): LeafOf => {
    const froms = new Map(answer.leaves.map(({ node, from }) => [node, from]));
    const placed = placedMarks(answer.text, marks);
    const of = (ids: readonly string[]) =>
      placed.flatMap(({ numbered }) => (ids.includes(numbered.mark.id) ? [numbered] : []));
    return (node, itself) => {
      const from = froms.get(node) ?? 0;
      const isText = node.type === 'text';
      const pieces = markedPieces(
        isText ? node.text : '\uFFFC',
        from,
        placed.map(({ place }) => place),
      );
      return pieces.map((piece) => (
        <Fragment key={piece.from}>
          <Piece from={piece.from} on={of(piece.on)} {...(!isText && { length: 1 })}>
            {isText ? piece.text : itself}
          </Piece>
          {of(piece.ending).map((numbered) => (
            <MarkNumber key={numbered.mark.id} {...numbered} />
          ))}
        </Fragment>
      ));
    };
  }, [answer, marks]);
  return <RichTextView text={doc} leafOf={leafOf} />;
});
