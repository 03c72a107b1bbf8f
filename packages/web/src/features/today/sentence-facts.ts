import type { TodayLack, WaitedFor } from '@karakter/domain/today/today';

/** The parts of a sentence; a number that a line does not have is 0. */
export type SentenceFacts = {
  readonly exam: string;
  readonly count: number;
  readonly of: number;
  readonly started: number;
  readonly candidateNumber: number;
  /** When it begins, and when it ends, as `kl. 13.00`, or with its day where that is not today. */
  readonly at: string;
  readonly until: string;
  readonly lacks: readonly TodayLack[];
  readonly waitingFor: WaitedFor | undefined;
};
