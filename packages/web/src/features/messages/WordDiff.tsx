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

function Words({ before, after }: Pick<Change, 'before' | 'after'>) {
  const text = useText(changesText);
  if (before === after) return <p className="quiet">{text.formOnly}</p>;
  return (
    <p className="word-diff">
      {diffParts(before, after).map(({ kind, words }, index) => {
        // The parts of a text keep their order.
        const key = index;
        if (kind === 'same') return <span key={key}>{words}</span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={key}>
            <span className="ds-sr-only">{text[kind]} </span>
            {words}
            <span className="ds-sr-only"> {text.end}</span>
          </Tag>
        );
      })}
    </p>
  );
}

type PaperChangesProps = { readonly changes: readonly Change[]; readonly language: 'nb' | 'nn' };

/** What was corrected in the paper, question by question, old beside new; said in words, not by colour alone [A10]. */
export function PaperChanges({ changes, language }: PaperChangesProps) {
  const text = useText(changesText);
  return (
    <ul className="paper-changes">
      {changes.map((change) => (
        <li key={`${change.question}-${change.part}`}>
          <p className="paper-change-place">{text.place[change.part](change.question)}</p>
          <div lang={language}>
            <Words {...change} />
          </div>
        </li>
      ))}
    </ul>
  );
}
