import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { useText } from '../../text/language.tsx';
import { WordDifference } from '../../ui/reading/WordDifference.tsx';
import { changesText } from './changes-texts.ts';
import * as styles from './styles/paper-changes.module.css';

type Change = {
  readonly question: number;
  readonly part: 'title' | 'text';
  readonly before: string;
  readonly after: string;
};

type PaperChangesProps = { readonly changes: readonly Change[]; readonly language: PaperLanguage };

/** The corrections of the paper, question by question, old beside new; marked in words, not by colour alone [A10]. */
export function PaperChanges({ changes, language }: PaperChangesProps) {
  const text = useText(changesText);
  return (
    <ul className={styles.paperChanges}>
      {changes.map((change) => (
        <li key={`${change.question}-${change.part}`}>
          <p className={styles.paperChangePlace}>{text.place[change.part](change.question)}</p>
          {change.before === change.after ? (
            <p className="quiet">{text.formOnly}</p>
          ) : (
            <WordDifference before={change.before} after={change.after} lang={language} />
          )}
        </li>
      ))}
    </ul>
  );
}
