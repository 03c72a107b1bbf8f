import { cancellingGroups } from '@karakter/domain/after-publishing/cancelling';
import { datedDeadlines, timeChangeFindingCodes } from '@karakter/domain/after-publishing/time-change';
import { examForms, examScales, workKinds } from '@karakter/domain/exam/exam';
import { publishingFindingCodes, publishingPlaces } from '@karakter/domain/exam/publishing-facts';
import { changeReasons, examChanges } from '@karakter/domain/rules/change-reasons';
import { type RuleFact, ruleFacts } from '@karakter/domain/rules/rule-facts';
import { languages } from '@karakter/domain/text/language';
import { z } from 'zod';
import { clashingCandidate, publishingFinding, seenMark } from '../exam/publishing.ts';
import { gradingWorkflow } from '../exam/workflow.ts';
import { anyNumber, done, id, instantText, route } from '../platform/route.ts';

const ofExam = z.object({ examId: id });
const office = { access: ['examOffice'], identity: 'visible', params: ofExam } as const;

/** When it begins, and when it ends. */
const period = z.object({ startsAt: instantText, endsAt: instantText });

const because = {
  reason: z.enum(changeReasons),
  /** In words, for the candidates; the reason `other` needs it. */
  explanation: z.string().max(1000),
};

const newTime = { startsAt: instantText, durationMinutes: anyNumber, ...because };

/** A notice as it goes out, in each language in which it does. */
const mailShown = z.object({
  language: z.enum(languages),
  count: z.int(),
  subject: z.string(),
  body: z.string(),
});

const changedFinding = publishingFinding.extend({
  code: z.enum([...publishingFindingCodes, ...timeChangeFindingCodes]),
  place: z.enum([...publishingPlaces, 'board']),
});

const toldByChange = ['candidates', 'invigilators', 'coordinators', 'graders'] as const;

/** Everyone who gets mail, by their part. */
const told = z.array(z.object({ who: z.enum(toldByChange), count: z.int() }));

const timePreview = z.object({
  seen: seenMark,
  /** The exam's own time, without extra time. */
  before: period,
  after: period,
  findings: z.array(changedFinding),
  told,
  /** The mail to a candidate with the exam’s own times. */
  mails: z.array(mailShown),
  /** Deadlines that are on another day. */
  deadlines: z.array(
    z.object({
      what: z.enum(datedDeadlines),
      before: instantText.nullable(),
      after: instantText.nullable(),
    }),
  ),
  /** Candidates whose time is the same as before. */
  unmoved: z.int(),
  /** Each candidate whose own time changes; null for an officer who grades the exam. */
  candidates: z
    .array(
      z.object({ candidacyId: id, name: z.string(), extraMinutes: z.int(), before: period, after: period }),
    )
    .nullable(),
  clashes: z.array(clashingCandidate).nullable(),
});
export type TimePreview = z.infer<typeof timePreview>;

const newRules = {
  rules: z.object({
    form: z.enum(examForms),
    workKind: z.enum(workKinds),
    scale: z.enum(examScales),
    credits: anyNumber,
    ...gradingWorkflow.shape,
    supervised: z.boolean(),
    individual: z.boolean(),
    recheckable: z.boolean(),
    explanationOpen: z.boolean(),
    appealOpen: z.boolean(),
    planGraders: anyNumber.int(),
    planExternals: anyNumber.int(),
    planBasis: z.string().max(200),
  } satisfies Record<RuleFact, z.ZodType>),
  ...because,
};

const rulesPreview = z.object({
  seen: seenMark,
  changes: z.array(z.object({ fact: z.enum(ruleFacts), before: z.string(), after: z.string() })),
  findings: z.array(publishingFinding),
  told,
  /** The mail to a candidate, where something changes for candidates. */
  mails: z.array(mailShown),
});
export type RulesPreview = z.infer<typeof rulesPreview>;

/** Whether the exam is to be cancelled, or held after all. */
const cancelling = { isCancelled: z.boolean(), ...because };

const cancellingPreview = z.object({
  seen: seenMark,
  /** How far the candidates have come. */
  candidates: z.record(z.enum(cancellingGroups), z.int()),
  told,
  /** The mail to a candidate with the exam’s own times. */
  mails: z.array(mailShown),
});
export type CancellingPreview = z.infer<typeof cancellingPreview>;

const changeMade = z.object({
  id,
  kind: z.enum(examChanges),
  at: instantText,
  by: z.string(),
  ...because,
});

/** What the exam office changes of an exam that is published. */
export const changingRoutes = {
  seeChanging: route({
    ...office,
    name: 'seeChanging',
    summary:
      'What of a published exam can still be changed, the reasons to choose from, and earlier changes [P14]',
    method: 'GET',
    path: '/api/exams/:examId/changes',
    response: z.object({
      /** The exam is published or cancelled, and a candidate has begun or should have. */
      hasBegun: z.boolean(),
      reasons: z.record(z.enum(examChanges), z.array(z.enum(changeReasons))),
      /** Newest first. */
      made: z.array(changeMade),
    }),
  }),
  seeTimeChange: route({
    ...office,
    name: 'seeTimeChange',
    summary:
      'What another start or duration would do to whom: each candidate’s own times, clashes, deadlines, notices [P14]',
    // A read, and still a POST: the explanation may name a person, and addresses are logged.
    method: 'POST',
    effect: 'read',
    path: '/api/exams/:examId/time/preview',
    body: z.object(newTime),
    response: timePreview,
  }),
  changeTime: route({
    ...office,
    name: 'changeTime',
    summary:
      'Move a published exam’s start or change its duration as it was `seen`, before anyone has begun; all concerned are notified [P14]',
    method: 'POST',
    path: '/api/exams/:examId/time',
    body: z.object({ seen: seenMark, ...newTime }),
    response: done,
  }),
  seeRulesChange: route({
    ...office,
    name: 'seeRulesChange',
    summary: 'What another form or other rules would do to whom: before and after, findings, notices [P14]',
    // A read, and still a POST: the explanation may name a person, and addresses are logged.
    method: 'POST',
    effect: 'read',
    path: '/api/exams/:examId/rules/preview',
    body: z.object(newRules),
    response: rulesPreview,
  }),
  changeRules: route({
    ...office,
    name: 'changeRules',
    summary:
      'Give a published exam another form or other rules as it was `seen`, before anyone has begun; those to whom it matters are notified [P14]',
    method: 'POST',
    path: '/api/exams/:examId/rules',
    body: z.object({ seen: seenMark, ...newRules }),
    response: done,
  }),
  seeCancelling: route({
    ...office,
    name: 'seeCancelling',
    summary:
      'What cancelling a published exam, or taking that back, would do to whom: how far the candidates have come, notices [P14]',
    // A read, and still a POST: the explanation may name a person, and addresses are logged.
    method: 'POST',
    effect: 'read',
    path: '/api/exams/:examId/cancelling/preview',
    body: z.object(cancelling),
    response: cancellingPreview,
  }),
  cancelExam: route({
    ...office,
    name: 'cancelExam',
    summary:
      'Cancel a published exam as it was `seen`, before it or while it runs, or take that back before anyone would have begun; all concerned are notified, and what was written is kept [P14]',
    method: 'POST',
    path: '/api/exams/:examId/cancelling',
    body: z.object({ seen: seenMark, ...cancelling }),
    response: done,
  }),
};
