import type { RichText } from '../text/rich-text.ts';
import { byQuestionKind } from './question-kinds.ts';

/** The two written forms of Norwegian that every paper exists in [A2]. */
export const paperLanguages = ['nb', 'nn'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

/** The same text in bokmål and nynorsk. */
export type InBoth<Text> = Readonly<Record<PaperLanguage, Text>>;

type QuestionHead = {
  readonly id: string;
  readonly title: InBoth<string>;
  readonly text: InBoth<RichText>;
  readonly points: number;
};

export type EssayQuestion = QuestionHead & { readonly kind: 'essay' };
export type MultipleChoiceQuestion = QuestionHead & {
  readonly kind: 'multipleChoice';
  readonly options: readonly {
    readonly id: string;
    readonly text: InBoth<string>;
    readonly correct: boolean;
  }[];
  /** The points for a wrong choice: 0, or less where guessing costs. */
  readonly pointsForWrong: number;
};
export type Question = EssayQuestion | MultipleChoiceQuestion;

/** The whole paper with its key, as authors write it; stored encrypted [A1, A4]. */
export type PaperContent = { readonly aids: InBoth<string>; readonly questions: readonly Question[] };

type CandidateQuestionHead = {
  readonly id: string;
  readonly title: string;
  readonly text: RichText;
  readonly points: number;
};
export type CandidateQuestion =
  | (CandidateQuestionHead & { readonly kind: 'essay' })
  | (CandidateQuestionHead & {
      readonly kind: 'multipleChoice';
      readonly options: readonly { readonly id: string; readonly text: string }[];
    });

/** The paper as a candidate sees it: one language, and nothing that shows which option is right. */
export type CandidatePaper = {
  readonly language: PaperLanguage;
  readonly aids: string;
  readonly questions: readonly CandidateQuestion[];
};

function candidateQuestion(question: Question, language: PaperLanguage): CandidateQuestion {
  const { id, points } = question;
  const head = { id, points, title: question.title[language], text: question.text[language] };
  // Picked field by field, so that a field added to the key later stays out automatically.
  return byQuestionKind<Question, CandidateQuestion>(question, {
    essay: ({ kind }) => ({ ...head, kind }),
    multipleChoice: ({ kind, options }) => ({
      ...head,
      kind,
      options: options.map((option) => ({ id: option.id, text: option.text[language] })),
    }),
  });
}

/** The paper without its key in the candidate's own written form [A1, A2]. */
export function candidatePaper(content: PaperContent, language: PaperLanguage): CandidatePaper {
  const questions = content.questions.map((question) => candidateQuestion(question, language));
  return { language, aids: content.aids[language], questions };
}

/**
 * The automatic points of a closed question [G3]: full for the right option, `pointsForWrong` for another, 0 for no
 * answer. An option that the question does not have counts as no answer.
 */
export function scoreClosedQuestion(question: MultipleChoiceQuestion, optionId: string | null): number {
  const chosen = question.options.find((option) => option.id === optionId);
  if (chosen === undefined) return 0;
  return chosen.correct ? question.points : question.pointsForWrong;
}
