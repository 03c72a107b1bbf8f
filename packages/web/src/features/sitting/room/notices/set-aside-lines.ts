import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { essayName } from '@karakter/domain/sitting/answer';
import { plainText, type RichText } from '@karakter/domain/text/rich-text';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** The text of one question, by its index in the paper, that was set aside and is not in the answer. */
export type SetAsideLines = { readonly index: number; readonly text: string };

/** The lines written in answer to a question; a choice among options is no writing to lose. */
const linesIn = (doc: Y.Doc, question: CandidateQuestion) =>
  byQuestionKind<CandidateQuestion, string[]>(question, {
    essay: ({ id }) =>
      plainText(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(essayName(id))) as RichText).split('\n'),
    multipleChoice: () => [],
  });

function documentOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

/** The lines that were set aside and are not in the answer, question by question. */
export function setAsideLines(
  setAside: readonly Uint8Array[],
  answer: Y.Doc,
  questions: readonly CandidateQuestion[],
): SetAsideLines[] {
  const documents = setAside.map(documentOf);
  return questions.flatMap((question, index) => {
    const present = new Set(linesIn(answer, question));
    const missing = documents.flatMap((doc) => {
      const lines = linesIn(doc, question).filter((line) => line.trim() !== '' && !present.has(line));
      for (const line of lines) present.add(line);
      return lines;
    });
    return missing.length > 0 ? [{ index, text: missing.join('\n') }] : [];
  });
}
