import { planningRoutes } from '@karakter/contract/exam/routes';
import {
  commissionMeetingRoutes,
  examMeetingRoutes,
  myMeetingRoutes,
} from '@karakter/contract/grading/meeting/routes';
import { useApi, useCommand } from '../../../api/api.ts';

/** Where the meetings are seen from: a commission's graders, or those who answer for the exam. */
export type MeetingPlace =
  | { readonly kind: 'commission'; readonly commissionId: string }
  | { readonly kind: 'exam'; readonly examId: string };

/**
 * Both places have the same routes but for the name of one parameter, which is spelt here alone; nothing else on these
 * pages knows which it is.
 */
export function routesAt(place: MeetingPlace) {
  const isExam = place.kind === 'exam';
  const routes = (isExam ? examMeetingRoutes : commissionMeetingRoutes) as typeof commissionMeetingRoutes;
  const params = (isExam ? { examId: place.examId } : { commissionId: place.commissionId }) as {
    commissionId: string;
  };
  return { routes, params, key: isExam ? place.examId : place.commissionId };
}

/** The meetings, and the commands on them. */
export function useMeetings(place: MeetingPlace) {
  const { routes, params, key } = routesAt(place);
  const invalidates = [routes.list, myMeetingRoutes.listMyMeetings, planningRoutes.examHistory];
  const shared = { invalidates, fetchesAt409: true };
  const found = useApi(routes.list, { params });
  const call = useCommand(routes.call, { invalidates });
  const change = useCommand(routes.change, shared);
  const cancel = useCommand(routes.cancel, shared);
  const hold = useCommand(routes.hold, shared);
  const writeMinutes = useCommand(routes.writeMinutes, shared);
  return { key, params, found, call, change, cancel, hold, writeMinutes };
}
export type MeetingCalls = ReturnType<typeof useMeetings>;
