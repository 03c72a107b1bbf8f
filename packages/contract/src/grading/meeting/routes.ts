import { z } from 'zod';
import { done, id, type Route, route, wholeNumber } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';
import { commissionParams, grader } from '../route-parts.ts';
import { meetingPlanBody, meetingReason, meetingsView, nextMeeting } from './views.ts';

const examParams = z.object({ examId: id });
const ofMeeting = { meetingId: id };

/** Where meetings are seen from: the names of the routes end with the place, and the paths begin with it. */
type Place<All extends z.ZodType, One extends z.ZodType<{ meetingId: string }>> = Pick<
  Route,
  'access' | 'identity'
> & {
  readonly where: string;
  readonly path: `/api/${string}`;
  readonly all: All;
  readonly one: One;
};

const callingAt = <All extends z.ZodType, One extends z.ZodType<{ meetingId: string }>>({
  access,
  identity,
  where,
  path,
  all,
  one,
}: Place<All, One>) => ({
  list: route({
    access,
    identity,
    name: `listMeetings${where}`,
    summary: 'The grading meetings of an exam, with agenda and minutes [G13]',
    method: 'GET',
    path: `${path}/meetings`,
    params: all,
    response: meetingsView,
  }),
  call: route({
    access,
    identity,
    name: `callMeeting${where}`,
    summary: 'Call a grading meeting of the exam’s graders, who get it by mail and in their calendars [G13]',
    method: 'POST',
    path: `${path}/meetings`,
    params: all,
    body: meetingPlanBody,
    response: z.object({ meetingId: id }),
  }),
  change: route({
    access,
    identity,
    name: `changeMeeting${where}`,
    summary: 'Change when, where and with whom a meeting is, or its agenda; its graders are told [G13]',
    method: 'PUT',
    path: `${path}/meetings/:meetingId`,
    params: one,
    body: meetingPlanBody.extend({ version: wholeNumber }),
    response: done,
  }),
  cancel: route({
    access,
    identity,
    name: `cancelMeeting${where}`,
    summary: 'Cancel a meeting, with a reason; its graders are told [G13]',
    method: 'POST',
    path: `${path}/meetings/:meetingId/cancel`,
    params: one,
    body: z.object({ version: wholeNumber, reason: meetingReason }),
    response: done,
  }),
});

const holdingAt = <All extends z.ZodType, One extends z.ZodType<{ meetingId: string }>>({
  access,
  identity,
  where,
  path,
  one,
}: Place<All, One>) => ({
  hold: route({
    access,
    identity,
    name: `holdMeeting${where}`,
    summary: 'Note that a meeting was held [G13]',
    method: 'POST',
    path: `${path}/meetings/:meetingId/hold`,
    params: one,
    body: z.object({ version: wholeNumber }),
    response: done,
  }),
  writeMinutes: route({
    access,
    identity,
    name: `writeMinutes${where}`,
    summary: 'Save the minutes of a meeting on top of `version`; every version is kept [G13]',
    method: 'POST',
    path: `${path}/meetings/:meetingId/minutes`,
    params: one,
    body: z.object({ version: wholeNumber, text: writtenText(1, 50_000) }),
    response: z.object({ version: z.int() }),
  }),
});

const meetingRoutesAt = <All extends z.ZodType, One extends z.ZodType<{ meetingId: string }>>(
  place: Place<All, One>,
) => ({ ...callingAt(place), ...holdingAt(place) });

/** The meetings of the exam that a commission grades, for its members. */
export const commissionMeetingRoutes = meetingRoutesAt({
  ...grader,
  where: '',
  path: '/api/grading/commissions/:commissionId',
  all: commissionParams,
  one: commissionParams.extend(ofMeeting),
});

/** The meetings of an exam, for those who answer for it without grading it. */
export const examMeetingRoutes = meetingRoutesAt({
  access: ['examOffice', 'courseCoordinator'],
  identity: 'visible',
  where: 'OfExam',
  path: '/api/exams/:examId',
  all: examParams,
  one: examParams.extend(ofMeeting),
});

export const myMeetingRoutes = {
  listMyMeetings: route({
    ...grader,
    name: 'listMyMeetings',
    summary: 'The grader’s own meetings to come, of every commission, the next first [G13]',
    method: 'GET',
    path: '/api/grading/meetings',
    response: z.object({ meetings: z.array(nextMeeting) }),
  }),
};
