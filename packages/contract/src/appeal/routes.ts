import { appealArrivals } from '@karakter/domain/appeal/appeal-filing';
import { assessingWays } from '@karakter/domain/exam/grading-workflow';
import { z } from 'zod';
import { membersCheck, proposedMember } from '../planning/commissions.ts';
import { dateText, done, fileResponse, id, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { appealCase, examAppeals, myAppealView } from './views.ts';

const candidate = { access: ['candidate'], identity: 'visible' } as const;
const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;

/** What decides an appeal is announced by the exam office alone [K5, K6]. */
const announcing = { access: ['examOffice'], identity: 'visible' } as const;

const ofCandidacy = z.object({ candidacyId: id });
const ofExam = z.object({ examId: id });
const ofAppeal = z.object({ appealId: id });

/** What a candidate writes; the graders of the appeal never see it [K4]. */
const grounds = z.string().trim().max(20_000);

export const appealRoutes = {
  showMyAppeal: route({
    ...candidate,
    name: 'showMyAppeal',
    summary: 'Whether the candidate can appeal and until when, and the appeals already filed [K1, K9]',
    method: 'GET',
    path: '/api/my/exams/:candidacyId/appeal',
    params: ofCandidacy,
    response: myAppealView,
  }),
  fileAppeal: route({
    ...candidate,
    name: 'fileAppeal',
    summary: 'Appeal the grade; a late appeal goes to a caseworker [K1]',
    method: 'POST',
    path: '/api/my/exams/:candidacyId/appeal',
    params: ofCandidacy,
    body: z.object({ grounds }),
    response: done,
  }),
  withdrawAppeal: route({
    ...candidate,
    name: 'withdrawAppeal',
    summary: 'Withdraw the candidate’s own appeal, until the new decision is announced [K2]',
    method: 'POST',
    path: '/api/my/appeals/:appealId/withdraw',
    params: ofAppeal,
    response: done,
  }),
  reopenAppeal: route({
    ...candidate,
    name: 'reopenAppeal',
    summary: 'Take up a withdrawn appeal again, until the deadline [K2]',
    method: 'POST',
    path: '/api/my/appeals/:appealId/reopen',
    params: ofAppeal,
    response: done,
  }),
  myDecisionLetter: route({
    ...candidate,
    name: 'myDecisionLetter',
    summary: 'The decision on the candidate’s own appeal as a letter [K5]',
    method: 'GET',
    path: '/api/my/appeals/:appealId/decision.pdf',
    params: ofAppeal,
    response: fileResponse,
  }),
  registerAppeal: route({
    ...office,
    name: 'registerAppeal',
    summary: 'Enter an appeal that came on paper or by e-mail, with the day it came [K1]',
    method: 'POST',
    path: '/api/exams/:examId/appeals',
    params: ofExam,
    body: z.object({
      candidateNumber: wholeNumber,
      arrivedOn: dateText,
      arrivedBy: z.enum(appealArrivals),
      grounds,
    }),
    response: z.object({ id }),
  }),
  listAppeals: route({
    ...office,
    name: 'listAppeals',
    summary: 'An exam’s appeals, its appeal commissions, and its earlier graders [K3]',
    method: 'GET',
    path: '/api/exams/:examId/appeals',
    params: ofExam,
    response: examAppeals,
  }),
  showAppeal: route({
    ...office,
    name: 'showAppeal',
    summary: 'One whole appeal: grounds, timeline, and what the candidate can see now [K9]',
    logsRead: 'appealRead',
    method: 'GET',
    path: '/api/appeals/:appealId',
    params: ofAppeal,
    response: appealCase,
  }),
  takeUpLateAppeal: route({
    ...office,
    name: 'takeUpLateAppeal',
    summary: 'Take up an appeal that came after the deadline (fvl. § 31) [K1]',
    method: 'POST',
    path: '/api/appeals/:appealId/take-up',
    params: ofAppeal,
    response: done,
  }),
  dismissLateAppeal: route({
    ...office,
    name: 'dismissLateAppeal',
    summary:
      'Dismiss an appeal that came after the deadline, with a reason for the candidate (fvl. § 31) [K1]',
    method: 'POST',
    path: '/api/appeals/:appealId/dismiss',
    params: ofAppeal,
    body: z.object({ reason: writtenText(1, 5000) }),
    response: done,
  }),
  sendInterimReply: route({
    ...office,
    name: 'sendInterimReply',
    summary: 'Tell the candidate why the appeal takes longer, and the day to expect (fvl. § 11 a) [K7]',
    method: 'POST',
    path: '/api/appeals/:appealId/interim-replies',
    params: ofAppeal,
    body: z.object({
      /** How many replies the sender knows of. */
      after: wholeNumber,
      reason: writtenText(1, 2000),
      expectedOn: dateText,
    }),
    response: done,
  }),
  checkAppealCommission: route({
    ...office,
    name: 'checkAppealCommission',
    summary: 'The law’s findings about an appeal commission before it is saved; nothing is stored [K3]',
    path: '/api/exams/:examId/appeal-commission-check',
    ...membersCheck,
  }),
  formAppealCommission: route({
    ...office,
    name: 'formAppealCommission',
    summary: 'Form an appeal commission of new graders and give it these appeals [K3]',
    method: 'POST',
    path: '/api/exams/:examId/appeal-commissions',
    params: ofExam,
    body: z.object({
      version: wholeNumber,
      members: z.array(proposedMember).min(1).max(3),
      appealIds: z.array(id).max(5000),
    }),
    response: z.object({ id }),
  }),
  planAppealCommission: route({
    ...office,
    name: 'planAppealCommission',
    summary: 'When an appeal commission’s grades are due, and whether its members assess on their own [K3]',
    method: 'PUT',
    path: '/api/exams/:examId/appeal-commissions/:commissionId/plan',
    params: ofExam.extend({ commissionId: id }),
    body: z.object({ version: wholeNumber, dueOn: dateText.nullable(), assessing: z.enum(assessingWays) }),
    response: done,
  }),
  assignAppeals: route({
    ...office,
    name: 'assignAppeals',
    summary: 'Give an appeal commission more appeals, all or none [K3]',
    method: 'POST',
    path: '/api/exams/:examId/appeal-commissions/:commissionId/appeals',
    params: ofExam.extend({ commissionId: id }),
    body: z.object({ appealIds: z.array(id).min(1).max(5000) }),
    response: done,
  }),
  decideAppeal: route({
    ...announcing,
    name: 'decideAppeal',
    fresh: true,
    summary: 'Verify the appeal commission’s grade: to the protocol and to the candidate [K5]',
    method: 'POST',
    path: '/api/appeals/:appealId/decide',
    params: ofAppeal,
    body: z.object({ version: wholeNumber }),
    response: done,
  }),
  checkNewAssessment: route({
    ...office,
    name: 'checkNewAssessment',
    summary: 'The law’s findings about the graders of a new assessment; nothing is stored [K6]',
    path: '/api/exams/:examId/new-assessment-check',
    ...membersCheck,
  }),
  enterNewAssessment: route({
    ...announcing,
    name: 'enterNewAssessment',
    fresh: true,
    summary: 'Decide the appeal by the new assessment: to the protocol and to the candidate [K6]',
    method: 'POST',
    path: '/api/appeals/:appealId/new-assessment',
    params: ofAppeal,
    body: z.object({
      version: wholeNumber,
      grade: z.string().max(10),
      assessment: writtenText(1, 20_000),
      members: z.array(proposedMember).min(1).max(3),
    }),
    response: done,
  }),
  decisionLetter: route({
    ...office,
    name: 'decisionLetter',
    summary: 'The decision as the letter the candidate has [K5]',
    logsRead: 'decisionRead',
    method: 'GET',
    path: '/api/appeals/:appealId/decision.pdf',
    params: ofAppeal,
    response: fileResponse,
  }),
};
