import { commissionGuideRoutes, examGuideRoutes } from '@karakter/contract/grading/meeting/guide';
import type { Mount } from '../../../platform/http/mount.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { DocumentRead } from '../../../platform/log/reading.ts';
import { holdersAround } from '../../exam/exam-office.ts';
import { notifyAll } from '../../notices/notify.ts';
import { presentGraders } from '../../planning/present-graders.ts';
import { commissionToGrade } from '../access.ts';
import { adjustGuide, guideSeen } from './guide.ts';
import { type Call, type MeetingRoom, meetingRoomOfExam, meetingRoomOfGrader } from './room.ts';

type Routes = typeof commissionGuideRoutes | typeof examGuideRoutes;
type Place = Partial<Record<'examId' | 'commissionId', string>>;

function mountAt(
  mount: Mount,
  given: Routes,
  roomOf: (call: Call & { params: Place }) => Promise<MeetingRoom>,
): void {
  // Both sets have the same shape but for the name of one parameter, which the room alone reads.
  const routes = given as typeof commissionGuideRoutes;
  mount(routes.show, async (call) => {
    const room = await roomOf(call);
    const view = await guideSeen(room, call.params.meetingId);
    return new DocumentRead({ examId: room.exam.id, data: { version: view.version } }, view);
  });
  mount(routes.adjust, async (call) => adjustGuide(await roomOf(call), call.params.meetingId, call.body));
}

/** The grading guide, adjusted from a meeting [A3, G13]. */
export function mountMeetingGuide(mount: Mount): void {
  mountAt(mount, commissionGuideRoutes, async (call) => {
    const commissionId = call.params.commissionId ?? '';
    // A solution is read once the answers are open, and not before the exam [A4].
    await commissionToGrade(call, commissionId);
    return meetingRoomOfGrader(call, commissionId);
  });
  mountAt(mount, examGuideRoutes, (call) => meetingRoomOfExam(call, call.params.examId ?? ''));
}

/** Tells the graders of the first grading and the coordinators that the guide is adjusted; its text is on the page. */
export const tellOfGuide: Task = async ({ tx, now }, payload) => {
  const [examId, version] = [String(payload.examId), Number(payload.version)];
  const told = await tx
    .selectFrom('notice')
    .select(['person_id', 'data'])
    .where('exam_id', '=', examId)
    .where('kind', '=', 'guideAdjusted')
    .execute();
  const knows = new Set(
    told.flatMap(({ person_id: id, data }) =>
      (data as { version: number }).version === version ? [id] : [],
    ),
  );
  const graders = (await presentGraders(tx, examId)).map(({ personId }) => personId);
  const all = new Set([...graders, ...(await holdersAround(tx, examId, 'courseCoordinator'))]);
  const to = [...all].filter((id) => id !== payload.by && !knows.has(id)).toSorted();
  if (to.length > 0) await notifyAll(tx, { to, examId, kind: 'guideAdjusted', facts: { version }, at: now });
};
