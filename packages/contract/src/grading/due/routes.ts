import { extensionScopes, extensionStates } from '@karakter/domain/grading/due/extension';
import { extensionGrounds } from '@karakter/domain/rules/extension-grounds';
import { z } from 'zod';
import { dateText, done, id, instantText, route, trilingual, wholeNumber } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';

const ofExam = z.object({ examId: id });
const ground = z.enum(extensionGrounds);

/** A grader with own scripts left after the date for them; never one who has finished. */
const lateGrader = z.object({
  personId: id,
  name: z.string(),
  commissionId: id,
  commissionNumber: z.int(),
  /** The scripts that this grader has not confirmed, of those that are late. */
  left: z.int(),
  dueAt: instantText,
  /** Days of the calendar. */
  daysLate: z.int(),
});
export type LateGrader = z.infer<typeof lateGrader>;

const extension = z.object({
  extensionId: id,
  scope: z.enum(extensionScopes),
  commissionNumber: z.int().nullable(),
  candidateNumbers: z.array(z.int()),
  ground,
  reason: z.string(),
  askedUntil: dateText,
  askedBy: z.string(),
  askedAt: instantText,
  state: z.enum(extensionStates),
  grantedUntil: dateText.nullable(),
  decision: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instantText.nullable(),
  /** What this person may do with it now. */
  allowed: z.array(z.enum(['decide', 'withdraw'])),
});
export type ExtensionView = z.infer<typeof extension>;

const asking = ['examOffice', 'courseCoordinator'] as const;
/** Those who may know which grader is late: never one who grades the exam. */
const following = ['examOffice', 'rectorsDelegate'] as const;

export const dueRoutes = {
  seeGradesDue: route({
    access: [...asking, 'rectorsDelegate'],
    identity: 'visible',
    name: 'seeGradesDue',
    summary: 'When the grades of an exam are due, the extensions asked for, and who is late [G9]',
    method: 'GET',
    path: '/api/exams/:examId/due',
    params: ofExam,
    response: z.object({
      /** The last day for the first of the ungraded scripts; null where no rule sets one. */
      dueOn: dateText.nullable(),
      /** What sets it; empty where nothing does. */
      legalBasis: z.string(),
      /** The last day without an extension. */
      dueWithout: dateText.nullable(),
      ungraded: z.int(),
      isOpen: z.boolean(),
      commissions: z.array(z.object({ commissionId: id, number: z.int() })),
      /** Who may decide: without any, someone must be given the role. */
      deciders: z.array(z.string()),
      /** Whether the exam's rules let the time be extended. */
      mayExtend: z.boolean(),
      mayAsk: z.boolean(),
      /** Whom the caller may ask for: one who grades the exam names no candidates. */
      scopes: z.array(z.enum(extensionScopes)),
      mayTell: z.boolean(),
      extensions: z.array(extension),
      /** Empty for those who may not know it. */
      late: z.array(lateGrader),
      /** The candidates who wait after their own date; 0 for those who may not know it. */
      lateCandidates: z.int(),
      /** What candidates were told of a delay, the latest first; empty for graders of the exam. */
      delays: z.array(z.object({ expectedOn: dateText, toldAt: instantText, candidates: z.int() })),
    }),
  }),
  askExtension: route({
    access: asking,
    identity: 'visible',
    name: 'askExtension',
    summary: 'Ask for more time for the grades, with ground and reason (uhl. § 11-7(4)) [G9]',
    method: 'POST',
    path: '/api/exams/:examId/due/extensions',
    params: ofExam,
    body: z.object({
      scope: z.enum(extensionScopes),
      /** Of the scope `commission` alone. */
      commissionId: id.nullable(),
      /** Of the scope `candidates` alone. */
      candidateNumbers: z.array(wholeNumber).max(500),
      ground,
      reason: writtenText(1, 5000),
      until: dateText,
    }),
    response: z.object({ extensionId: id }),
  }),
  grantExtension: route({
    access: ['rectorsDelegate'],
    identity: 'visible',
    name: 'grantExtension',
    summary: 'The rector’s delegate grants more time, until the day asked for or an earlier one [G9]',
    method: 'POST',
    path: '/api/exams/:examId/due/extensions/:extensionId/grant',
    params: ofExam.extend({ extensionId: id }),
    body: z.object({ until: dateText }),
    response: done,
  }),
  refuseExtension: route({
    access: ['rectorsDelegate'],
    identity: 'visible',
    name: 'refuseExtension',
    summary: 'The rector’s delegate refuses more time, with the reason [G9]',
    method: 'POST',
    path: '/api/exams/:examId/due/extensions/:extensionId/refuse',
    params: ofExam.extend({ extensionId: id }),
    body: z.object({ reason: writtenText(1, 5000) }),
    response: done,
  }),
  withdrawExtension: route({
    access: asking,
    identity: 'visible',
    name: 'withdrawExtension',
    summary: 'Take back a request for more time that is not decided [G9]',
    method: 'POST',
    path: '/api/exams/:examId/due/extensions/:extensionId/withdraw',
    params: ofExam.extend({ extensionId: id }),
    response: done,
  }),
  tellOfDelay: route({
    access: following,
    identity: 'visible',
    name: 'tellOfDelay',
    summary:
      'Tell the candidates whose grades did not come in time when they can expect them; it extends nothing [G9]',
    method: 'POST',
    path: '/api/exams/:examId/due/delay',
    params: ofExam,
    body: z.object({ expectedOn: dateText }),
    response: z.object({ candidates: z.int() }),
  }),
  listLateGrading: route({
    access: following,
    identity: 'visible',
    name: 'listLateGrading',
    summary: 'The graders who are late, over all exams of the caller’s units [G9]',
    method: 'GET',
    path: '/api/grading/late',
    response: z.object({
      exams: z.array(
        z.object({
          examId: id,
          courseCode: z.string(),
          courseTitle: trilingual,
          startsAt: instantText,
          graders: z.array(lateGrader),
        }),
      ),
    }),
  }),
};
