import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { essayName } from '@karakter/domain/sitting/answer';
import { plainText, type RichText } from '@karakter/domain/text/rich-text';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** What was set aside of one question, by its index in the paper, and is not in the answer. */
export type SetAsideLines = { readonly index: number; readonly text: string };

const linesIn = (doc: Y.Doc, questionId: string) =>
  plainText(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(essayName(questionId))) as RichText).split('\n');

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
  return questions.flatMap(({ id, kind }, index) => {
    if (kind !== 'essay') return [];
    const present = new Set(linesIn(answer, id));
    const missing = documents.flatMap((doc) => {
      const lines = linesIn(doc, id).filter((line) => line.trim() !== '' && !present.has(line));
      for (const line of lines) present.add(line);
      return lines;
    });
    return missing.length > 0 ? [{ index, text: missing.join('\n') }] : [];
  });
}
