import { commissionMeetingRoutes, examMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import type { MeetingView } from '@karakter/contract/grading/meeting/views';
import type { TestApp } from '../../app.ts';
import type { TestExam } from '../exam.ts';

type Led = Pick<TestExam, 'examId' | 'commissionId' | 'graders' | 'officer'>;
type Plan = Partial<
  Pick<MeetingView, 'startsAt' | 'minutes' | 'place' | 'videoLink' | 'agenda' | 'commissionIds'>
> & {
  leaderId?: string;
};

/** A meeting the day after the tests' own, led by the first grader unless another is said. */
export const planFor = ({ graders: [leader] }: Pick<Led, 'graders'>, more: Plan = {}) => ({
  startsAt: '2026-03-04T09:00:00Z',
  minutes: 90,
  place: 'Bygg A, rom 101',
  videoLink: 'https://video.example/j/1',
  agenda: '1. Veiledningen\n2. Prøvesensuren',
  leaderId: leader,
  commissionIds: null,
  ...more,
});

/** A grading meeting's commands over HTTP, by a grader of the commission or by one who answers for the exam. */
export function meetingScene(app: () => TestApp) {
  const ofGraders = ({ commissionId }: Pick<Led, 'commissionId'>) => ({ commissionId });
  return {
    callAs: (by: string, exam: Led, more: Plan = {}) =>
      app().call(by, commissionMeetingRoutes.call, { params: ofGraders(exam), body: planFor(exam, more) }),
    callAsOffice: (exam: Led, more: Plan = {}, by = exam.officer) =>
      app().call(by, examMeetingRoutes.call, { params: { examId: exam.examId }, body: planFor(exam, more) }),
    seen: async (by: string, exam: Pick<Led, 'commissionId'>) =>
      (await app().call(by, commissionMeetingRoutes.list, { params: ofGraders(exam) })).body,
    seenByOffice: async (exam: Led, by = exam.officer) =>
      (await app().call(by, examMeetingRoutes.list, { params: { examId: exam.examId } })).body,
    change: (by: string, exam: Led, at: { meetingId: string; version: number }, more: Plan) =>
      app().call(by, commissionMeetingRoutes.change, {
        params: { ...ofGraders(exam), meetingId: at.meetingId },
        body: { ...planFor(exam, more), version: at.version },
      }),
    cancel: (by: string, exam: Led, at: { meetingId: string; version: number }, reason = 'Sykdom') =>
      app().call(by, commissionMeetingRoutes.cancel, {
        params: { ...ofGraders(exam), meetingId: at.meetingId },
        body: { version: at.version, reason },
      }),
    hold: (by: string, exam: Led, at: { meetingId: string; version: number }) =>
      app().call(by, commissionMeetingRoutes.hold, {
        params: { ...ofGraders(exam), meetingId: at.meetingId },
        body: { version: at.version },
      }),
    write: (by: string, exam: Led, at: { meetingId: string; version: number }, text: string) =>
      app().call(by, commissionMeetingRoutes.writeMinutes, {
        params: { ...ofGraders(exam), meetingId: at.meetingId },
        body: { version: at.version, text },
      }),
  };
}
