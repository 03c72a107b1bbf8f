import type { ScriptMark } from '../grading/marks/script-marks.ts';
import { inAnswerOrder } from '../grading/marks/script-marks.ts';

/** A comment of the grader's own on an answer, as an explanation can begin with it. */
export type OwnComment = {
  /** The question's number in the paper. */
  readonly question: number;
  /** The words of the answer that it is about; null in the margin. */
  readonly quote: string | null;
  readonly text: string;
};

const mostQuoted = 60;

/** So much of the answer's words that the candidate finds the place. */
function shortQuote(quote: string): string {
  const words = quote.replaceAll('\uFFFC', ' ').replace(/\s+/gu, ' ').trim();
  return words.length > mostQuoted ? `${words.slice(0, mostQuoted).trimEnd()}…` : words;
}

/**
 * The comments among the grader's own marks, in the answer's order [E5, G5]. A private note and a note to the co-grader
 * are no part of the grounds, a highlight says nothing in words, and of another grader's marks nothing is given here
 * [G11].
 */
export function ownCommentsIn(marks: readonly ScriptMark[], questionIds: readonly string[]): OwnComment[] {
  const comments = marks.filter(({ kind, text }) => kind === 'comment' && text.trim() !== '');
  return inAnswerOrder(comments, questionIds).map(({ questionId, passage, text }) => ({
    question: questionIds.indexOf(questionId) + 1,
    quote: passage && shortQuote(passage.quote),
    text: text.trim(),
  }));
}

/** The words around the comments, in the language of the explanation. */
export type CommentWords = { readonly question: (number: number) => string };

/** The overall comment and the comments question by question, as the beginning of a text [E5]. */
export function textOfComments(
  comment: string,
  comments: readonly OwnComment[],
  { question }: CommentWords,
): string {
  const numbers = [...new Set(comments.map((each) => each.question))];
  const parts = numbers.map((number) => {
    const lines = comments
      .filter((each) => each.question === number)
      .map(({ quote, text }) => (quote === null ? text : `«${quote}»: ${text}`));
    return [question(number), ...lines].join('\n');
  });
  return [comment.trim(), ...parts].filter((part) => part !== '').join('\n\n');
}

/** The lines of a part that are not written yet, below the line that the part begins with. */
function missingOf(part: string, written: string): string[] {
  const [first = '', ...rest] = part.split('\n');
  if (rest.length === 0) return written.includes(first) ? [] : [first];
  const missing = rest.filter((line) => !written.includes(line));
  return missing.length === 0 ? [] : [[first, ...missing].join('\n')];
}

/**
 * The text with the comments after what is written already, which stays as it is; no line that is there already is put in
 * again, also where one of the others has changed since.
 */
export function withComments(written: string, comments: string): string {
  const missing = comments.split('\n\n').flatMap((part) => missingOf(part, written));
  if (missing.length === 0) return written;
  return [written.trimEnd(), ...missing].filter((part) => part !== '').join('\n\n');
}
