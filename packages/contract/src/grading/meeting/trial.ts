import { z } from 'zod';
import { done, id, instantText, type Route, route, wholeNumber } from '../../platform/route.ts';
import { commissionParams, grader } from '../route-parts.ts';
import { sampleEntry, samplePlace, samplesBody, sampleView, spreadView, trialView } from './trial-views.ts';
import { meetingReason } from './views.ts';

const ofCommission = commissionParams.extend({ meetingId: id });
const ofExam = z.object({ examId: id, meetingId: id });
const ofSample = ofCommission.extend({ place: samplePlace });

/** Where a trial is seen from: the names of the routes end with the place, and the paths begin with it. */
type Place<One extends z.ZodType<{ meetingId: string }>> = Pick<Route, 'access' | 'identity'> & {
  readonly where: string;
  readonly path: `/api/${string}`;
  readonly one: One;
};

/** How a trial goes on without one grader, and how it ends. */
const endingRoutesAt = <One extends z.ZodType<{ meetingId: string }>>({
  where,
  path,
  one,
  ...who
}: Place<One>) => ({
  excuse: route({
    ...who,
    name: `excuseFromTrial${where}`,
    summary: 'Wait no longer for a grader’s trial grading, with a reason that is shown with the spread [G13]',
    method: 'POST',
    path: `${path}/meetings/:meetingId/trial/excuse`,
    params: one,
    body: z.object({ personId: id, reason: meetingReason }),
    response: done,
  }),
  abandon: route({
    ...who,
    name: `abandonTrial${where}`,
    summary:
      'Abandon an open trial grading, with a reason that its graders are told; what was written stays, and another can be prepared [G2, G13]',
    method: 'POST',
    path: `${path}/meetings/:meetingId/trial/abandon`,
    params: one,
    body: z.object({ reason: meetingReason }),
    response: done,
  }),
  close: route({
    ...who,
    name: `closeTrial${where}`,
    summary: 'Close a trial grading: the samples can no longer be read, and the spread stays [G13]',
    method: 'POST',
    path: `${path}/meetings/:meetingId/trial/close`,
    params: one,
    response: done,
  }),
});

const trialRoutesAt = <One extends z.ZodType<{ meetingId: string }>>({
  where,
  path,
  one,
  ...who
}: Place<One>) => ({
  show: route({
    ...who,
    name: `showTrial${where}`,
    summary: 'The trial grading of a meeting, with the caller’s own progress and no other’s [G2, G13]',
    method: 'GET',
    path: `${path}/meetings/:meetingId/trial`,
    params: one,
    response: trialView,
  }),
  choose: route({
    ...who,
    name: `chooseSamples${where}`,
    summary: 'Choose the samples of a trial grading, at random or by candidate number [G13]',
    method: 'PUT',
    path: `${path}/meetings/:meetingId/trial/samples`,
    params: one,
    body: samplesBody,
    response: z.object({ samples: z.int() }),
  }),
  open: route({
    ...who,
    name: `openTrial${where}`,
    summary: 'Open a trial grading: the meeting’s graders can read the samples, and are told [G13]',
    method: 'POST',
    path: `${path}/meetings/:meetingId/trial/open`,
    params: one,
    response: done,
  }),
  ...endingRoutesAt({ where, path, one, ...who }),
  spread: route({
    ...who,
    name: `showSpread${where}`,
    summary: 'What all gave in a trial grading, once all have given theirs [G2, G13]',
    method: 'GET',
    path: `${path}/meetings/:meetingId/trial/spread`,
    params: one,
    response: spreadView,
  }),
});

/** A trial grading for the graders of a commission. */
export const commissionTrialRoutes = trialRoutesAt({
  ...grader,
  where: '',
  path: '/api/grading/commissions/:commissionId',
  one: ofCommission,
});

/** A trial grading for those who answer for the exam: they read no sample. */
export const examTrialRoutes = trialRoutesAt({
  access: ['examOffice', 'courseCoordinator'],
  identity: 'visible',
  where: 'OfExam',
  path: '/api/exams/:examId',
  one: ofExam,
});

const trialPath = '/api/grading/commissions/:commissionId/meetings/:meetingId/trial';

/** What a grader does with the samples. */
export const sampleRoutes = {
  showSample: route({
    ...grader,
    name: 'showSample',
    summary:
      'One sample of a trial grading, without its candidate number, with the caller’s own entry [G13, U7]',
    logsRead: 'answerRead',
    method: 'GET',
    path: `${trialPath}/samples/:place`,
    params: ofSample,
    response: sampleView,
  }),
  saveSample: route({
    ...grader,
    name: 'saveSample',
    summary:
      'Save a trial entry as it is typed; `trial` is the one it was read in and `version` the one it builds on. It is no grade [G13, G15]',
    method: 'PUT',
    path: `${trialPath}/samples/:place`,
    params: ofSample,
    body: sampleEntry.extend({ trial: wholeNumber, version: wholeNumber }),
    response: z.object({ version: z.int(), savedAt: instantText }),
  }),
  giveTrial: route({
    ...grader,
    name: 'giveTrial',
    summary: 'Give one’s trial grading; with the last one the spread is shown to all [G2, G13]',
    method: 'POST',
    path: `${trialPath}/give`,
    params: ofCommission,
    response: done,
  }),
};
