import { automaticPointsWays } from '@karakter/domain/grading/desk/reading';
import { commissionFindingCodes } from '@karakter/domain/planning/commission';
import { leavingReasons } from '@karakter/domain/planning/commissions/leaving-reasons';
import { z } from 'zod';
import { gradingWorkflow } from '../exam/workflow.ts';
import { personFacts } from '../people/facts.ts';
import { dateText, done, id, instantText, route, wholeNumber } from '../platform/route.ts';

const ofExam = z.object({ examId: id });
const ofCommission = ofExam.extend({ commissionId: id });

/** An exam's own commissions, those that grade its appeals, and the third graders of disputed grades. */
export const commissionKind = z.enum(['ordinary', 'newGrading', 'appeal', 'third']);
export type CommissionKind = z.infer<typeof commissionKind>;

export const proposedMember = z.object({
  personId: id,
  external: z.boolean(),
  teaches: z.boolean(),
  /** Supervises one of the candidates. */
  supervises: z.boolean().optional(),
});
const members = z.array(proposedMember).min(1).max(3);
export type ProposedMember = z.infer<typeof proposedMember>;

/** One finding of the law or the course plan about a commission, with its paragraph [P5]. */
export const commissionFinding = z.object({
  severity: z.enum(['stop', 'warn']),
  paragraph: z.string(),
  code: z.enum(commissionFindingCodes),
  needed: z.number().optional(),
  found: z.number().optional(),
  personId: id.optional(),
});
export type CommissionFindingText = z.infer<typeof commissionFinding>;

/** A member as shown to the people who appoint graders. */
export const commissionMemberView = proposedMember.extend({
  name: z.string(),
  email: z.string(),
  employer: z.string().nullable(),
  hasAcceptedConfidentiality: z.boolean(),
});

/** A member in a seat; the leader leads the commission [P4]. */
const seatedMember = commissionMemberView.extend({ isLeader: z.boolean() });

/** A member who left, for the exam office only: what was done stays with the case [G19]. */
const formerMember = z.object({
  personId: id,
  name: z.string(),
  endedAt: instantText,
  reason: z.enum(leavingReasons),
  workStands: z.boolean(),
});

const commissionView = z.object({
  id,
  number: z.number(),
  candidates: z.number(),
  members: z.array(seatedMember),
  former: z.array(formerMember),
  findings: z.array(commissionFinding),
  /** False once a member has confirmed an assessment. */
  mayChange: z.boolean(),
  /** A member has begun an assessment: from now on members leave and join one by one [G19]. */
  hasBegun: z.boolean(),
  /** The commission's own workflow; null where it has the exam's [G1]. */
  workflow: gradingWorkflow.nullable(),
  /** When its members see the automatic points of closed questions [G3]. */
  automaticPoints: z.enum(automaticPointsWays),
  /** False once a member has confirmed an assessment. */
  mayAdapt: z.boolean(),
});
export type CommissionView = z.infer<typeof commissionView>;

const foundPerson = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  /** Where an external grader works; null for all others. */
  employer: z.string().nullable(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

/** A query about proposed graders; nothing is stored. */
export const membersCheck = {
  method: 'POST',
  effect: 'read',
  params: ofExam,
  body: z.object({ members: z.array(proposedMember).max(3) }),
  response: z.object({ findings: z.array(commissionFinding) }),
} as const;

export const commissionRoutes = {
  seeCommissions: route({
    name: 'seeCommissions',
    summary: 'The exam’s ordinary commissions, with the law’s findings about them [P5]',
    method: 'GET',
    path: '/api/exams/:examId/commissions',
    access: ['examOffice', 'courseCoordinator'],
    identity: 'visible',
    params: ofExam,
    response: z.object({
      version: z.number(),
      /** The workflow of commissions without one of their own. */
      workflow: gradingWorkflow,
      commissions: z.array(commissionView),
      /** Of the exam it was copied from: the graders who may grade this one too. Empty once a commission is formed. */
      proposals: z.array(z.array(commissionMemberView)),
      allowedCommands: z.array(z.string()),
    }),
  }),
  checkCommission: route({
    name: 'checkCommission',
    summary: 'The law’s findings about a commission before it is saved; nothing is stored [P5]',
    path: '/api/exams/:examId/commission-check',
    access: ['examOffice'],
    identity: 'visible',
    ...membersCheck,
  }),
  formCommission: route({
    name: 'formCommission',
    summary: 'Create another ordinary commission',
    method: 'POST',
    path: '/api/exams/:examId/commissions',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ version: wholeNumber, members }),
    response: z.object({ id }),
  }),
  changeCommission: route({
    name: 'changeCommission',
    summary: 'Change a commission’s members while none of them has confirmed an assessment',
    method: 'PUT',
    path: '/api/exams/:examId/commissions/:commissionId',
    access: ['examOffice'],
    identity: 'visible',
    params: ofCommission,
    body: z.object({ version: wholeNumber, members }),
    response: done,
  }),
  adaptWorkflow: route({
    name: 'adaptWorkflow',
    summary: 'Give a commission its own workflow, or the exam’s again, while no member has confirmed [G1]',
    method: 'PUT',
    path: '/api/exams/:examId/commissions/:commissionId/workflow',
    access: ['examOffice'],
    identity: 'visible',
    params: ofCommission,
    body: z.object({ version: wholeNumber, workflow: gradingWorkflow.nullable() }),
    response: done,
  }),
  chooseAutomaticPoints: route({
    name: 'chooseAutomaticPoints',
    summary:
      'Show automatic points at once, or on each script after its grader has read it, while no member has confirmed [G3]',
    method: 'PUT',
    path: '/api/exams/:examId/commissions/:commissionId/automatic-points',
    access: ['examOffice'],
    identity: 'visible',
    params: ofCommission,
    body: z.object({ version: wholeNumber, automaticPoints: z.enum(automaticPointsWays) }),
    response: done,
  }),
  dissolveCommission: route({
    name: 'dissolveCommission',
    summary: 'Dissolve a commission before the exam is published',
    method: 'DELETE',
    path: '/api/exams/:examId/commissions/:commissionId',
    access: ['examOffice'],
    identity: 'visible',
    params: ofCommission,
    response: done,
  }),
  findPeople: route({
    name: 'findPeople',
    summary: 'Find colleagues and external graders by name or e-mail',
    method: 'GET',
    path: '/api/people',
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    query: z.object({
      text: z.string().min(2).max(100),
      /** The exam that graders are sought for: where they work is as its institution knows it. */
      examId: id.optional(),
    }),
    response: z.object({ people: z.array(foundPerson) }),
  }),
  addExternalGrader: route({
    name: 'addExternalGrader',
    summary:
      'Register an external grader of the exam’s institution with the facts that the law requires [P6]',
    method: 'POST',
    path: '/api/external-graders',
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    body: z.object({
      examId: id,
      ...personFacts,
      employer: z.string().trim().min(2).max(200),
      employedHereUntil: dateText.nullable(),
    }),
    response: foundPerson,
  }),
};
