import { useText } from '../../text/language.tsx';
import * as styles from './word-difference.module.css';
import { wordDifference } from './word-difference.ts';
import { wordDifferenceText } from './word-difference-texts.ts';

type Piece = ReturnType<typeof wordDifference>[number];
type PieceProps = { readonly piece: Piece; readonly lang: string | undefined };

function PieceWords({ piece, lang }: PieceProps) {
  const text = useText(wordDifferenceText);
  if (piece.kind === 'left') return <span className="quiet"> {text.unchanged(piece.words)} </span>;
  if (piece.kind === 'more') return <span className="quiet"> {text.more(piece.letters)} </span>;
  const words = <span lang={lang}>{piece.text}</span>;
  if (piece.kind === 'same') return words;
  const Tag = piece.kind === 'removed' ? 'del' : 'ins';
  return (
    <Tag>
      <span className="ds-sr-only">{text[piece.kind]} </span>
      {words}
      <span className="ds-sr-only"> {text.end}</span>
    </Tag>
  );
}

type WordDifferenceProps = {
  readonly before: string;
  readonly after: string;
  /** The language of the texts, where it is known; the labels are in the reader's language. */
  readonly lang?: string;
};

/** The difference between two texts, word by word; marked in words too, not by colour alone. */
export function WordDifference({ before, after, lang }: WordDifferenceProps) {
  return (
    <p className={styles.wordDifference}>
      {wordDifference(before, after).map((piece, index) => {
        // The pieces of a text keep their order.
        const key = index;
        return <PieceWords key={key} piece={piece} lang={lang} />;
      })}
    </p>
  );
}
