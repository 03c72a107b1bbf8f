import type { CandidateList, ListHelp } from '@karakter/domain/planning/candidate-list';
import type { UnreadableCode } from './unreadable.ts';

/** A list as it was given: text that was pasted, or a file. */
export type GivenBytes = ({ readonly text: string } | { readonly bytes: Uint8Array }) & {
  readonly help?: ListHelp;
};

/** What the process that reads lists answers. */
export type ListReply = { readonly list: CandidateList } | { readonly unreadable: UnreadableCode };

/** Reads lists of candidates away from the server's threads. */
export type ListReader = {
  /** Rejects with `UnreadableSpreadsheet`, and only so, whatever was given. */
  readonly read: (given: GivenBytes) => Promise<CandidateList>;
  readonly close: () => Promise<void>;
};
