import { lateCandidateTimes } from '@karakter/domain/invigilation/late-candidate';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { longestPlace, mostExtraMinutes } from '@karakter/domain/planning/list/candidate-row';
import { z } from 'zod';
import { personFacts } from '../people/facts.ts';
import { id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { watchers } from './watchers.ts';

const ofExam = z.object({ examId: id });

const foundCandidate = z.object({
  personId: id,
  name: z.string(),
  /** By which people of the same name are told apart. */
  studentNumber: z.string().nullable(),
});
export type FoundCandidate = z.infer<typeof foundCandidate>;

const added = {
  extraMinutes: z.int().min(0).max(mostExtraMinutes),
  language: z.enum(paperLanguages),
  room: z.string().trim().max(longestPlace.room),
  seat: z.string().trim().max(longestPlace.seat),
  /** Whether the candidate ends with the others, or has the whole duration from now. */
  time: z.enum(lateCandidateTimes),
  reason: writtenText(3, 500),
};

/** Adding a candidate on the spot, after the start too [P14]. */
export const lateCandidateRoutes = {
  findLateCandidate: route({
    name: 'findLateCandidate',
    summary: 'People who can be added as candidates: by student number, e-mail, or first and last name [P14]',
    method: 'GET',
    path: '/api/exams/:examId/board/people',
    access: watchers,
    identity: 'visible',
    requestsPerMinute: 120,
    params: ofExam,
    query: z.object({ text: z.string().trim().min(2).max(100) }),
    response: z.object({
      people: z.array(foundCandidate),
      /** Whether the caller may register a person whom Karakter does not know. */
      mayRegister: z.boolean(),
    }),
  }),
  addLateCandidate: route({
    name: 'addLateCandidate',
    summary: 'Add a candidate on the spot, with a candidate number, a seat and a commission [P14]',
    method: 'POST',
    path: '/api/exams/:examId/board/candidates',
    access: watchers,
    identity: 'visible',
    params: ofExam,
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('known'), personId: id, ...added }),
      z.object({
        kind: z.literal('unknown'),
        ...personFacts,
        studentNumber: z.string().trim().min(1).max(20),
        ...added,
      }),
    ]),
    response: z.object({
      candidacyId: id,
      candidateNumber: z.int(),
      startsAt: instantText,
      endsAt: instantText,
    }),
  }),
};
