import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate } from '@karakter/domain/calendar/dates';
import {
  type CandidateQuestion,
  candidatePaper,
  type PaperContent,
  type PaperImages,
  type PaperLanguage,
} from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import type { PaperPdfInput } from '../../integrations/pdf/port.ts';
import type { ExamRecord } from '../exam/store.ts';
import { durationWords } from './document-texts.ts';

/** The facts of the exam in each of its documents. */
export function headingOf(exam: ExamRecord, language: PaperLanguage) {
  const examDate = writtenDate(dateOf(exam.startsAt).toString(), language);
  return { language, courseCode: exam.courseCode, courseTitle: exam.courseTitle[language], examDate };
}

function writtenDuration(minutes: number, language: PaperLanguage): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = durationWords[language];
  const parts = [hours > 0 && words.hours(hours), rest > 0 && words.minutes(rest)];
  return parts.filter((part) => part !== false).join(' ');
}

type Printed = { readonly content: PaperContent; readonly images: PaperImages };

/** The paper as its candidates saw it in one written form [A1, A2]. */
export function paperDocument(
  exam: ExamRecord,
  { content, images }: Printed,
  language: PaperLanguage,
): PaperPdfInput {
  const paper = candidatePaper(content, language);
  return {
    ...headingOf(exam, language),
    duration: writtenDuration(exam.durationMinutes, language),
    permittedAids: paper.aids,
    images,
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
