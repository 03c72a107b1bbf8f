import { examScales } from '@karakter/domain/exam/exam';
import {
  sampleStates,
  trialCommandNames,
  trialSamples,
  trialStates,
} from '@karakter/domain/grading/trial/trial';
import { paperLanguages } from '@karakter/domain/papers/paper';
import type { HandedInAnswer } from '@karakter/domain/sitting/answer';
import { z } from 'zod';
import { id, instantText, protectedDocument, wholeNumber } from '../../platform/route.ts';
import { entry } from '../route-parts.ts';

/** The number of a sample, as its graders know it. */
export const samplePlace = z.coerce.number<number>().int().min(1).max(trialSamples.most);

/** Which answers are chosen: so many at random with their lengths spread out, or these candidates'. */
export const samplesBody = z.object({
  chosen: z.discriminatedUnion('by', [
    z.object({ by: z.literal('chance'), count: wholeNumber.max(trialSamples.most) }),
    z.object({ by: z.literal('number'), candidateNumbers: z.array(wholeNumber).max(trialSamples.most) }),
  ]),
  /** Whether names stand by what was given, once it is shown. */
  isNamed: z.boolean(),
});

/** What a grader writes about one sample. */
export const sampleEntry = entry.extend({ standsAside: z.boolean() });

/** A trial that was abandoned. Of what was written each grader gets their own alone [G2]. */
const abandonedTrial = z.object({
  number: z.int(),
  reason: z.string(),
  openedAt: instantText,
  abandonedAt: instantText,
  own: z.array(
    z.object({
      place: z.int(),
      grade: z.string().nullable(),
      sum: z.number(),
      comment: z.string(),
      standsAside: z.boolean(),
      isGiven: z.boolean(),
    }),
  ),
});
export type AbandonedTrial = z.infer<typeof abandonedTrial>;

export const trialView = z.object({
  /** Which of the meeting's trials this is; the earlier ones were abandoned. */
  number: z.int(),
  state: z.enum(trialStates),
  isNamed: z.boolean(),
  samples: z.int(),
  /** The samples that the caller can read now, with the caller's own progress alone [G2]. */
  own: z.array(z.object({ place: z.int(), state: z.enum(sampleStates) })),
  hasGiven: z.boolean(),
  allowed: z.array(z.enum(trialCommandNames)),
  abandoned: z.array(abandonedTrial),
  /** For those who run the meeting: from how many answers can be chosen. */
  possible: z.int().nullable(),
  /** For those who run the meeting: who takes part; never whether they have given theirs [G2]. */
  participants: z.array(z.object({ personId: id, name: z.string(), excusedFor: z.string().nullable() })),
});
export type TrialView = z.infer<typeof trialView>;

/** One sample as its grader reads it: without a candidate number. */
export const sampleView = z.object({
  /** The number of the trial, to save with. */
  trial: z.int(),
  place: z.int(),
  language: z.enum(paperLanguages),
  words: z.int(),
  answers: protectedDocument(z.custom<HandedInAnswer['questions']>()),
  suggested: z.record(z.string(), z.number()),
  own: sampleEntry.extend({ version: z.int(), savedAt: instantText.nullable() }),
  readOnly: z.boolean(),
});
export type SampleView = z.infer<typeof sampleView>;

const range = z.object({ least: z.number(), most: z.number(), median: z.number(), given: z.int() });

/** What all gave, once it is shown. In each sample the values are in the order of their points, so that no one is followed. */
export const spreadView = z.object({
  isNamed: z.boolean(),
  graders: z.int(),
  /** Why some were not waited for. */
  excused: z.array(z.string()),
  /** The most points of the whole answer. */
  most: z.number(),
  scale: z.enum(examScales),
  samples: z.array(
    z.object({
      place: z.int(),
      sums: range.nullable(),
      best: z.string().nullable(),
      worst: z.string().nullable(),
      /** Steps between the best and the worst grade. */
      steps: z.int(),
      values: z.array(
        z.object({
          isMe: z.boolean(),
          /** Null where the trial is not named. */
          name: z.string().nullable(),
          grade: z.string(),
          sum: z.number(),
          comment: z.string(),
        }),
      ),
    }),
  ),
  /** The widest first. */
  questions: z.array(
    z.object({
      number: z.int(),
      title: z.object({ nb: z.string(), nn: z.string() }),
      most: z.number(),
      /** The mean distance between the most and the fewest points, as a share of the question's. */
      share: z.number(),
      samples: z.array(range.nullable()),
    }),
  ),
});
export type SpreadView = z.infer<typeof spreadView>;
