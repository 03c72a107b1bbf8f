import { traceText } from '@karakter/contract/cases/trace-texts';
import { deadlineInWords, tracedDeadlines, traceInWords } from '@karakter/contract/cases/trace-words';
import type { Language } from '@karakter/domain/text/language';
import type { RichTextNode } from '@karakter/domain/text/rich-text';
import type { Tx } from '../../../platform/database/db.ts';
import { traceView } from '../../cases/trace/view.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { lastTraceOf } from '../../exam/trace/store.ts';
import type { AppealRecord } from '../store.ts';

export const paragraph = (text: string): RichTextNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
export const heading = (level: 1 | 2, text: string): RichTextNode => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});

/** A list with its own heading, or nothing where it would be empty. */
function list(title: string, lines: readonly string[]): RichTextNode[] {
  if (lines.length === 0) return [];
  const content = lines.map((line): RichTextNode => ({ type: 'listItem', content: [paragraph(line)] }));
  return [heading(2, title), { type: 'bulletList', content }];
}

/**
 * By which events and rules the decision was reached, and how each deadline was found, in the words in which the pages
 * have its trace; nothing for a decision from before traces were kept [K5, K9].
 */
export async function workedOut(
  tx: Tx,
  { id: examId, rules: { sector } }: ExamRecord,
  { id: caseId, language }: Pick<AppealRecord, 'id'> & { readonly language: Language },
): Promise<RichTextNode[]> {
  const kept = await lastTraceOf(tx, { examId, caseId, decision: 'appealDecided' });
  const [trace] = kept ? traceView(kept, sector) : [];
  if (!trace) return [];
  const text = traceText[language];
  const { heading: decided, by, events, rules, version } = traceInWords(trace, language);
  const { deadlines } = trace;
  return [
    heading(1, text.title),
    paragraph(`${decided}. ${by}`),
    ...list(text.events, events),
    ...list(
      text.rules,
      rules.map(({ basis, value, since }) => `${value} (${basis === null ? since : `${basis}, ${since}`})`),
    ),
    ...list(
      text.deadlines,
      deadlines
        ? tracedDeadlines.map((name) => text.rule(text[name], deadlineInWords(deadlines[name], language)))
        : [],
    ),
    paragraph(version),
  ];
}
