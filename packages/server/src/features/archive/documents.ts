import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { gradeScales } from '@karakter/domain/exam/grades';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import type { PaperContent, PaperImages, PaperLanguage, Question } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { RichText, RichTextNode } from '@karakter/domain/text/rich-text';
import type { CasePdfInput, GuidePdfInput } from '../../integrations/pdf/port.ts';
import type { ExamRecord } from '../exam/store.ts';
import { headingOf } from '../papers/paper-document.ts';
import { explanationWords } from './document-texts.ts';

const heading = (text: string): RichTextNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const paragraphs = (text: string): RichTextNode[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));

const gradeWords: Readonly<Record<string, string>> = { pass: 'Bestått', fail: 'Ikke bestått' };

function guideText(exam: ExamRecord, guide: GuideContent): RichText {
  const levels = gradeScales[exam.scale].flatMap((grade) => [
    heading(gradeWords[grade] ?? `Karakteren ${grade}`),
    ...paragraphs(guide.levels[grade] ?? ''),
  ]);
  const content = [
    heading('Læringsutbytte'),
    ...paragraphs(guide.learningOutcomes),
    heading('Løsningsforslag'),
    ...paragraphs(guide.suggestedSolution),
    ...levels,
  ];
  return { type: 'doc', content };
}

/** A version of the grading guide, with the paper's questions and the right options [A3]. */
export function guideDocument(
  exam: ExamRecord,
  guide: GuideContent,
  { content, images }: { readonly content: PaperContent; readonly images: PaperImages },
): GuidePdfInput {
  return {
    ...headingOf(exam, 'nb'),
    introduction: guideText(exam, guide),
    images,
    questions: content.questions.map((question, index) => {
      const { title, text, points } = question;
      const head = { number: String(index + 1), title: title.nb, points, body: text.nb };
      return byQuestionKind<Question, GuidePdfInput['questions'][number]>(question, {
        essay: () => head,
        multipleChoice: ({ options }) => ({
          ...head,
          options: options.map((o) => ({ text: o.text.nb, correct: o.correct })),
        }),
      });
    }),
  };
}

export type SentExplanation = {
  candidateNumber: number;
  language: PaperLanguage;
  guidelines: string;
  assessment: string;
  overall: string;
  givenOrally: boolean;
  /** In writing or orally outside Karakter: there is no text. */
  givenOutside: boolean;
  sentAt: Temporal.Instant;
};

/** An explanation as the candidate got it [E3]. */
export function explanationDocument(exam: ExamRecord, given: SentExplanation): CasePdfInput {
  const words = explanationWords[given.language];
  const texts = [given.guidelines, given.assessment, given.overall];
  const outside = given.givenOrally ? words.orally : words.outside;
  const body =
    given.givenOrally || given.givenOutside
      ? paragraphs(outside)
      : words.parts.flatMap((part, index) => [heading(part), ...paragraphs(texts[index] ?? '')]);
  const sent = writtenDate(dateOf(given.sentAt).toString(), given.language);
  return {
    ...headingOf(exam, given.language),
    kind: 'explanation',
    candidateNumber: String(given.candidateNumber),
    facts: [{ label: words.sent, value: sent }],
    body: { type: 'doc', content: body },
    legalBasis: lawWords(exam.rules).explanationBasis.inWords[given.language],
  };
}
