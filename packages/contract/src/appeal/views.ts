import { appealCommandNames, appealStates } from '@karakter/domain/appeal/appeal';
import { appealArrivals, type FilingRefusal } from '@karakter/domain/appeal/appeal-filing';
import { shownAppealStates } from '@karakter/domain/appeal/appeal-shown';
import { standardInterimReasons } from '@karakter/domain/appeal/interim-reply';
import { examScales } from '@karakter/domain/exam/exam';
import { appealOutcomes } from '@karakter/domain/exam/grades';
import { assessingWays } from '@karakter/domain/exam/grading-workflow';
import { appealSights } from '@karakter/domain/rules/rule-set';
import { z } from 'zod';
import { commissionFinding, commissionMemberView } from '../planning/commissions.ts';
import { dateText, id, instantText, protectedDocument, trilingual } from '../platform/route.ts';
import { caseCourses, deadlineText } from '../results/deadline.ts';
import { candidateBlock, transcriptBlock } from './transcript.ts';

const sight = z.enum(appealSights);

const outcome = z.enum(appealOutcomes);

/** Which exam a case is about. */
export const caseExam = z.object({
  examId: id,
  courseCode: z.string(),
  courseTitle: trilingual,
  startsAt: instantText,
});

/** The answer is a group's: each member appeals alone, and only that member's grade can change (uhl. § 11-10(2)) [K10]. */
const isGroup = z.boolean();

/** The steps of the case that a candidate is shown, without the staff member behind each. */
export const stepsToldToCandidate = [
  'appealFiled',
  'appealRegistered',
  'appealTakenUp',
  'appealAssigned',
  'appealWithdrawn',
  'appealReopened',
  'appealLapsed',
  'interimReplySent',
  'appealDismissed',
  'appealDecided',
] as const;
const candidateStep = z.object({ code: z.enum(stepsToldToCandidate), at: instantText });

/**
 * An appeal as the candidate sees it. From the commission to the decision not a byte of it changes: neither a new
 * grade nor a new assessment is visible before it is over (Prop. 64 L (2017–18)) [K6].
 */
const candidateAppeal = z.object({
  id,
  state: z.enum(shownAppealStates),
  late: z.boolean(),
  filedAt: instantText,
  /** The candidate's own text, as it was sent. */
  grounds: protectedDocument(z.string().nullable()),
  steps: z.array(candidateStep),
  /** Until when the candidate has an answer, or is told how long it takes; null once the case is closed [K7]. */
  replyDue: instantText.nullable(),
  /** Why the case took longer, and the day to expect, as the candidate was told each time [K7]. */
  interimReplies: z.array(
    z.object({
      number: z.int(),
      sentAt: instantText,
      reason: protectedDocument(z.string().nullable()),
      /** Karakter's own words, where no person gave a reason. */
      standard: z.enum(standardInterimReasons).nullable(),
      expectedOn: dateText,
    }),
  ),
  originalGrade: z.string(),
  newGrade: z.string().nullable(),
  outcome: outcome.nullable(),
  dismissalReason: z.string().nullable(),
  /** The letter with the decision can be opened. */
  hasLetter: z.boolean(),
  /** The new graders' reasons, once the appeal is decided, where the rules ask for them [K5]. */
  reasons: protectedDocument(z.string().nullable()),
  /** The block on the transcript that the case has set last [K5]. */
  transcriptBlock: candidateBlock.nullable(),
  /** Who handles the case; null where it is with all caseworkers, or closed. */
  caseworker: z.string().nullable(),
  mayWithdraw: z.boolean(),
  mayReopen: z.boolean(),
  /** Until when it could be reopened if it were withdrawn now [K2]. */
  reopening: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('until'), at: instantText }),
    z.object({ kind: z.enum(['whileSuspended', 'over']) }),
  ]),
});
export type CandidateAppeal = z.infer<typeof candidateAppeal>;

/** The candidate's options for the grade now, and their results. */
export const myAppealView = caseExam.extend({
  candidacyId: id,
  candidateNumber: z.int(),
  isGroup,
  grade: z.string().nullable(),
  deadline: deadlineText,
  formalDeadline: deadlineText,
  filing: z.discriminatedUnion('open', [
    z.object({ open: z.literal(true), late: z.boolean() }),
    z.object({ open: z.literal(false), why: z.custom<FilingRefusal>(), message: z.string() }),
  ]),
  /** Until when an appeal that is filed now can be withdrawn: the decision, or a grade by its graders [K2]. */
  withdrawUntil: z.enum(['decision', 'graded']),
  /** What the graders of an appeal that is filed now know of what was before them [K4]. */
  sight,
  appeals: z.array(candidateAppeal),
  /** Where questions about the case are sent; null where the institution has not said. */
  officeEmail: z.string().nullable(),
});
export type MyAppealView = z.infer<typeof myAppealView>;

/** What has happened in a case, as staff see it. */
const caseStep = z.object({
  number: z.int(),
  kind: z.string(),
  at: instantText,
  /** Null where Karakter itself acted. */
  actor: z.string().nullable(),
  seenByCandidate: z.boolean(),
});

const appealSummary = z.object({
  id,
  candidateNumber: z.int(),
  name: z.string(),
  state: z.enum(appealStates),
  filedAt: instantText,
  late: z.boolean(),
  commissionNumber: z.int().nullable(),
  outcome: outcome.nullable(),
});
export type AppealSummary = z.infer<typeof appealSummary>;

/**
 * The result of the new assessment by graders who saw the whole file, once it has decided the appeal (uhl. § 11-11(3))
 * [K6].
 */
const newAssessment = z.object({
  grade: z.string(),
  assessment: protectedDocument(z.string()),
  members: z.array(z.object({ name: z.string(), external: z.boolean() })),
});

/** One appeal as caseworker and exam office see it. */
export const appealCase = appealSummary.extend({
  candidacyId: id,
  exam: caseExam.extend({ scale: z.enum(examScales), isGroup }),
  version: z.int(),
  grounds: protectedDocument(z.string().nullable()),
  /** What its graders see of the grade, the assessments, the explanation and the grounds. */
  sight,
  originalGrade: z.string(),
  /** How it arrived, where it was not filed in the portal; then only the day of `filedAt` is known. */
  arrivedBy: z.enum(appealArrivals).nullable(),
  /** The appeal commission's grade, or that of a new assessment; it is announced with the decision. */
  newGrade: z.string().nullable(),
  /** The outcome that the decision will have. */
  proposedOutcome: outcome.nullable(),
  /** A grader of the appeal has reported a suspicion of cheating, which holds the new decision back [G10]. */
  isHeldBack: z.boolean(),
  dismissalReason: z.string().nullable(),
  graders: z.array(z.object({ name: z.string(), external: z.boolean() })),
  /** Legal obstacles to deciding by this commission's grade [P5]. */
  findings: z.array(commissionFinding),
  newAssessment: newAssessment.nullable(),
  explanation: z.object({ guidelines: z.string(), assessment: z.string(), overall: z.string() }).nullable(),
  deadline: deadlineText,
  courses: caseCourses,
  lateLimit: deadlineText,
  /** When a candidate without an answer must be notified how long it will take [K7]. */
  replyDue: deadlineText,
  /** An interim reply can be sent: the case has no decision yet. */
  mayReply: z.boolean(),
  hasLetter: z.boolean(),
  /** The new graders' reasons for the candidate, where the rules ask for them [K5]. */
  reasons: z.object({ areAsked: z.boolean(), text: protectedDocument(z.string().nullable()) }),
  transcriptBlocks: z.array(transcriptBlock),
  allowed: z.array(z.enum(appealCommandNames)),
  steps: z.array(caseStep),
  candidateSees: candidateAppeal,
});
export type AppealCase = z.infer<typeof appealCase>;

/** An exam's appeals and the commissions that can grade them. */
export const examAppeals = caseExam.extend({
  version: z.int(),
  isGroup,
  /** What the graders of an appeal that is filed now know. */
  sight,
  /** Whether the actor may replace members of these commissions: the exam office. */
  mayReplace: z.boolean(),
  appeals: z.array(appealSummary),
  commissions: z.array(
    z.object({
      id,
      number: z.int(),
      candidates: z.int(),
      members: z.array(commissionMemberView),
      /** The day on which its grades are due; null where none is set. */
      dueOn: dateText.nullable(),
      assessing: z.enum(assessingWays),
      /** False once a member has confirmed an assessment. */
      mayAdapt: z.boolean(),
    }),
  ),
  /** The exam's ordinary commissions, where the rules let another one than the answer's own serve [K3]. */
  mayServe: z.array(z.object({ id, number: z.int(), members: z.array(commissionMemberView) })),
  /** Graders of the first grading, who cannot sit on an appeal; where another commission may serve, only on an answer of theirs [K3]. */
  earlierGraders: z.array(z.object({ personId: id, name: z.string() })),
});
export type ExamAppeals = z.infer<typeof examAppeals>;
