import type { Sector } from '../rules/rule-set.ts';

/** Where a right is used: in Karakter, or by writing to the exam office, where Karakter is closed for it or cannot take it. */
export type UsedIn = 'portal' | 'office';

/**
 * The rights that the notice of a grade must state, with how each is used (fvl. § 27); null where the exam does not give
 * it. The deadlines are beside: a right without one is suspended until an explanation is given.
 */
export type NoticedRights = {
  readonly sector: Sector;
  readonly isOral: boolean;
  /** Each member of a group appeals alone (uhl. § 11-10(2)). */
  readonly isGroup: boolean;
  readonly explanation: UsedIn | null;
  readonly appeal: UsedIn | null;
  /** The paragraphs as the rules of the exam cite them. */
  readonly bases: Readonly<Record<'explanation' | 'appeal' | 'complaint' | 'access', string>>;
};

/** The deadlines of a grade; null where the exam gives no such right, or while it is suspended. */
export type GradeDeadlines = {
  explanationDeadline: string | null;
  appealDeadline: string | null;
  complaintDeadline: string | null;
  rights: NoticedRights;
};
