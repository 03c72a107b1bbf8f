import { compositionFaults } from '@karakter/domain/appeal/reassessment/composition';
import {
  reassessmentCommandNames,
  reassessmentStates,
} from '@karakter/domain/appeal/reassessment/reassessment';
import { examScales } from '@karakter/domain/exam/exam';
import { agreementBases } from '@karakter/domain/grading/grading';
import type { Scoring } from '@karakter/domain/grading/scoring';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import { type PaperContent, paperLanguages } from '@karakter/domain/papers/paper';
import { protocolKinds } from '@karakter/domain/results/results';
import { deciders, newAssessmentCompositions } from '@karakter/domain/rules/rule-set';
import type { HandedInAnswer } from '@karakter/domain/sitting/answer';
import { z } from 'zod';
import { commissionFinding, commissionKind, proposedMember } from '../../planning/commissions.ts';
import { dateText, id, instantText, protectedDocument, trilingual } from '../../platform/route.ts';

const state = z.enum(reassessmentStates);
const composition = z.enum(newAssessmentCompositions);
const decider = z.enum(deciders);

/** One member, with what they would give and say. */
const position = z.object({
  name: z.string(),
  external: z.boolean(),
  isCoordinator: z.boolean(),
  isMe: z.boolean(),
  grade: z.string().nullable(),
  says: z.string().nullable(),
});

const reassessmentSignature = z.object({
  version: z.int(),
  isPresent: z.boolean(),
  name: z.string(),
  external: z.boolean(),
  signedAt: instantText,
});

/** The assessment protocol as it stands. */
const reassessmentProtocol = protectedDocument(
  z.object({
    composition,
    decider,
    reasons: z.string(),
    positions: z.array(position),
    /** What the members' assessments give; null while one is missing, and where they differ and no member's word counts. */
    grade: z.string().nullable(),
    /** The content that can be signed; null while it cannot. */
    sha256: z.string().nullable(),
    signatures: z.array(reassessmentSignature),
  }),
);
export type ReassessmentProtocol = z.infer<typeof reassessmentProtocol>;

/** A new assessment in its member's list: a number, never a name [U7]. */
export const reassessmentSummary = z.object({
  id,
  candidateNumber: z.int(),
  courseCode: z.string(),
  courseTitle: trilingual,
  startsAt: instantText,
  openedAt: instantText,
  dueOn: dateText.nullable(),
  state,
  confidentialityAccepted: z.boolean(),
  /** The member has said what they would give. */
  hasAssessed: z.boolean(),
  hasSigned: z.boolean(),
});
export type ReassessmentSummary = z.infer<typeof reassessmentSummary>;

const assessed = z.object({
  /** Null where the commission assessed together. */
  name: z.string().nullable(),
  external: z.boolean().nullable(),
  grade: z.string().nullable(),
  comment: z.string(),
  points: z.record(z.string(), z.number()),
  reasons: z.record(z.string(), z.string()),
});

/** Everything that the new assessment is made from (Prop. 64 L (2017–18)); the candidate is a number. */
const wholeFile = protectedDocument(
  z.object({
    language: z.enum(paperLanguages),
    words: z.int(),
    answers: z.custom<HandedInAnswer['questions']>(),
    paper: z.custom<PaperContent>(),
    scoring: z.custom<Scoring>(),
    images: z.record(z.string(), z.string()),
    guide: z.custom<GuideContent>(),
    commissions: z.array(
      z.object({
        kind: commissionKind,
        number: z.int(),
        grade: z.string().nullable(),
        basis: z.enum(agreementBases).nullable(),
        /** Of the proposal that was agreed on. */
        reason: z.string().nullable(),
        assessments: z.array(assessed),
      }),
    ),
    /** The candidate's grades as they were entered in the protocol, oldest first. */
    entries: z.array(z.object({ kind: z.enum(protocolKinds), grade: z.string(), enteredAt: instantText })),
    explanations: z.array(
      z.object({
        grade: z.string().nullable(),
        guidelines: z.string(),
        assessment: z.string(),
        overall: z.string(),
        givenOrally: z.boolean(),
        sentAt: instantText,
      }),
    ),
    /** What the candidate wrote, which may say who they are; null where nothing was written. */
    grounds: z.string().nullable(),
  }),
);
export type WholeFile = z.infer<typeof wholeFile>;

/** A new assessment for its member; the file only while it is open, and once the duty of confidentiality is accepted. */
export const reassessmentView = reassessmentSummary.extend({
  scale: z.enum(examScales),
  version: z.int(),
  protocol: reassessmentProtocol,
  /** The grade that was decided and announced. */
  decided: z.string().nullable(),
  file: wholeFile.nullable(),
  allowed: z.array(z.enum(reassessmentCommandNames)),
});
export type ReassessmentView = z.infer<typeof reassessmentView>;

const namedMember = proposedMember.extend({ name: z.string() });

/** A composition that the rules allow, with the members that follow from it and the law's findings about them. */
const choice = z.object({
  composition,
  members: z.array(namedMember),
  fault: z.enum(compositionFaults).nullable(),
  findings: z.array(commissionFinding),
});

/** The new assessment as the people who handle the case see it. */
const officeReassessment = z.object({
  id,
  state,
  version: z.int(),
  openedAt: instantText,
  dueOn: dateText.nullable(),
  members: z.array(
    namedMember.extend({
      hasAccepted: z.boolean(),
      hasAssessed: z.boolean(),
      hasSigned: z.boolean(),
      /** Has declared a ground and was not found impartial: the file is closed to them, and another must take the seat [U6]. */
      hasGround: z.boolean(),
      /** Was noted as ill or away. */
      isAway: z.boolean(),
    }),
  ),
  protocol: reassessmentProtocol,
  decided: z.string().nullable(),
  /** The rules leave the grade to the exam office, since the members do not agree. */
  officeChooses: z.boolean(),
  allowed: z.array(z.enum(reassessmentCommandNames)),
});
export type OfficeReassessment = z.infer<typeof officeReassessment>;

export const caseReassessment = z.object({
  /** The case waits for graders to be chosen: the compositions that the rules allow, the usual one first. */
  choices: z.array(choice),
  decider: decider.nullable(),
  withCoordinator: z.boolean(),
  current: officeReassessment.nullable(),
  /** Those that were taken back, oldest first. */
  cancelled: z.array(z.object({ openedAt: instantText, closedAt: instantText, reason: z.string() })),
  /** Whether the reader may announce the decision: the exam office alone [K6]. */
  mayDecide: z.boolean(),
});
export type CaseReassessment = z.infer<typeof caseReassessment>;
