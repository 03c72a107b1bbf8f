import { examScales } from '@karakter/domain/exam/exam';
import { rescoringEffects } from '@karakter/domain/grading/rescoring/effect';
import {
  scoringChangeCommandNames,
  scoringChangeStates,
} from '@karakter/domain/grading/rescoring/scoring-change';
import { type Scoring, thresholdUnits, withdrawals } from '@karakter/domain/grading/scoring';
import type { PaperContent } from '@karakter/domain/papers/paper';
import {
  scoringCorrectionDecisions,
  scoringCorrectionRefusals,
} from '@karakter/domain/results/scoring-correction';
import { z } from 'zod';
import { anyNumber, id, instantText, protectedDocument, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

/** Why a scoring is changed, a change declined, or a grade kept. */
export const reason = writtenText(1, 2000);

const shortId = z.string().max(100);
/** One version of the scoring as it is proposed; the domain checks it against the paper. */
const scoring = z.object({
  questions: z.record(
    shortId,
    z.object({
      weight: anyNumber,
      key: z.array(shortId).max(100).readonly(),
      pointsForWrong: anyNumber,
      withdrawn: z.enum(withdrawals).nullable(),
    }),
  ),
  thresholds: z
    .object({ unit: z.enum(thresholdUnits), least: z.record(z.string().max(10), anyNumber) })
    .nullable(),
});

const scored = z.object({ sum: z.number(), most: z.number(), grade: z.string().nullable() });
const counts = z.record(z.enum(rescoringEffects), z.int());

const scoringChange = z.object({
  id,
  state: z.enum(scoringChangeStates),
  /** The version that it was proposed for. */
  basedOn: z.int(),
  scoring: z.custom<Scoring>(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: instantText,
  decidedBy: z.string().nullable(),
  decidedAt: instantText.nullable(),
  decisionReason: z.string().nullable(),
  allowed: z.array(z.enum(scoringChangeCommandNames)),
});
export type ScoringChangeView = z.infer<typeof scoringChange>;

/** A grade that was given and no longer agrees with the points: the caller's own, or the commission's. */
const gradeToDecide = z.object({
  id,
  candidateNumber: z.int(),
  effect: z.enum(['own', 'agreed']),
  given: z.string(),
  before: scored,
  after: scored,
});

export const scoringView = z.object({
  scale: z.enum(examScales),
  paper: protectedDocument(z.custom<PaperContent>()),
  version: z.int(),
  scoring: z.custom<Scoring>(),
  mayPropose: z.boolean(),
  /** The change that waits for a second person, or is being applied. */
  open: scoringChange.nullable(),
  /** Earlier changes, the latest first. */
  history: z.array(scoringChange),
  /** Points of the caller's own assessments, and of those that are revealed; of no co-grader's other work [G2]. */
  sums: z.array(
    z.object({
      candidateNumber: z.int(),
      sum: z.number(),
      most: z.number(),
      isComplete: z.boolean(),
      given: z.string().nullable(),
    }),
  ),
  toDecide: z.array(gradeToDecide),
});
export type ScoringView = z.infer<typeof scoringView>;

/** `from`: how many of the affected works to leave out, for the next page of them. */
export const previewBody = z.object({ scoring, from: wholeNumber.default(0) });
export const preview = z.object({
  counts,
  /** How many works the thresholds gave each grade before, and give after. */
  distribution: z.array(z.object({ grade: z.string(), before: z.int(), after: z.int() })),
  /** The affected works, the gravest effect first, then by candidate number. */
  lines: z.array(
    z.object({
      candidateNumber: z.int(),
      effect: z.enum(rescoringEffects),
      given: z.string().nullable(),
      before: scored,
      after: scored,
    }),
  ),
});
export type ScoringPreview = z.infer<typeof preview>;

export const proposalBody = z.object({ scoring, basedOn: wholeNumber.min(1), reason });
export const decisionBody = z.object({
  command: z.enum(['confirm', 'decline', 'withdraw']),
  /** Required where a proposal is declined. */
  reason: z.string().trim().max(2000).default(''),
});

export const correction = z.object({
  id,
  candidateNumber: z.int(),
  /** The grade that was announced, and the one that is valid now. */
  given: z.string(),
  standing: z.string().nullable(),
  /** The grade or the scoring has changed since, so that it can only be let stand. */
  isOvertaken: z.boolean(),
  before: scored,
  after: scored,
  /** Why the scoring was changed. */
  reason: z.string(),
  version: z.int(),
  decision: z.enum(scoringCorrectionDecisions).nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
export type ScoringCorrection = z.infer<typeof correction>;

/** So many proposals are decided by one request, so that none takes long; a page sends several. */
export const correctionsAtOnce = 50;
const ids = z.array(id).min(1).max(correctionsAtOnce);

/** Proposals that are decided together: each is corrected to the grade it proposes, or all of them are let stand. */
export const correctionsBody = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('corrected'), ids, reason, authority: writtenText(1, 500) }),
  z.object({ decision: z.literal('kept'), ids, reason }),
]);
export type CorrectionsBody = z.infer<typeof correctionsBody>;

/** A proposal that could not be decided so, and why; it waits as before. */
export const correctionLeft = z.object({
  candidateNumber: z.int(),
  because: z.enum(scoringCorrectionRefusals),
});
export type CorrectionLeft = z.infer<typeof correctionLeft>;
