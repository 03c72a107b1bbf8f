import type { candidateRoutes } from '@karakter/contract/planning/candidates';
import type { CandidateListColumn } from '@karakter/domain/planning/list/candidate-list-columns';
import type { CallArgs } from '../../../api/api.ts';

type Body = CallArgs<typeof candidateRoutes.previewCandidates>['body'];
export type ListFile = { readonly fileName: string; readonly base64: string };

/** A list before its import: the pasted text, with the officer's corrections and choices. */
export type ListWork = {
  readonly text: string;
  readonly headings: Readonly<Record<string, CandidateListColumn | 'none'>>;
  /** The corrected text of a cell, by `cellKey`. */
  readonly corrections: Readonly<Record<string, string>>;
  readonly takeNames: readonly number[];
  readonly keepEmails: readonly number[];
};

export const noWork: ListWork = { text: '', headings: {}, corrections: {}, takeNames: [], keepEmails: [] };

export const cellKey = (line: number, column: CandidateListColumn) => `${line} ${column}`;

function correctionsIn(corrections: ListWork['corrections']) {
  return Object.entries(corrections).map(([key, text]) => {
    const [line = '', column = ''] = key.split(' ');
    return { line: Number(line), column: column as CandidateListColumn, text };
  });
}

/** The request: the list, in a file or pasted, with its corrections and choices. */
export function listBody(
  { text, headings, corrections, takeNames, keepEmails }: ListWork,
  file?: ListFile,
): Body {
  const help = {
    headings: { ...headings },
    corrections: correctionsIn(corrections),
    takeNames: [...takeNames],
    keepEmails: [...keepEmails],
  };
  return file ? { ...file, ...help } : { text, ...help };
}

/** The lines with the line added, or without it. */
export const toggled = (lines: readonly number[], line: number, isIn: boolean) =>
  isIn ? [...lines.filter((each) => each !== line), line] : lines.filter((each) => each !== line);
