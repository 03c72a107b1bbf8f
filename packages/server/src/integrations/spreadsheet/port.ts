import type { CandidateList, ListHelp } from '@karakter/domain/planning/list/candidate-list';
import type { ListLine, ListTable } from '@karakter/domain/planning/list/spreadsheet-cell';
import type { UnreadableCode } from './unreadable.ts';

/** A list as it was given: text that was pasted, or a file. */
export type GivenBytes = ({ readonly text: string } | { readonly bytes: Uint8Array }) & {
  readonly help?: ListHelp;
  /** Only the lines as they are shown: not a list of candidates. */
  readonly asLines?: true;
  /** As asLines, with what is hidden and what was left out. */
  readonly asTable?: true;
};

/** The response of the process that reads lists. */
export type ListReply =
  | { readonly list: CandidateList }
  | { readonly lines: readonly ListLine[] }
  | { readonly table: ListTable }
  | { readonly unreadable: UnreadableCode };

/** Reads lists outside the server's threads, for a person whose id is `by`. */
export type ListReader = {
  /** Rejects only with `UnreadableSpreadsheet`, for any input. */
  readonly read: (given: GivenBytes, by: string) => Promise<CandidateList>;
  /** As `read`, for a list of something else: its lines. */
  readonly lines: (given: GivenBytes, by: string) => Promise<readonly ListLine[]>;
  /** As `lines`, all of them, with what is hidden and notes about what was left out. */
  readonly table: (given: GivenBytes, by: string) => Promise<ListTable>;
  readonly close: () => Promise<void>;
};
