import { Heading } from '@digdir/designsystemet-react';
import type { BranchView } from '@karakter/contract/branches';
import { createElement, Fragment, type ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { branchesText } from './text.ts';
import { type DifferencePiece, wordDifference } from './word-difference.ts';
import './branches.css';

function usePiece() {
  const text = useText(branchesText);
  return (piece: DifferencePiece): ReactNode => {
    if (piece.kind === 'left') return <span className="quiet"> {text.unchanged(piece.words)} </span>;
    if (piece.kind === 'same') return piece.text;
    const spoken = <span className="ds-sr-only">{text[piece.kind]} </span>;
    return piece.kind === 'added' ? (
      <ins>
        {spoken}
        {piece.text}
      </ins>
    ) : (
      <del>
        {spoken}
        {piece.text}
      </del>
    );
  };
}

/** What taking a branch in would change, question by question and word by word. */
export function Difference({ branch }: { readonly branch: BranchView }) {
  const text = useText(branchesText);
  const piece = usePiece();
  const isNothing = branch.changes.length === 0;
  return (
    <div className="difference">
      <p>
        <strong>{text.difference}</strong>{' '}
        <span className="quiet">
          {isNothing ? text.changesNothing : text.words(branch.wordsNow, branch.wordsAfter)}
        </span>
      </p>
      {branch.changes.map(({ number, title, now, after }) => (
        <section key={number}>
          <Heading level={4} data-size="2xs">
            {text.question(number, title)}
          </Heading>
          <p className="difference-text">
            {createElement(Fragment, null, ...wordDifference(now, after).map(piece))}
          </p>
        </section>
      ))}
    </div>
  );
}
