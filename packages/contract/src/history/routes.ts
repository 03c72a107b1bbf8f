import { quarantineKinds, quarantineOutcomes } from '@karakter/domain/quarantine/quarantined-updates';
import { z } from 'zod';
import { richText } from '../papers/content.ts';
import { id, instantText, protectedDocument, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const stretch = z.object({ from: instantText, to: instantText.nullable() });

const history = z.object({
  candidateNumber: z.int(),
  openedAt: instantText,
  reason: z.string(),
  chain: z.object({
    entries: z.int(),
    updates: z.int(),
    /** The first entry that does not follow from the one before; null when the chain is whole [Q3]. */
    firstBroken: z.int().nullable(),
  }),
  /** The windows that had the lease, in order; a new device with or without an invigilator’s confirmation [D5]. */
  leases: z.array(
    z.object({ epoch: z.int(), at: instantText, isNewMachine: z.boolean(), isConfirmed: z.boolean() }),
  ),
  /** When the candidate’s time was paused [D7]. */
  pauses: z.array(stretch),
  /** Periods of writing, without a break of more than five minutes. */
  writing: z.array(z.object({ from: instantText, to: instantText, updates: z.int() })),
  quarantines: z.array(
    z.object({
      kind: z.enum(quarantineKinds),
      at: instantText,
      updates: z.int(),
      decision: z.enum(quarantineOutcomes).nullable(),
    }),
  ),
  handIns: z.array(z.object({ sequence: z.int(), at: instantText })),
  /** How the answer grew: places in the chain to look at, with the number of words at each. */
  growth: protectedDocument(z.array(z.object({ sequence: z.int(), at: instantText, words: z.int() }))),
});
export type AnswerHistory = z.infer<typeof history>;

const answeredQuestion = z.object({
  number: z.int(),
  title: z.string(),
  /** Null for a closed question, whose chosen option is in `chosen`. */
  text: richText.nullable(),
  chosen: z.string().nullable(),
});

const answerAt = z.object({
  sequence: z.int(),
  words: z.int(),
  questions: z.array(answeredQuestion),
});
export type AnswerAt = z.infer<typeof answerAt>;

/** Enough in one response for a fluid replay, and few enough that an answer of hours is not rebuilt many times. */
export const mostTextsAtOnce = 20;

const formalCase = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofOpening = z.object({ openingId: id });

export const historyRoutes = {
  openAnswerHistory: route({
    ...formalCase,
    name: 'openAnswerHistory',
    summary: 'Open the history of an answer in a formal case; the reason is kept and the opening logged [D3]',
    method: 'POST',
    path: '/api/exams/:examId/candidates/:candidacyId/history',
    params: z.object({ examId: id, candidacyId: id }),
    body: z.object({ reason: writtenText(5, 1000) }),
    response: z.object({ openingId: id }),
  }),
  showAnswerHistory: route({
    ...formalCase,
    name: 'showAnswerHistory',
    summary:
      'How an answer grew, with its chain verified; requires the caller’s own opening of the last twelve hours [D3]',
    logsRead: 'answerHistoryRead',
    method: 'GET',
    path: '/api/answer-histories/:openingId',
    params: ofOpening,
    response: history,
  }),
  showAnswerAt: route({
    ...formalCase,
    name: 'showAnswerAt',
    summary: 'The answer as it stood at some places of its chain, built from the log [D3]',
    logsRead: 'answerHistoryRead',
    method: 'GET',
    path: '/api/answer-histories/:openingId/texts',
    params: ofOpening,
    query: z.object({
      /** Places separated by commas; invalid ones, and those after the twentieth, are left out. */
      at: z.string().max(250),
    }),
    response: z.object({ texts: z.array(answerAt) }),
  }),
};
