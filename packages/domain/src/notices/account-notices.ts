import type { Trilingual } from '../text/language.ts';

/** The notices that are about no exam, and the facts that each carries [T1, U1]. */
export type AccountNoticeFacts = {
  /** To a person who has not signed in before. */
  invited: { link: string; until: string };
  /** To a shared mailbox: the code by which someone confirms that its mail is read [T2]. */
  mailboxCode: { code: string; unit: Trilingual };
  /** The day's waiting notices in one mail; which they are is looked up when the mail is made [T1]. */
  digest: { notices: readonly DigestNotice[] };
};

/** A notice in a digest, as its own mail would have been. */
export type DigestNotice = {
  /** Code and title of the course; empty for a notice that is about no exam. */
  readonly course: string;
  readonly subject: string;
  readonly body: string;
};
