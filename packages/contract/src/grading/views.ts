import { examScales, revealRules } from '@karakter/domain/exam/exam';
import type { AgreementBasis } from '@karakter/domain/grading/grading';
import { paperLanguages } from '@karakter/domain/papers/paper';
import type { HandedInAnswer } from '@karakter/domain/sitting/answer';
import { z } from 'zod';
import { commissionKind } from '../planning/commissions.ts';
import { id, instantText, protectedDocument, trilingual } from '../platform/route.ts';

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
  scale: z.enum(examScales),
  reveal: z.enum(revealRules),
  /** Why the answers are not open yet; null when they are [U4]. */
  closed: z.enum(['answersNotIn', 'guideMissing']).nullable(),
  opensAt: instantText,
  dueAt: instantText.nullable(),
  confidentialityAccepted: z.boolean(),
  counts,
});

const agreementBases = ['same', 'discussed'] as const satisfies readonly AgreementBasis[];

export const scriptState = z.enum(['untouched', 'draft', 'confirmed', 'differing', 'proposed', 'agreed']);

/** A line in the list of scripts: the caller's own state, points and grade, and the agreed grade [G2]. */
export const scriptLine = z.object({
  candidateNumber: z.int(),
  state: scriptState,
  words: z.int(),
  points: z.number().nullable(),
  grade: z.string().nullable(),
  agreedGrade: z.string().nullable(),
  /** Whether nothing prevents confirming it. */
  ready: z.boolean(),
});

export const member = z.object({ name: z.string(), external: z.boolean(), isMe: z.boolean() });

const entry = {
  points: z.record(z.string(), z.number()),
  comment: z.string(),
  grade: z.string().nullable(),
};

export const scriptView = z.object({
  candidateNumber: z.int(),
  /** The written form in which the candidate saw the paper. */
  language: z.enum(paperLanguages),
  words: z.int(),
  /** The exam office's notice about the exam day beside this answer; it never identifies the candidate [D10]. */
  notices: z.array(z.string()),
  /** The answer to each question, in the paper's order, as it was handed in. */
  answers: protectedDocument(z.custom<HandedInAnswer['questions']>()),
  state: scriptState,
  own: z.object({ ...entry, version: z.int(), savedAt: instantText.nullable(), sum: z.number() }),
  suggested: z.record(z.string(), z.number()),
  /** The other members' assessments: empty until all members' are revealed [G2]. */
  others: z.array(z.object({ ...entry, name: z.string(), external: z.boolean(), sum: z.number() })),
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
  allowed: z.array(z.enum(['save', 'confirm', 'reopen', 'propose', 'approve'])),
});

/** One revealed answer on the comparison page: each member's assessment, in the order of the members. */
export const comparedScript = z.object({
  candidateNumber: z.int(),
  state: z.enum(['differing', 'proposed', 'agreed']),
  /** Steps between the best and the worst grade. */
  distance: z.int(),
  grades: z.array(
    z.object({ name: z.string(), isMe: z.boolean(), grade: z.string().nullable(), sum: z.number() }),
  ),
  proposed: z.object({ grade: z.string(), byMe: z.boolean() }).nullable(),
  agreedGrade: z.string().nullable(),
  basis: z.enum(agreementBases).nullable(),
});
