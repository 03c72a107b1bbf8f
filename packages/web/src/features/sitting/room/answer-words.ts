import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
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

/** The words of an essay so far; counted as the hand-in, the receipt and the graders' view count them. */
export const wordsOf = (doc: Y.Doc, questionId: string): number => countWords(essayIn(doc, questionId));

/** The question's id if it is answered with an essay. */
export const essayIdOf = (question: CandidateQuestion): string | undefined =>
  byQuestionKind<CandidateQuestion, string | undefined>(question, {
    essay: ({ id }) => id,
    multipleChoice: () => undefined,
  });

const answeredSoFar = (doc: Y.Doc, question: CandidateQuestion) =>
  byQuestionKind<CandidateQuestion, QuestionAnswered>(question, {
    essay: ({ id }) => {
      const words = wordsOf(doc, id);
      return { id, words, isAnswered: words > 0 };
    },
    multipleChoice: ({ id, options }) => {
      const chosen = doc.getMap(choicesName).get(id);
      return { id, words: null, isAnswered: options.some((option) => option.id === chosen) };
    },
  });

/** What has been answered so far, question by question; counted as the receipt counts it. */
export function answeredQuestions(doc: Y.Doc, questions: readonly CandidateQuestion[]): QuestionAnswered[] {
  return questions.map((question) => answeredSoFar(doc, question));
}

/** A question, by its index in the paper, whose answer holds words that reveal its author. */
export type RevealingAnswer = { readonly index: number; readonly words: readonly string[] };

/** Finds the candidate's own name, number or address in the answer, which is graded anonymously [U7]. */
export function revealingAnswers(
  doc: Y.Doc,
  questions: readonly CandidateQuestion[],
  own: Identity,
): RevealingAnswer[] {
  return questions.flatMap((question, index) => {
    const words = byQuestionKind<CandidateQuestion, readonly string[]>(question, {
      essay: ({ id }) => identitiesIn(plainText(essayIn(doc, id)), [own]),
      multipleChoice: () => [],
    });
    return words.length > 0 ? [{ index, words }] : [];
  });
}
