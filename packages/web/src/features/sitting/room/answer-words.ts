import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { choicesName, essayName } from '@karakter/domain/sitting/answer';
import { type Identity, identitiesIn } from '@karakter/domain/text/identity-in-text';
import { countWords, plainText, type RichText } from '@karakter/domain/text/rich-text';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** What has been answered to one question so far. */
export type QuestionAnswered = {
  readonly id: string;
  readonly words: number | null;
  readonly isAnswered: boolean;
};

const essayIn = (doc: Y.Doc, questionId: string) =>
  yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(essayName(questionId))) as RichText;

function answeredSoFar(doc: Y.Doc, question: CandidateQuestion): QuestionAnswered {
  const { id } = question;
  if (question.kind === 'multipleChoice') {
    const chosen = doc.getMap(choicesName).get(id);
    return { id, words: null, isAnswered: question.options.some((option) => option.id === chosen) };
  }
  const words = countWords(essayIn(doc, id));
  return { id, words, isAnswered: words > 0 };
}

/** What has been answered so far, question by question; counted as the receipt counts it. */
export function answeredQuestions(doc: Y.Doc, questions: readonly CandidateQuestion[]): QuestionAnswered[] {
  return questions.map((question) => answeredSoFar(doc, question));
}

/** A question, by its index in the paper, whose answer holds words that reveal its author. */
export type RevealingAnswer = { readonly index: number; readonly words: readonly string[] };

/** Where the candidate's own name, number or address is in the answer, which is graded anonymously [U7]. */
export function revealingAnswers(
  doc: Y.Doc,
  questions: readonly CandidateQuestion[],
  own: Identity,
): RevealingAnswer[] {
  return questions.flatMap(({ id, kind }, index) => {
    const words = kind === 'essay' ? identitiesIn(plainText(essayIn(doc, id)), [own]) : [];
    return words.length > 0 ? [{ index, words }] : [];
  });
}
