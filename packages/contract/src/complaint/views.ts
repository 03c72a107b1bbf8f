import {
  boardOutcomes,
  complaintCommandNames,
  complaintRemedies,
  complaintStates,
  decidingBodies,
  remedyScopes,
} from '@karakter/domain/complaint/complaint';
import { complaintSubjects } from '@karakter/domain/complaint/complaint-filing';
import { z } from 'zod';
import { caseExam } from '../appeal/views.ts';
import { dateText, id, instantText, protectedDocument, trilingual } from '../platform/route.ts';
import { deadlineText } from '../results/deadline.ts';

/** The steps of a complaint that its candidate sees. */
export const candidateComplaintSteps = [
  'complaintFiled',
  'complaintTakenUp',
  'complaintDismissed',
  'complaintDisagreed',
  'complaintUpheld',
  'newGradersAppointed',
  'complaintNotUpheld',
  'complaintSentBack',
  'complaintRemedied',
  'complaintWithdrawn',
] as const;
export type CandidateComplaintStep = (typeof candidateComplaintSteps)[number];

/** With what the candidate is not told of, or is told of as carried out. */
export const complaintSteps = [
  ...candidateComplaintSteps,
  'newGradingChecked',
  'newGradingAnnounced',
] as const;
export type ComplaintStep = (typeof complaintSteps)[number];

/** What was decided, by whom, and why. It never changes: what is decided later has a number of its own. */
const complaintDecision = z.object({
  number: z.int(),
  body: z.enum(decidingBodies),
  outcome: z.enum(['dismissed', 'disagreed', 'remedied', ...boardOutcomes]),
  remedy: z.enum(complaintRemedies).nullable(),
  scope: z.enum(remedyScopes).nullable(),
  reason: z.string(),
  /** The day on which the body decided, where another person entered it. */
  decidedOn: dateText,
  at: instantText,
  /** The rule that it follows from. */
  legalBasis: z.string(),
});

export type ComplaintDecisionView = z.infer<typeof complaintDecision>;

/** A complaint as its candidate sees it, for the candidate and for the caseworker's preview. */
const candidateComplaint = z.object({
  id,
  state: z.enum(complaintStates),
  about: z.enum(complaintSubjects),
  knownOn: dateText,
  filedAt: instantText,
  late: z.boolean(),
  /** The candidate's own text, as it was sent. */
  grounds: protectedDocument(z.string()),
  steps: z.array(z.object({ code: z.enum(candidateComplaintSteps), at: instantText })),
  decisions: z.array(complaintDecision),
  /** Until when a candidate without an answer is told how long it will take; null once it is decided [K7]. */
  replyDue: deadlineText.nullable(),
  /** Until when a dismissal can be appealed itself; null where it is not dismissed or the rules know no such appeal. */
  dismissalAppealUntil: instantText.nullable(),
  /** Who handles the case; null where it is with all caseworkers, or closed. */
  caseworker: z.string().nullable(),
  mayWithdraw: z.boolean(),
});
export type CandidateComplaint = z.infer<typeof candidateComplaint>;

/** The candidate's complaints, and whether one can be filed now. */
export const myComplaintsView = caseExam.extend({
  candidacyId: id,
  candidateNumber: z.int(),
  /** For an error known with the grade, or since; it says nothing before the announcement. */
  formalDeadline: deadlineText,
  appealDeadline: deadlineText,
  /** How long a complaint may wait after its error is known, as a rule: the paragraph for the page. */
  legalBasis: z.string(),
  /** Who decides where the institution does not agree. */
  board: trilingual,
  /** Why none can be filed now, in the reader's language; null where one can. */
  closed: z.string().nullable(),
  complaints: z.array(candidateComplaint),
  contactName: z.string(),
  contactPhone: z.string(),
});

export type MyComplaintsView = z.infer<typeof myComplaintsView>;

/** Another candidate of the exam, whose grade the same error may have struck. */
export const otherCandidate = z.object({
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  grade: z.string(),
  /** Something was handed in that can be graded again. */
  hasWork: z.boolean(),
});
export type OtherCandidate = z.infer<typeof otherCandidate>;

/** One complaint as caseworker and exam office see it. */
export const complaintCase = z.object({
  id,
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  exam: caseExam,
  state: z.enum(complaintStates),
  version: z.int(),
  about: z.enum(complaintSubjects),
  knownOn: dateText,
  filedAt: instantText,
  late: z.boolean(),
  grounds: protectedDocument(z.string()),
  /** The deadline of this complaint, by the day on which its error was known. */
  deadline: deadlineText,
  /** From when it could only be dismissed; null before the announcement (fvl. § 31). */
  yearLimit: deadlineText.nullable(),
  replyDue: deadlineText.nullable(),
  /** The deadline for appealing the grade, as this complaint and everything else have left it. */
  appealDeadline: deadlineText,
  /** The grade that stands; null before the announcement. */
  grade: z.string().nullable(),
  /** Something was handed in that can be graded again. */
  canBeGradedAgain: z.boolean(),
  board: trilingual,
  decisions: z.array(complaintDecision),
  allowed: z.array(z.enum(complaintCommandNames)),
  steps: z.array(
    z.object({
      number: z.int(),
      kind: z.enum(complaintSteps),
      at: instantText,
      /** Null where Karakter itself acted. */
      actor: z.string().nullable(),
    }),
  ),
  candidateSees: candidateComplaint,
});
export type ComplaintCase = z.infer<typeof complaintCase>;
