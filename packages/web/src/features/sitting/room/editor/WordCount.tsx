import type { Doc } from 'yjs';
import { useText } from '../../../../text/language.tsx';
import { useWords } from '../answer-room.tsx';
import * as styles from './editor.module.css';
import { editorText } from './editor-texts.ts';

type WordCountProps = { readonly doc: Doc; readonly questionId: string };

/** The words of an essay, counted again when typing pauses. Not announced: F2 says it to a screen reader. */
export function WordCount({ doc, questionId }: WordCountProps) {
  const text = useText(editorText);
  const words = useWords(doc, questionId);
  return <p className={styles.wordCount}>{text.words(words)}</p>;
}
