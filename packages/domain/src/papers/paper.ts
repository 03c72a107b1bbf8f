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

/** The images of a paper as `data:` addresses, by id. */
export type PaperImages = Readonly<Record<string, string>>;

/** The paper as a candidate sees it: one language, and nothing that shows which option is right. */
export type CandidatePaper = {
  readonly language: PaperLanguage;
  readonly aids: string;
  readonly questions: readonly CandidateQuestion[];
  /** With the paper itself, so that they are there without a network; only where it has any. */
  readonly images?: PaperImages | undefined;
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

/** The paper in a candidate's own written form, with the other one beside it. */
export type SittingPaper = CandidatePaper & {
  /** Only a paper that an earlier version of the pages keeps on a device lacks it. */
  readonly other?: CandidatePaper | undefined;
};

/** The paper without its key in both written forms, so that a candidate can switch without a network [A2]. */
export function sittingPaper(content: PaperContent, own: PaperLanguage): SittingPaper {
  const other = own === 'nb' ? 'nn' : 'nb';
  return { ...candidatePaper(content, own), other: candidatePaper(content, other) };
}

/** Whether two written forms of a paper have the same words: then there is nothing to switch between. */
export function hasSameWords(one: CandidatePaper, other: CandidatePaper): boolean {
  const wordsOf = ({ aids, questions }: CandidatePaper) => JSON.stringify([aids, questions]);
  return wordsOf(one) === wordsOf(other);
}
