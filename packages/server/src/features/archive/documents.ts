import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { gradeScales } from '@karakter/domain/exam/grades';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import {
  type CandidateQuestion,
  candidatePaper,
  type PaperContent,
  type PaperLanguage,
  type Question,
} from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import type { RichText, RichTextNode } from '@karakter/domain/text/rich-text';
import type { CasePdfInput, GuidePdfInput, PaperPdfInput } from '../../integrations/pdf/port.ts';
import type { ExamRecord } from '../exam/store.ts';
import { durationWords, explanationWords } from './document-texts.ts';

/** The facts of the exam in each of its documents. */
function headingOf(exam: ExamRecord, language: PaperLanguage) {
  const examDate = writtenDate(dateOf(exam.startsAt).toString(), language);
  return { language, courseCode: exam.courseCode, courseTitle: exam.courseTitle[language], examDate };
}

function writtenDuration(minutes: number, language: PaperLanguage): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = durationWords[language];
  const parts = [hours > 0 && words.hours(hours), rest > 0 && words.minutes(rest)];
  return parts.filter((part) => part !== false).join(' ');
}

/** The paper as its candidates saw it in one written form [A1, A2]. */
export function paperDocument(
  exam: ExamRecord,
  content: PaperContent,
  language: PaperLanguage,
): PaperPdfInput {
  const paper = candidatePaper(content, language);
  return {
    ...headingOf(exam, language),
    duration: writtenDuration(exam.durationMinutes, language),
    permittedAids: paper.aids,
    questions: paper.questions.map((question, index) => {
      const { title, points, text: body } = question;
      const head = { number: String(index + 1), title, points, body };
      return byQuestionKind<CandidateQuestion, PaperPdfInput['questions'][number]>(question, {
        essay: ({ kind }) => ({ ...head, kind }),
        multipleChoice: ({ kind, options }) => ({ ...head, kind, options: options.map(({ text }) => text) }),
      });
    }),
  };
}

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
export function guideDocument(exam: ExamRecord, guide: GuideContent, paper: PaperContent): GuidePdfInput {
  return {
    ...headingOf(exam, 'nb'),
    introduction: guideText(exam, guide),
    questions: paper.questions.map((question, index) => {
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
  sentAt: Temporal.Instant;
};

/** An explanation as the candidate got it [E3]. */
export function explanationDocument(exam: ExamRecord, given: SentExplanation): CasePdfInput {
  const words = explanationWords[given.language];
  const texts = [given.guidelines, given.assessment, given.overall];
  const body = given.givenOrally
    ? paragraphs(words.orally)
    : words.parts.flatMap((part, index) => [heading(part), ...paragraphs(texts[index] ?? '')]);
  const sent = writtenDate(dateOf(given.sentAt).toString(), given.language);
  return {
    ...headingOf(exam, given.language),
    kind: 'explanation',
    candidateNumber: String(given.candidateNumber),
    facts: [{ label: words.sent, value: sent }],
    body: { type: 'doc', content: body },
    legalBasis: 'uhl. § 11-8',
  };
}
