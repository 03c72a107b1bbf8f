import {
  dismissalAppealCommandNames,
  dismissalAppealStates,
  dismissalOutcomes,
} from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import { dismissedKinds } from '@karakter/domain/cases/dismissal-appeal/filing';
import { z } from 'zod';
import { dateText, id, instantText, protectedDocument, trilingual } from '../../platform/route.ts';
import { deadlineText } from '../../results/deadline.ts';

/** What became of the dismissal, who decided it, and why. */
const decision = z.object({
  outcome: z.enum(dismissalOutcomes),
  body: z.enum(['institution', 'board']),
  decidedOn: dateText,
  reason: z.string(),
});

const dismissalAppeal = z.object({
  id,
  state: z.enum(dismissalAppealStates),
  /** It came after its own deadline. */
  late: z.boolean(),
  filedAt: instantText,
  /** What the candidate wrote; null where that was nothing. */
  grounds: protectedDocument(z.string().nullable()),
  /** What the institution wrote to the appeal body. */
  statement: z.string().nullable(),
  decision: decision.nullable(),
});

const myDismissalAppeal = dismissalAppeal.extend({
  mayWithdraw: z.boolean(),
  /** The caseworker who handles it; null where it is with all caseworkers, or closed. */
  caseworker: z.string().nullable(),
});
export type MyDismissalAppeal = z.infer<typeof myDismissalAppeal>;

const dismissal = z.object({
  kind: z.enum(dismissedKinds),
  caseId: id,
  dismissedAt: instantText,
  /** Null where the case was taken up again, and the reason is no longer part of it. */
  reason: z.string().nullable(),
  /** Until when the dismissal can be appealed; null where the law gives no such right. */
  until: instantText.nullable(),
  mayAppeal: z.boolean(),
  /** An appeal now would come after its deadline, which the appeal body judges. */
  isLate: z.boolean(),
  appeals: z.array(myDismissalAppeal),
});
export type MyDismissal = z.infer<typeof dismissal>;

/** The candidate's dismissed cases of one exam, and the appeals against their dismissal. */
export const myDismissals = z.object({
  candidacyId: id,
  /** The body that decides such an appeal. */
  board: trilingual,
  dismissals: z.array(dismissal),
});

/** An appeal against a dismissal for those who handle it, with the dismissal itself. */
export const dismissalAppealCase = dismissalAppeal.extend({
  examId: id,
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  version: z.int(),
  of: z.object({
    kind: z.enum(dismissedKinds),
    caseId: id,
    dismissedAt: instantText,
    reason: z.string().nullable(),
  }),
  board: trilingual,
  deadline: deadlineText,
  /** When a candidate without an answer must be told how long it will take (fvl. § 11 a); null when closed. */
  replyDue: deadlineText.nullable(),
  allowed: z.array(z.enum(dismissalAppealCommandNames)),
  steps: z.array(
    z.object({ number: z.int(), kind: z.string(), at: instantText, actor: z.string().nullable() }),
  ),
});
export type DismissalAppealCase = z.infer<typeof dismissalAppealCase>;
