import { quarantineKinds, quarantineOutcomes } from '@karakter/domain/quarantine/quarantined-updates';
import { z } from 'zod';
import { watchers } from '../invigilation/watchers.ts';
import { done, id, instantText, protectedDocument, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { largestAnswerFile } from '../sitting/answer-file.ts';

const quarantined = z.object({
  id,
  kind: z.enum(quarantineKinds),
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  /** By the clock of the candidate’s device. */
  writtenFrom: instantText,
  writtenTo: instantText,
  /** By Karakter’s own clock. */
  receivedFrom: instantText,
  receivedTo: instantText,
  handedIn: z.boolean(),
  /** The number of updates it holds; more may arrive as long as it is undecided. */
  updates: z.int(),
  decision: z
    .object({ decision: z.enum(quarantineOutcomes), at: instantText, by: z.string(), reason: z.string() })
    .nullable(),
});
export type QuarantineRow = z.infer<typeof quarantined>;

const changedQuestion = z.object({
  number: z.int(),
  title: z.string(),
  /** The present answer, and the answer with the updates; plain text, or the words of the chosen option. */
  now: z.string(),
  after: z.string(),
});

const quarantineView = quarantined.extend({
  /** The questions it would change, in the paper’s order; empty when it would change nothing. */
  changes: protectedDocument(z.array(changedQuestion)),
  wordsNow: z.int(),
  wordsAfter: z.int(),
  /** Why it can’t be accepted. */
  obstacle: z.enum(['gradingHasBegun', 'nothingToTakeInto', 'answerNotMerged']).nullable(),
});
export type QuarantineView = z.infer<typeof quarantineView>;

const office = { access: ['examOffice'], identity: 'visible' } as const;
const ofQuarantine = z.object({ examId: id, quarantineId: id });

export const quarantineRoutes = {
  listQuarantines: route({
    ...office,
    name: 'listQuarantines',
    summary: 'The quarantined updates of an exam, undecided ones first [D5, D7]',
    method: 'GET',
    path: '/api/exams/:examId/late',
    params: z.object({ examId: id }),
    response: z.object({ quarantines: z.array(quarantined) }),
  }),
  showQuarantine: route({
    ...office,
    name: 'showQuarantine',
    summary: 'One quarantine, with the difference it would make to the answer [D5, D7]',
    logsRead: 'lateChangeRead',
    method: 'GET',
    path: '/api/exams/:examId/late/:quarantineId',
    params: ofQuarantine,
    response: quarantineView,
  }),
  decideQuarantine: route({
    ...office,
    name: 'decideQuarantine',
    summary: 'Accept it into the answer, or keep it apart, with a reason; once [D5, D7]',
    method: 'POST',
    path: '/api/exams/:examId/late/:quarantineId/decision',
    params: ofQuarantine,
    body: z.object({
      decision: z.enum(quarantineOutcomes),
      /**
       * The number of updates that the decision is about: when more have arrived since, they must be reviewed again.
       */
      updates: wholeNumber,
      reason: writtenText(3, 2000),
    }),
    response: done,
  }),
  acceptAnswerFile: route({
    name: 'acceptAnswerFile',
    summary: 'Import an encrypted answer file; updates that the server has already are recognised [D4]',
    method: 'POST',
    path: '/api/exams/:examId/answer-files',
    access: watchers,
    identity: 'visible',
    params: z.object({ examId: id }),
    body: z.object({ file: z.base64() }),
    bodyLimit: Math.ceil(largestAnswerFile * 1.4),
    /**
     * `kept`: the file has updates that the server lacks, for the exam office to decide on; `nothingNew`: the server
     * has all of it.
     */
    response: z.object({ candidateNumber: z.int(), outcome: z.enum(['kept', 'nothingNew']) }),
  }),
};
