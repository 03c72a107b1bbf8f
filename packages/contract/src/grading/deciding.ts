import { agreementBases } from '@karakter/domain/grading/grading';
import { gradeDeciders, thirdSights } from '@karakter/domain/rules/disagreement';
import { z } from 'zod';
import { commissionFinding, commissionKind, proposedMember } from '../planning/commissions.ts';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const grader = { access: ['grader'], identity: 'hidden' } as const;
const examOffice = { access: ['examOffice'], identity: 'visible' } as const;

const candidateNumber = z.coerce.number<number>().int().positive().max(999_999);
const script = z.object({ commissionId: id, candidateNumber });
const ofExam = z.object({ examId: id });
const scriptOfExam = ofExam.extend({ commissionId: id, candidateNumber });
const reason = z.object({ reason: writtenText(1, 10_000) });
const deciders = z.enum(['me', 'member', 'thirdGrader', 'adjudicator']);

/** What lies beside the assessments of a revealed script; all of it empty before the reveal [G2, G6]. */
const discussion = z.object({
  /** Declared, and not decided: who decides, and why. `by` is null where the rule set itself declared it. */
  dispute: z
    .object({
      decider: deciders,
      deciderName: z.string().nullable(),
      by: z.string().nullable(),
      reason: z.string(),
      declaredAt: instantText,
    })
    .nullable(),
  /** Each agreed grade in its order, with why it was sent back, if it was. */
  rounds: z.array(
    z.object({
      grade: z.string(),
      basis: z.enum(agreementBases),
      agreedAt: instantText,
      decidedBy: z.string().nullable(),
      decision: z.string(),
      sentBack: z.object({ by: z.string().nullable(), reason: z.string(), sentAt: instantText }).nullable(),
    }),
  ),
  /** The assessments of another commission that are seen here: the third grader's, or by the third the first ones. */
  beside: z.array(
    z.object({
      name: z.string(),
      grade: z.string().nullable(),
      comment: z.string(),
      points: z.record(z.string(), z.number()),
    }),
  ),
  messages: z.array(
    z.object({ name: z.string(), byMe: z.boolean(), text: z.string(), writtenAt: instantText }),
  ),
  mayWrite: z.boolean(),
});
export type Discussion = z.infer<typeof discussion>;

/** A revealed answer without a current agreed grade, as the exam office sees it: never an opinion of one grader [G2]. */
const disputeLine = z.object({
  candidateNumber: z.int(),
  commissionId: id,
  commissionNumber: z.int(),
  commissionKind,
  /** They may still agree, or it has been declared that they don't. */
  state: z.enum(['differing', 'proposed', 'disputed']),
  since: instantText,
  decider: z.enum(['member', 'thirdGrader']).nullable(),
  deciderName: z.string().nullable(),
  third: z.object({ personId: id, name: z.string() }).nullable(),
});
export type DisputeLine = z.infer<typeof disputeLine>;

/** Disagreement, the third grader, sending back, and the thread after the reveal [G6, G19]. */
export const decidingRoutes = {
  showDiscussion: route({
    ...grader,
    name: 'showDiscussion',
    summary:
      'The thread on a revealed script, with its dispute and its earlier grades; nothing before [G2, G6]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/discussion',
    params: script,
    response: discussion,
  }),
  writeMessage: route({
    ...grader,
    name: 'writeMessage',
    summary: 'Write to the other members about a revealed script; never shown to the candidate [G6]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/discussion',
    params: script,
    body: z.object({ text: writtenText(1, 10_000) }),
    response: done,
  }),
  declareDisagreement: route({
    ...grader,
    name: 'declareDisagreement',
    summary: 'Declare that the commission cannot agree; the rule set says who decides [G6]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/disagreement',
    params: script,
    body: reason,
    response: done,
  }),
  decideGrade: route({
    ...grader,
    name: 'decideGrade',
    summary: 'Decide a disputed grade, as the member whom the rule set names [G6]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/decision',
    params: script,
    body: reason.extend({ grade: z.string().max(10) }),
    response: done,
  }),
  sendBackGrade: route({
    ...grader,
    name: 'sendBackGrade',
    summary: 'Send an agreed grade back to discussion, until the announcement; a check is taken back [G19]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/send-back',
    params: script,
    body: reason,
    response: done,
  }),
  seeDisputes: route({
    ...examOffice,
    name: 'seeDisputes',
    summary: 'Revealed scripts that wait for agreement or a decision, and the rule set’s way [G6]',
    method: 'GET',
    path: '/api/exams/:examId/disputes',
    params: ofExam,
    response: z.object({
      disputes: z.array(disputeLine),
      deciders: z.array(z.enum(gradeDeciders)),
      /** Grades that are at least this many steps apart go to the third grader at once; null where none do. */
      thirdFromApart: z.int().nullable(),
      thirdSees: z.enum(thirdSights),
      legalBasis: z.string(),
      /** The commissions, by number, whose agreed grades the exam office may send back: until the check. */
      sendsBackFrom: z.array(z.int()),
    }),
  }),
  declareForCommission: route({
    ...examOffice,
    name: 'declareForCommission',
    summary: 'Declare a disagreement for a commission that does not move [G19]',
    method: 'POST',
    path: '/api/exams/:examId/commissions/:commissionId/scripts/:candidateNumber/disagreement',
    params: scriptOfExam,
    body: reason,
    response: done,
  }),
  callThirdGrader: route({
    ...examOffice,
    name: 'callThirdGrader',
    summary: 'Let a third grader decide, also past a member who would have decided [G6, G19]',
    method: 'POST',
    path: '/api/exams/:examId/commissions/:commissionId/scripts/:candidateNumber/third-grader',
    params: scriptOfExam,
    body: reason,
    response: done,
  }),
  sendBackForOffice: route({
    ...examOffice,
    name: 'sendBackForOffice',
    summary: 'Send a candidate’s agreed grade back to its commission, before the check [G19]',
    method: 'POST',
    path: '/api/exams/:examId/agreed-grades/:candidateNumber/send-back',
    params: ofExam.extend({ candidateNumber }),
    body: reason,
    response: done,
  }),
  checkThirdGrader: route({
    ...examOffice,
    name: 'checkThirdGrader',
    summary: 'The law’s findings about a third grader for a commission; nothing is stored [P5, G6]',
    method: 'POST',
    effect: 'read',
    path: '/api/exams/:examId/commissions/:commissionId/third-grader-check',
    params: ofExam.extend({ commissionId: id }),
    body: z.object({ members: z.array(proposedMember).max(1) }),
    response: z.object({ findings: z.array(commissionFinding) }),
  }),
  appointThirdGrader: route({
    ...examOffice,
    name: 'appointThirdGrader',
    summary:
      'Appoint a third grader for disputed scripts of a commission, or another one before confirming [G6]',
    method: 'POST',
    path: '/api/exams/:examId/commissions/:commissionId/third-grader',
    params: ofExam.extend({ commissionId: id }),
    body: z.object({
      candidateNumbers: z.array(wholeNumber.positive()).min(1).max(2000),
      member: proposedMember,
    }),
    response: done,
  }),
};
