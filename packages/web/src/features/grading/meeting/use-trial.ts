import { myMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { commissionTrialRoutes, examTrialRoutes } from '@karakter/contract/grading/meeting/trial';
import { useApi, useCommand } from '../../../api/api.ts';
import { type MeetingPlace, routesAt } from './use-meetings.ts';

/** As `routesAt`, for the trial of one meeting: the two sets differ in the name of one parameter alone. */
export function trialAt(place: MeetingPlace, meetingId: string) {
  const isExam = place.kind === 'exam';
  const routes = (isExam ? examTrialRoutes : commissionTrialRoutes) as typeof commissionTrialRoutes;
  const { params } = routesAt(place);
  return { routes, params: { ...params, meetingId } };
}

/** The trial grading of a meeting, and the commands on it. */
export function useTrial(place: MeetingPlace, meetingId: string) {
  const { routes, params } = trialAt(place, meetingId);
  const invalidates = [routes.show, routesAt(place).routes.list, myMeetingRoutes.listMyMeetings];
  const shared = { invalidates, fetchesAt409: true };
  const found = useApi(routes.show, { params });
  const choose = useCommand(routes.choose, shared);
  const open = useCommand(routes.open, shared);
  const excuse = useCommand(routes.excuse, shared);
  const abandon = useCommand(routes.abandon, shared);
  const close = useCommand(routes.close, shared);
  return { params, found, choose, open, excuse, abandon, close };
}
export type TrialCalls = ReturnType<typeof useTrial>;

/** Where the pages of a meeting's trial are. */
export const trialPath = (place: MeetingPlace, meetingId: string, page: 'trial' | 'spread'): string =>
  place.kind === 'exam'
    ? `/exams/${place.examId}/meetings/${meetingId}/${page}`
    : `/grading/${place.commissionId}/meetings/${meetingId}/${page}`;
