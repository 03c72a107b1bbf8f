import { choicesName, essayName } from '@karakter/domain/answer';
import type { CandidateQuestion } from '@karakter/domain/paper';
import { countWords, type RichText } from '@karakter/domain/rich-text';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** What has been answered to one question so far. */
export type QuestionAnswered = {
  readonly id: string;
  readonly words: number | null;
  readonly isAnswered: boolean;
};

function answeredSoFar(doc: Y.Doc, question: CandidateQuestion): QuestionAnswered {
  const { id } = question;
  if (question.kind === 'multipleChoice') {
    const chosen = doc.getMap(choicesName).get(id);
    return { id, words: null, isAnswered: question.options.some((option) => option.id === chosen) };
  }
  const words = countWords(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(essayName(id))) as RichText);
  return { id, words, isAnswered: words > 0 };
}

/** What has been answered so far, question by question; counted as the receipt counts it. */
export function answeredQuestions(doc: Y.Doc, questions: readonly CandidateQuestion[]): QuestionAnswered[] {
  return questions.map((question) => answeredSoFar(doc, question));
}
