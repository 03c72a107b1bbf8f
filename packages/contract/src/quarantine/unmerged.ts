import { z } from 'zod';
import { done, fileResponse, id, instantText, route } from '../platform/route.ts';

/** An answer that lacks entries of its log, since they could not be merged. */
const unmergedAnswer = z.object({
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  handedIn: z.boolean(),
  /** Entries of the log that are not in the answer, and why: they take too long, or no program can read them. */
  tooSlow: z.int(),
  unreadable: z.int(),
  bytes: z.int(),
  receivedFrom: instantText,
  receivedTo: instantText,
  /** When an exam officer marked it as settled; null while there is anything new. */
  settledAt: instantText.nullable(),
});
export type UnmergedAnswer = z.infer<typeof unmergedAnswer>;

const office = { access: ['examOffice'], identity: 'visible' } as const;
const ofCandidate = z.object({ examId: id, candidacyId: id });

export const unmergedRoutes = {
  listUnmerged: route({
    ...office,
    name: 'listUnmerged',
    summary: 'Answers that could not be put together in full, those to be looked at first [D3, S1]',
    method: 'GET',
    path: '/api/exams/:examId/unmerged',
    params: z.object({ examId: id }),
    response: z.object({ answers: z.array(unmergedAnswer) }),
  }),
  rawAnswerLog: route({
    ...office,
    name: 'rawAnswerLog',
    summary: 'The raw log of an answer that could not be merged, or that has quarantined updates [D3]',
    logsRead: 'rawAnswerRead',
    method: 'GET',
    path: '/api/exams/:examId/candidates/:candidacyId/raw-log',
    params: ofCandidate,
    response: fileResponse,
    requestsPerMinute: 20,
  }),
  mergeAgain: route({
    ...office,
    name: 'mergeAgain',
    summary: 'Try once more to merge an answer; entries that can be merged become part of it [D3, S1]',
    method: 'POST',
    path: '/api/exams/:examId/candidates/:candidacyId/merge-again',
    params: ofCandidate,
    /** How many entries came into the answer, and how many are still not in it. */
    response: z.object({ joined: z.int(), left: z.int() }),
    requestsPerMinute: 20,
  }),
  settleUnmerged: route({
    ...office,
    name: 'settleUnmerged',
    summary: 'Mark an unmerged answer as settled [D3]',
    method: 'POST',
    path: '/api/exams/:examId/candidates/:candidacyId/unmerged-settled',
    params: ofCandidate,
    response: done,
  }),
};
