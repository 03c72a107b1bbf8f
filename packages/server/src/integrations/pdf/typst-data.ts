import type { RichText } from '@karakter/domain/text/rich-text';
import { writtenNumber } from '@karakter/domain/text/wording';
import { pdfHeading, pdfTitle } from './document-heading.ts';
import { pdfLabels, pointTexts } from './label-texts.ts';
import type { PdfInputs, PdfLanguage, PdfTemplate } from './port.ts';
import { printNodes } from './print-nodes.ts';
import type { Unprintable } from './printable.ts';
import { breakable, printable } from './printable.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Fields that are attached or compared byte by byte, and therefore never changed. */
const verbatimKeys: readonly string[] = ['canonical', 'sha256'];
/** A run of characters without a place to break is never longer than this, nor than its line. */
const longestRun = 40;

/**
 * The JSON that a template reads. Text reaches Typst as data only, so nothing in it can be code; rich text is
 * prepared for print, and characters that cannot be printed are replaced.
 */
export function typstData<T extends PdfTemplate>(
  template: T,
  data: PdfInputs[T],
  unprintableIn: (text: string) => Unprintable,
): string {
  const document = {
    ...data,
    images: undefined,
    ...numbersInWords(data),
    labels: pdfLabels[data.language],
    heading: pdfHeading(template, data),
    title: pdfTitle(template, data),
  };
  const wording = (text: string, lineLength: number) =>
    breakable(printable(text, unprintableIn(text)), Math.min(longestRun, lineLength));
  return JSON.stringify(prepare(document as unknown as Json, wording));
}

/** The numbers of a document as its language writes them; points are halves at times. */
function numbersInWords<T extends PdfTemplate>(data: PdfInputs[T]) {
  const number = writtenNumber[data.language];
  if ('scripts' in data)
    return { scripts: data.scripts.map((script) => scriptInWords(script, data.language)) };
  const words = 'wordCount' in data ? { wordCount: number(data.wordCount) } : {};
  if (!('questions' in data)) return words;
  const { points } = pointTexts[data.language];
  const total = data.questions.reduce((sum, question) => sum + question.points, 0);
  const questions = data.questions.map((question) => ({ ...question, points: points(question.points) }));
  return { ...words, questions, totalPoints: number(total) };
}

type Script = PdfInputs['printBundle']['scripts'][number];

function scriptInWords({ wordCount, questions, ...script }: Script, language: PdfLanguage) {
  const { points } = pointTexts[language];
  return {
    ...script,
    wordCount: writtenNumber[language](wordCount),
    questions: questions.map((question) => ({ ...question, points: points(question.points) })),
  };
}

type Wording = (text: string, lineLength: number) => string;

function prepare(value: Json, wording: Wording): Json {
  if (typeof value === 'string') return wording(value, longestRun);
  if (Array.isArray(value)) return value.map((item: Json) => prepare(item, wording));
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return printNodes(value, wording) as unknown as Json;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, verbatimKeys.includes(key) ? item : prepare(item, wording)]),
  );
}

function isRichText(value: object): value is RichText {
  return 'type' in value && value.type === 'doc';
}
