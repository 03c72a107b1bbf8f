import { examForms, examScales } from '@karakter/domain/exam/exam';
import { agreementBases, type GradingCommandName } from '@karakter/domain/grading/grading';
import { gradingNotYet } from '@karakter/domain/grading/grading-opens';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { protocolKinds } from '@karakter/domain/results/results';
import type { HandedInAnswer } from '@karakter/domain/sitting/answer';
import { z } from 'zod';
import { gradingWorkflow } from '../exam/workflow.ts';
import { commissionKind } from '../planning/commissions.ts';
import { id, instantText, protectedDocument, trilingual } from '../platform/route.ts';
import { reasonsPart } from './appeal-reasons.ts';
import { othersMarks, ownMarks } from './marks.ts';
import { sharedView } from './shared.ts';

/** Counts of the caller's own work and of what the commission has agreed; never of a co-grader's work [G2]. */
const counts = z.object({
  answers: z.int(),
  drafted: z.int(),
  confirmed: z.int(),
  /** Revealed with different grades: these wait for agreement. */
  differing: z.int(),
  agreed: z.int(),
});

/** One commission as its member sees it on the first page. */
export const commissionView = z.object({
  commissionId: id,
  kind: commissionKind,
  number: z.int(),
  courseCode: z.string(),
  courseTitle: trilingual,
  startsAt: instantText,
  form: z.enum(examForms),
  scale: z.enum(examScales),
  workflow: gradingWorkflow,
  /** Why the answers are not open yet; null when they are [U4]. */
  closed: z.enum(gradingNotYet).nullable(),
  opensAt: instantText,
  dueAt: instantText.nullable(),
  confidentialityAccepted: z.boolean(),
  /** Own declared grounds that are open: for the whole exam, and how many answers are hidden meanwhile [U6]. */
  impartiality: z.object({ wholeExam: z.boolean(), hiddenAnswers: z.int() }),
  counts,
});

const commandNames = [
  'save',
  'confirm',
  'reopen',
  'propose',
  'approve',
  'declareDisagreement',
  'callThird',
  'decide',
  'sendBack',
] as const satisfies readonly GradingCommandName[];

/** A commission whose work is over for the caller: its answers do not exist any more, and only this is told. */
export const endedCommission = z.object({
  commissionId: id,
  kind: commissionKind,
  number: z.int(),
  courseCode: z.string(),
  courseTitle: trilingual,
  why: z.enum(['left', 'archived', 'decided']),
});

/** `standing`: a predecessor in the caller's seat has assessed it, and that counts [G19]. */
export const scriptState = z.enum([
  'untouched',
  'draft',
  'confirmed',
  'standing',
  'differing',
  'proposed',
  'disputed',
  'agreed',
]);

/** A line in the list of scripts, in the caller's own reading order: the caller's own state, points and grade, and the agreed grade [G2]. */
export const scriptLine = z.object({
  candidateNumber: z.int(),
  state: scriptState,
  words: z.int(),
  points: z.number().nullable(),
  /** What the thresholds give for the points; the grader may decide otherwise [G3]. */
  suggestedGrade: z.string().nullable(),
  grade: z.string().nullable(),
  agreedGrade: z.string().nullable(),
  /** Whether nothing prevents confirming it. */
  ready: z.boolean(),
  /** Of the caller's own assessment, or of the shared one. */
  version: z.int(),
  /** What most scripts do not have is left out, since a list may have thousands. */
  lookAgain: z.literal(true).optional(),
  blank: z.literal(true).optional(),
  /** The questions without points, and those whose points are set by hand. */
  gaps: z.int().optional(),
  byHand: z.int().optional(),
});

export const member = z.object({ name: z.string(), external: z.boolean(), isMe: z.boolean() });

const entry = {
  points: z.record(z.string(), z.number()),
  reasons: z.record(z.string(), z.string()),
  comment: z.string(),
  grade: z.string().nullable(),
};

/** The closed questions whose automatic points wait until the caller has read the script; left out where none do [G3]. */
const hidden = z.array(z.string()).optional();

const own = z.object({ ...entry, version: z.int(), savedAt: instantText.nullable(), sum: z.number() });

/** The caller's own assessment of a script, with what the marking of a question or of many scripts needs. */
export const ownAssessment = z.object({
  candidateNumber: z.int(),
  /** The written form in which the candidate saw the paper. */
  language: z.enum(paperLanguages),
  state: scriptState,
  own,
  suggested: z.record(z.string(), z.number()),
  hidden,
  maySave: z.boolean(),
});

/** What was decided and said before an appeal that its graders see; the candidate is a number [K4, U7]. */
const appealFile = z.object({
  /** The grades as they were entered, oldest first. */
  entries: z.array(z.object({ kind: z.enum(protocolKinds), grade: z.string() })),
  /** The first graders', where shared without a name. */
  assessments: z.array(
    z.object({ name: z.string().nullable(), grade: z.string().nullable(), comment: z.string() }),
  ),
  explanations: z.array(
    z.object({
      guidelines: z.string(),
      assessment: z.string(),
      overall: z.string(),
      givenOrally: z.boolean(),
    }),
  ),
  /** What the candidate wrote; null where nothing was written. */
  grounds: z.string().nullable(),
});
export type AppealFile = z.infer<typeof appealFile>;

export const scriptView = z.object({
  candidateNumber: z.int(),
  /** The written form in which the candidate saw the paper. */
  language: z.enum(paperLanguages),
  words: z.int(),
  /** The exam office's notice about the exam day beside this answer; it never identifies the candidate [D10]. */
  notices: z.array(z.string()),
  /** The caller's own reports of a suspicion of cheating; no other grader's [G10]. */
  suspicions: z.array(z.object({ account: z.string(), reportedAt: instantText })),
  /** The answer to each question, in the paper's order, as it was handed in. */
  answers: protectedDocument(z.custom<HandedInAnswer['questions']>()),
  state: scriptState,
  own,
  /** Who changed and confirmed what; null where each member assesses alone. */
  shared: sharedView.nullable(),
  /** What was written before the commission assessed in another way: the caller's own, or what was shared. */
  earlier: z.object(entry).nullable(),
  suggested: z.record(z.string(), z.number()),
  hidden,
  /** The other members' assessments: empty until all members' are revealed [G2]. */
  others: z.array(z.object({ ...entry, name: z.string(), external: z.boolean(), sum: z.number() })),
  /** What the caller has put beside the answer, and what others have and show; of theirs nothing before the reveal [G5]. */
  marks: ownMarks,
  othersMarks: z.array(othersMarks),
  reasons: reasonsPart,
  /** Null but in an appeal whose rules let its graders see it. */
  appealFile: appealFile.nullable(),
  proposal: z
    .object({
      grade: z.string(),
      reason: z.string(),
      byMe: z.boolean(),
      name: z.string(),
      proposedAt: instantText,
    })
    .nullable(),
  agreed: z.object({ grade: z.string(), basis: z.enum(agreementBases), agreedAt: instantText }).nullable(),
  allowed: z.array(z.enum(commandNames)),
});

/** One revealed answer on the comparison page: each member's assessment, in the order of the members. */
export const comparedScript = z.object({
  candidateNumber: z.int(),
  state: z.enum(['differing', 'proposed', 'disputed', 'agreed']),
  /** Steps between the best and the worst grade. */
  distance: z.int(),
  grades: z.array(
    z.object({ name: z.string(), isMe: z.boolean(), grade: z.string().nullable(), sum: z.number() }),
  ),
  proposed: z.object({ grade: z.string(), byMe: z.boolean() }).nullable(),
  agreedGrade: z.string().nullable(),
  basis: z.enum(agreementBases).nullable(),
});
