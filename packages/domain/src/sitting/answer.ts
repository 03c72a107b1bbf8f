import type { CandidatePaper, CandidateQuestion, PaperLanguage } from '../papers/paper.ts';
import { byQuestionKind, type QuestionKind } from '../papers/question-kinds.ts';
import { canonicalJson, type JsonValue } from '../text/canonical-json.ts';
import { countWords, type RichText } from '../text/rich-text.ts';
import { salvagedRichText } from '../text/rich-text-salvage.ts';

/** The names of the parts of an answer's document: a fragment of rich text per essay, and one map of choices. */
export const essayName = (questionId: string): string => `essay:${questionId}`;
export const choicesName = 'choices';

/** The content of the candidate's document, by question id; texts as the editor stored them, not yet trusted. */
export type AnswerContent = {
  readonly essays: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, unknown>>;
};

export type AnsweredQuestion =
  | { readonly id: string; readonly kind: 'essay'; readonly text: RichText; readonly words: number }
  | { readonly id: string; readonly kind: 'multipleChoice'; readonly chosen: string | null };

/** The given answer, if it answers a question of this kind. */
export function answerOfKind<Kind extends QuestionKind>(
  kind: Kind,
  answer: AnsweredQuestion | undefined,
): Extract<AnsweredQuestion, { readonly kind: Kind }> | undefined {
  type OfKind = Extract<AnsweredQuestion, { readonly kind: Kind }>;
  return answer?.kind === kind ? (answer as OfKind) : undefined;
}

/** The answer as it is handed in, graded and archived: nothing in it shows who wrote it [S2, U7]. */
export type HandedInAnswer = {
  readonly examId: string;
  readonly candidateNumber: number;
  readonly language: PaperLanguage;
  readonly questions: readonly AnsweredQuestion[];
};

/** The answer, its canonical text from which the SHA-256 is computed [S3], and its words. */
export type CanonicalAnswer = {
  readonly answer: HandedInAnswer;
  readonly text: string;
  readonly words: number;
};

const answered = (question: CandidateQuestion, content: AnswerContent) =>
  byQuestionKind<CandidateQuestion, AnsweredQuestion>(question, {
    essay: ({ id, kind }) => {
      const text = salvagedRichText(content.essays[id]);
      return { id, kind, text, words: countWords(text) };
    },
    multipleChoice: ({ id, kind, options }) => {
      const chosen = options.find((option) => option.id === content.choices[id]);
      return { id, kind, chosen: chosen?.id ?? null };
    },
  });

const wordsIn = (answer: AnsweredQuestion) =>
  byQuestionKind<AnsweredQuestion, number>(answer, { essay: ({ words }) => words, multipleChoice: () => 0 });

/**
 * The answer in its one canonical form [S3]: the paper's questions in the paper's order, answered or not; other content
 * of the document is left out. The same content gives the same text, byte for byte.
 */
export function canonicalAnswer(
  paper: CandidatePaper,
  content: AnswerContent,
  { examId, candidateNumber }: Pick<HandedInAnswer, 'examId' | 'candidateNumber'>,
): CanonicalAnswer {
  const questions = paper.questions.map((question) => answered(question, content));
  const answer = { examId, candidateNumber, language: paper.language, questions };
  const words = questions.reduce((sum, question) => sum + wordsIn(question), 0);
  return { answer, words, text: canonicalJson(answer as unknown as JsonValue) };
}

/** Reads a canonical answer back; only for texts that `canonicalAnswer` has made. */
export function readHandedInAnswer(text: string): HandedInAnswer {
  return JSON.parse(text) as HandedInAnswer;
}

/** The chosen option of each closed question, by its id; null where none is chosen. */
export type Choices = Readonly<Record<string, string | null>>;

export function choicesIn({ questions }: Pick<HandedInAnswer, 'questions'>): Choices {
  return Object.fromEntries(
    questions.flatMap((question) =>
      byQuestionKind<AnsweredQuestion, [string, string | null][]>(question, {
        essay: () => [],
        multipleChoice: ({ id, chosen }) => [[id, chosen]],
      }),
    ),
  );
}

/** The same of work as it is stored: read from the text of the answer where the choices are not beside it; none without one. */
export const choicesOfWork = ({
  choices,
  answer,
}: {
  readonly choices: Choices | null;
  readonly answer: string | null;
}): Choices => choices ?? (answer === null || answer === '' ? {} : choicesIn(readHandedInAnswer(answer)));
