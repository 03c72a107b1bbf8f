import {
  commissionMeetingRoutes,
  examMeetingRoutes,
  myMeetingRoutes,
} from '@karakter/contract/grading/meeting/routes';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import type { GradedPapers } from '../graded-papers.ts';
import { callMeeting, cancelMeeting, changeMeeting, holdMeeting, writeMinutes } from './commands.ts';
import { mountMeetingGuide } from './guide-routes.ts';
import { nextMeetings } from './next-meetings.ts';
import { type Call, type MeetingRoom, meetingRoomOfExam, meetingRoomOfGrader } from './room.ts';
import { mountTrial } from './trial/routes.ts';
import { meetingsSeen } from './views.ts';

type Routes = typeof commissionMeetingRoutes | typeof examMeetingRoutes;
type Place = Partial<Record<'examId' | 'commissionId', string>>;

/** The same routes for graders and for those who answer for the exam: they differ in the room alone. */
function mountMeetingsAt(
  mount: Mount,
  given: Routes,
  roomOf: (call: Call & { params: Place }) => Promise<MeetingRoom>,
): void {
  // Both sets have the same shape but for the name of one parameter, which the room alone reads.
  const routes = given as typeof commissionMeetingRoutes;
  const at = ({ params, body }: { params: { meetingId: string }; body: { version: number } }) => ({
    meetingId: params.meetingId,
    version: body.version,
  });

  mount(routes.list, async (call) => meetingsSeen(await roomOf(call)));
  mount(routes.call, async (call) => callMeeting(await roomOf(call), call.body));
  mount(routes.change, async (call) => {
    const { version: _, ...asked } = call.body;
    await changeMeeting(await roomOf(call), at(call), asked);
    return accepted;
  });
  mount(routes.cancel, async (call) => {
    await cancelMeeting(await roomOf(call), at(call), call.body.reason);
    return accepted;
  });
  mount(routes.hold, async (call) => {
    await holdMeeting(await roomOf(call), at(call));
    return accepted;
  });
  mount(routes.writeMinutes, async (call) => writeMinutes(await roomOf(call), at(call), call.body.text));
}

/** Grading meetings: called, changed, cancelled, held, and their minutes [G13]. */
export function mountMeetings(mount: Mount, known: { papers: GradedPapers; secret: string }): void {
  mountMeetingsAt(mount, commissionMeetingRoutes, (call) =>
    meetingRoomOfGrader(call, call.params.commissionId ?? ''),
  );
  mountMeetingsAt(mount, examMeetingRoutes, (call) => meetingRoomOfExam(call, call.params.examId ?? ''));
  mountTrial(mount, known);
  mountMeetingGuide(mount);
  mount(myMeetingRoutes.listMyMeetings, async (call) => ({ meetings: await nextMeetings(call) }));
}
