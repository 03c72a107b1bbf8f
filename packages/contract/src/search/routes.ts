import { z } from 'zod';
import { id, instantText, route, trilingual } from '../platform/route.ts';

/** A single letter would find too many. */
export const shortestText = 2;
export const longestText = 100;

const ofExam = {
  examId: id,
  courseCode: z.string(),
  courseTitle: trilingual,
  startsAt: instantText,
  isCancelled: z.boolean().default(false),
};
export const foundExam = z.object(ofExam);
export const foundCandidate = z.object({
  ...ofExam,
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
});
export const foundPerson = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  isStudent: z.boolean(),
});

/** A few of each kind; the nearest exams first. */
const findings = z.object({
  exams: z.array(foundExam),
  candidates: z.array(foundCandidate),
  people: z.array(foundPerson),
});
export type Findings = z.infer<typeof findings>;

export const searchRoutes = {
  search: route({
    name: 'search',
    summary:
      'Exams by code or title, candidates by number or person, and people, as far as the caller may see them [V6, U7]',
    method: 'GET',
    path: '/api/search',
    access: ['examOffice', 'itOperator'],
    identity: 'visible',
    requestsPerMinute: 300,
    query: z.object({ text: z.string().trim().min(shortestText).max(longestText) }),
    response: findings,
  }),
};
