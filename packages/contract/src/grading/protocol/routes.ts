import { examScales } from '@karakter/domain/exam/exam';
import { agreementBases } from '@karakter/domain/grading/grading';
import { protocolOutcomes, protocolRoles } from '@karakter/domain/grading/protocol/protocol-content';
import { signOffStates } from '@karakter/domain/grading/protocol/sign-off';
import { z } from 'zod';
import { dateText, done, instantText, route, trilingual } from '../../platform/route.ts';
import { commissionParams, grader } from '../route-parts.ts';

const protocolKind = z.enum(['ordinary', 'newGrading', 'appeal', 'third']);

/** What the members sign, by candidate number alone [U7]; hidden while a candidate is undecided. */
const protocolContent = z.object({
  courseCode: z.string(),
  examDate: dateText,
  scale: z.enum(examScales),
  commission: z.object({ kind: protocolKind, number: z.int() }),
  members: z
    .array(
      z.object({
        name: z.string(),
        role: z.enum(protocolRoles),
        external: z.boolean(),
        from: dateText,
        until: dateText.nullable(),
      }),
    )
    .readonly(),
  candidates: z
    .array(
      z.object({
        candidateNumber: z.int(),
        outcome: z.enum(protocolOutcomes),
        grade: z.string().nullable(),
        basis: z.enum(agreementBases).nullable(),
        decidedBy: z.string().nullable(),
        round: z.int(),
        corrections: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

/** One signature: of which version, by whom in which role, and whether it is of the present content. */
export const protocolSignature = z.object({
  version: z.int(),
  isPresent: z.boolean(),
  name: z.string(),
  role: z.enum(protocolRoles),
  external: z.boolean(),
  signedAt: instantText,
});
export type ProtocolSignatureView = z.output<typeof protocolSignature>;

const protocolSummary = z.object({
  commissionId: z.string(),
  kind: protocolKind,
  number: z.int(),
  courseCode: z.string(),
  courseTitle: trilingual,
  examDate: dateText,
  state: z.enum(signOffStates),
});
export type ProtocolSummary = z.output<typeof protocolSummary>;

/** The protocol of a commission, which each of its members signs [G17]. */
export const protocolRoutes = {
  listMyProtocols: route({
    ...grader,
    name: 'listMyProtocols',
    summary: 'The grader’s commissions whose grades are settled, and whether the grader has signed [G17]',
    method: 'GET',
    path: '/api/grading/protocols',
    response: z.object({ protocols: z.array(protocolSummary) }),
  }),
  showOwnProtocol: route({
    ...grader,
    name: 'showOwnProtocol',
    summary: 'The protocol of the grader’s own commission, by candidate number [G17, U7]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/protocol',
    params: commissionParams,
    response: protocolSummary.extend({
      /** Null while a candidate is undecided. */
      content: protocolContent.nullable(),
      sha256: z.string().nullable(),
      /** What the grader signed last, where it is another version: to show what has changed since. */
      signedBefore: protocolContent.nullable(),
      signatures: z.array(protocolSignature),
      /** The members who have not signed the present content. */
      missing: z.array(z.string()),
    }),
  }),
  signProtocol: route({
    ...grader,
    name: 'signProtocol',
    fresh: true,
    summary: 'Sign the protocol as it was shown; again is harmless [G17]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/protocol/signature',
    params: commissionParams,
    body: z.object({ sha256: z.string().min(1).max(64) }),
    response: done,
  }),
};
