import { compositionFaults } from '@karakter/domain/appeal/reassessment/composition';
import { newAssessmentCompositions } from '@karakter/domain/rules/rule-set';
import { z } from 'zod';
import { commissionFinding, proposedMember } from '../../planning/commissions.ts';
import { dateText, done, id, route, wholeNumber } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';
import { caseReassessment, reassessmentSummary, reassessmentView } from './views.ts';

const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const grader = { access: ['grader'], identity: 'hidden' } as const;
const ofAppeal = z.object({ appealId: id });
const ofOne = z.object({ reassessmentId: id });
const version = wholeNumber;

/** Both commissions of three with a third grader each, and the course coordinator. */
const members = z.array(proposedMember).min(1).max(9);
const composition = z.enum(newAssessmentCompositions);
const grade = z.string().max(10);

export const reassessmentRoutes = {
  showCaseReassessment: route({
    ...office,
    name: 'showCaseReassessment',
    summary: 'The new assessment of an appeal: whom the rules let make it, or how far it has come [K6]',
    logsRead: 'appealRead',
    method: 'GET',
    path: '/api/appeals/:appealId/reassessment',
    params: ofAppeal,
    response: caseReassessment,
  }),
  checkReassessment: route({
    ...office,
    name: 'checkReassessment',
    summary: 'What the rules say about these graders of a new assessment; nothing is stored [K6]',
    method: 'POST',
    effect: 'read',
    path: '/api/appeals/:appealId/reassessment-check',
    params: ofAppeal,
    body: z.object({ composition, members: z.array(proposedMember).max(9) }),
    response: z.object({
      fault: z.enum(compositionFaults).nullable(),
      findings: z.array(commissionFinding),
    }),
  }),
  openReassessment: route({
    ...office,
    name: 'openReassessment',
    summary: 'Give the whole file to the graders of a new assessment [K6]',
    method: 'POST',
    path: '/api/appeals/:appealId/reassessment',
    params: ofAppeal,
    body: z.object({ version, composition, members, dueOn: dateText.nullable() }),
    response: z.object({ id }),
  }),
  replaceInReassessment: route({
    ...office,
    name: 'replaceInReassessment',
    summary: 'Put another grader in the place of a member of a new assessment [K6, G19]',
    method: 'POST',
    path: '/api/reassessments/:reassessmentId/replace',
    params: ofOne,
    body: z.object({ version, personId: id, successor: proposedMember }),
    response: done,
  }),
  cancelReassessment: route({
    ...office,
    name: 'cancelReassessment',
    summary: 'Take a new assessment back, so that its graders are chosen again [K6]',
    method: 'POST',
    path: '/api/reassessments/:reassessmentId/cancel',
    params: ofOne,
    body: z.object({ version, reason: writtenText(1, 2000) }),
    response: done,
  }),
  decideByReassessment: route({
    access: ['examOffice'],
    identity: 'visible',
    name: 'decideByReassessment',
    fresh: true,
    summary: 'Decide the appeal by the signed new assessment: to the protocol and to the candidate [K6]',
    method: 'POST',
    path: '/api/reassessments/:reassessmentId/decide',
    params: ofOne,
    body: z.object({
      version,
      /** Only where the members do not agree and the rules leave it to the exam office. */
      chosen: z.object({ grade, reason: writtenText(1, 5000) }).nullable(),
    }),
    response: done,
  }),
  listMyReassessments: route({
    ...grader,
    name: 'listMyReassessments',
    summary: 'The new assessments that the grader is a member of [K6]',
    method: 'GET',
    path: '/api/grading/reassessments',
    response: z.object({ reassessments: z.array(reassessmentSummary) }),
  }),
  showReassessment: route({
    ...grader,
    name: 'showReassessment',
    summary: 'The whole file of a new assessment and its protocol, by candidate number [K6, U7]',
    logsRead: 'wholeFileRead',
    method: 'GET',
    path: '/api/grading/reassessments/:reassessmentId',
    params: ofOne,
    response: reassessmentView,
  }),
  acceptReassessmentDuty: route({
    ...grader,
    name: 'acceptReassessmentDuty',
    summary: 'Accept the duty of confidentiality and declare to be impartial, before the file opens [U6]',
    method: 'POST',
    path: '/api/grading/reassessments/:reassessmentId/confidentiality',
    params: ofOne,
    response: done,
  }),
  assessInReassessment: route({
    ...grader,
    name: 'assessInReassessment',
    summary: 'Say what grade the member would give, and why [K6]',
    method: 'POST',
    path: '/api/grading/reassessments/:reassessmentId/assessment',
    params: ofOne,
    body: z.object({ version, grade, says: writtenText(1, 10_000) }),
    response: z.object({ version }),
  }),
  reasonInReassessment: route({
    ...grader,
    name: 'reasonInReassessment',
    summary: 'Write the common reasons of the new assessment [K6]',
    method: 'POST',
    path: '/api/grading/reassessments/:reassessmentId/reasons',
    params: ofOne,
    body: z.object({ version, reasons: writtenText(1, 20_000) }),
    response: z.object({ version }),
  }),
  signReassessment: route({
    ...grader,
    name: 'signReassessment',
    fresh: true,
    summary: 'Sign the assessment protocol as it was shown [K6, G17]',
    method: 'POST',
    path: '/api/grading/reassessments/:reassessmentId/sign',
    params: ofOne,
    body: z.object({ sha256: z.string().max(64) }),
    response: done,
  }),
};
