import type { PaperLanguage } from '@karakter/domain/paper';
import { useText } from '../../text/language.tsx';
import { changesText } from './changes-text.ts';
import { diffParts } from './word-diff.ts';
import './word-diff.css';

type Change = {
  readonly question: number;
  readonly part: 'title' | 'text';
  readonly before: string;
  readonly after: string;
};

type WordsProps = Pick<Change, 'before' | 'after'> & { readonly language: PaperLanguage };

function Words({ before, after, language }: WordsProps) {
  const text = useText(changesText);
  if (before === after) return <p className="quiet">{text.formOnly}</p>;
  return (
    <p className="word-diff">
      {diffParts(before, after).map(({ kind, words }, index) => {
        // The parts of a text keep their order.
        const key = index;
        if (kind === 'same')
          return (
            <span key={key} lang={language}>
              {words}
            </span>
          );
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={key}>
            <span className="ds-sr-only">{text[kind]} </span>
            <span lang={language}>{words}</span>
            <span className="ds-sr-only"> {text.end}</span>
          </Tag>
        );
      })}
    </p>
  );
}

type PaperChangesProps = { readonly changes: readonly Change[]; readonly language: PaperLanguage };

/** What was corrected in the paper, question by question, old beside new; said in words, not by colour alone [A10]. */
export function PaperChanges({ changes, language }: PaperChangesProps) {
  const text = useText(changesText);
  return (
    <ul className="paper-changes">
      {changes.map((change) => (
        <li key={`${change.question}-${change.part}`}>
          <p className="paper-change-place">{text.place[change.part](change.question)}</p>
          <Words {...change} language={language} />
        </li>
      ))}
    </ul>
  );
}
