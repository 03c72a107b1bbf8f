import { commissionMeetingRoutes, examMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { type Attempt, type Attempts, actorAt, reason } from './attempts.ts';
import type { Meeting } from './reference.ts';
import type { Scene } from './scene.ts';

/** The person who acts on a meeting: a grader of the commission, by seat, or the exam office. */
async function actor(scene: Scene, seat: number | null) {
  const { exam, reference } = scene;
  const { commissionId, examId, officer } = exam;
  const by = seat === null ? officer : await actorAt(scene, commissionId, seat);
  const isFollowed = reference.answers.every((answer) => answer.isFollowed);
  const expects = (isExpected: boolean) => (seat === null || isFollowed ? isExpected : null);
  return { by, isOfficer: seat === null, expects, ofGraders: { commissionId }, ofExam: { examId } };
}

/** The last meeting that was called, with its versions as the exam office reads them. */
async function lastMeeting({ app, exam, reference }: Scene) {
  const last = reference.meetings.at(-1);
  if (!last) return null;
  const { body } = await app.call(exam.officer, examMeetingRoutes.list, { params: { examId: exam.examId } });
  const seen = body.meetings.find(({ id }) => id === last.id);
  if (!seen) throw new Error('the exam office does not see the meeting');
  return { last, version: seen.version, minutes: seen.minutesVersions[0]?.version ?? 0 };
}

/** A meeting a minute from now, so that a later step finds it begun. */
const planAt = ({ app, typed }: Scene, leaderId: string) => ({
  startsAt: app.services.clock.now().add({ minutes: 1 }).toString(),
  minutes: 60,
  place: `Rom ${typed}`,
  videoLink: null,
  agenda: 'Veiledningen',
  leaderId,
  commissionIds: null,
});

type OnMeeting = {
  on: NonNullable<Awaited<ReturnType<typeof lastMeeting>>>;
  who: Awaited<ReturnType<typeof actor>>;
};
type Sent = { readonly send: Attempt['send']; readonly happened: (meeting: Meeting) => void };

/** A command on the last meeting: by whom, and whether the reference says that it is taken now. */
async function onMeeting(
  scene: Scene,
  seat: number | null,
  mayBeTaken: (meeting: Meeting) => boolean,
  sent: (at: OnMeeting) => Sent,
): Promise<Attempt | null> {
  const on = await lastMeeting(scene);
  if (!on) return null;
  const who = await actor(scene, seat);
  const mayRun = who.isOfficer || scene.reference.mayRunMeeting(on.last, who.by);
  const { send, happened } = sent({ on, who });
  return {
    by: who.by,
    isExpected: who.expects(mayRun && mayBeTaken(on.last)),
    send,
    happened: () => happened(on.last),
  };
}

/** Grading meetings and their minutes [G13]. */
export const meetingAttempts: Attempts<
  'callMeeting' | 'changeMeeting' | 'cancelMeeting' | 'holdMeeting' | 'writeMinutes'
> = {
  async callMeeting(scene, step) {
    const { by, isOfficer, expects, ofGraders, ofExam } = await actor(scene, step.seat);
    const { app, reference } = scene;
    const [leader = ''] = reference.members;
    scene.typed += 1;
    const body = planAt(scene, leader);
    let id = '';
    return {
      by,
      isExpected: expects(isOfficer || reference.leads(by)),
      async send() {
        const reply = isOfficer
          ? await app.call(by, examMeetingRoutes.call, { params: ofExam, body })
          : await app.call(by, commissionMeetingRoutes.call, { params: ofGraders, body });
        if (reply.status === 200) id = reply.body.meetingId;
        return reply;
      },
      happened: () => void reference.meetings.push({ id, state: 'planned', leader, startsAt: body.startsAt }),
    };
  },
  async changeMeeting(scene, step) {
    const isPlanned = ({ state }: Meeting) => state === 'planned';
    return onMeeting(scene, step.seat, isPlanned, ({ on: { last, version }, who }) => {
      scene.typed += 1;
      const body = { ...planAt(scene, last.leader), version };
      const own = { meetingId: last.id };
      return {
        send: () =>
          who.isOfficer
            ? scene.app.call(who.by, examMeetingRoutes.change, { params: { ...who.ofExam, ...own }, body })
            : scene.app.call(who.by, commissionMeetingRoutes.change, {
                params: { ...who.ofGraders, ...own },
                body,
              }),
        happened: (meeting) => void Object.assign(meeting, { startsAt: body.startsAt }),
      };
    });
  },
  async cancelMeeting(scene, step) {
    const isPlanned = ({ state }: Meeting) => state === 'planned';
    return onMeeting(scene, step.seat, isPlanned, ({ on: { last, version }, who }) => {
      const body = { ...reason, version };
      const own = { meetingId: last.id };
      return {
        send: () =>
          who.isOfficer
            ? scene.app.call(who.by, examMeetingRoutes.cancel, { params: { ...who.ofExam, ...own }, body })
            : scene.app.call(who.by, commissionMeetingRoutes.cancel, {
                params: { ...who.ofGraders, ...own },
                body,
              }),
        happened: (meeting) => void Object.assign(meeting, { state: 'cancelled' }),
      };
    });
  },
  async holdMeeting(scene, step) {
    const last = scene.reference.meetings.at(-1);
    if (last && step.isBegun && !hasBegun(scene, last)) {
      await scene.app.moveTo(last.startsAt);
      // What a page offers may follow from the time alone.
      scene.lastSeen.clear();
    }
    const mayBeHeld = (meeting: Meeting) => meeting.state === 'planned' && hasBegun(scene, meeting);
    return onMeeting(scene, step.seat, mayBeHeld, ({ on, who }) => {
      const body = { version: on.version };
      const own = { meetingId: on.last.id };
      return {
        send: () =>
          who.isOfficer
            ? scene.app.call(who.by, examMeetingRoutes.hold, { params: { ...who.ofExam, ...own }, body })
            : scene.app.call(who.by, commissionMeetingRoutes.hold, {
                params: { ...who.ofGraders, ...own },
                body,
              }),
        happened: (meeting) => void Object.assign(meeting, { state: 'held' }),
      };
    });
  },
  async writeMinutes(scene, step) {
    const isKept = ({ state }: Meeting) => state !== 'cancelled';
    return onMeeting(scene, step.seat, isKept, ({ on, who }) => {
      scene.typed += 1;
      const body = { version: on.minutes, text: `Referat ${scene.typed}` };
      const own = { meetingId: on.last.id };
      return {
        send: () =>
          who.isOfficer
            ? scene.app.call(who.by, examMeetingRoutes.writeMinutes, {
                params: { ...who.ofExam, ...own },
                body,
              })
            : scene.app.call(who.by, commissionMeetingRoutes.writeMinutes, {
                params: { ...who.ofGraders, ...own },
                body,
              }),
        happened: () => undefined,
      };
    });
  },
};

const hasBegun = ({ app }: Scene, { startsAt }: Meeting) =>
  Temporal.Instant.compare(startsAt, app.services.clock.now()) <= 0;
