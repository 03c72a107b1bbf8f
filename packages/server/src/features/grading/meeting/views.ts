import type { MeetingsView, MeetingView } from '@karakter/contract/grading/meeting/views';
import {
  allowedMeetingCommands,
  isMeetingTime,
  type MeetingFacts,
  mayCallMeeting,
} from '@karakter/domain/grading/meeting/meeting';
import type { MeetingRoom } from './room.ts';
import { commissionsToCall, type MeetingRecord, meetingsOf, minutesOf, possibleLeaders } from './store.ts';
import { type TrialRecord, trialOf } from './trial/store.ts';

/** What a command on this meeting depends on. */
export const meetingFacts = (
  { actor, parts, exam, now }: MeetingRoom,
  meeting: MeetingRecord,
  trial: Pick<TrialRecord, 'state'> | undefined,
): MeetingFacts => ({
  by: actor.personId,
  parts,
  leaderId: meeting.leader_id,
  examState: exam.state,
  hasBegun: Temporal.Instant.compare(now, meeting.starts_at) >= 0,
  isTrialOpen: trial?.state === 'open',
});

type Minutes = Awaited<ReturnType<typeof minutesOf>>;
type Numbers = ReadonlyMap<string, number>;

async function viewOf(
  room: MeetingRoom,
  meeting: MeetingRecord,
  minutes: Minutes,
  numbers: Numbers,
): Promise<MeetingView> {
  const trial = await trialOf(room.tx, meeting.id);
  const { commission_ids: commissionIds, starts_at: startsAt } = meeting;
  const known = commissionIds?.flatMap((id) => numbers.get(id) ?? []) ?? null;
  return {
    id: meeting.id,
    version: meeting.version,
    state: meeting.state,
    startsAt: startsAt.toString(),
    endsAt: startsAt.add({ minutes: meeting.minutes }).toString(),
    minutes: meeting.minutes,
    place: meeting.place,
    videoLink: meeting.video_link,
    agenda: meeting.agenda,
    leaderId: meeting.leader_id,
    leader: meeting.leader_name,
    isLedByMe: meeting.leader_id === room.actor.personId,
    commissionIds,
    commissionNumbers: known,
    otherCommissions: (commissionIds?.length ?? 0) - (known?.length ?? 0),
    cancelReason: meeting.cancel_reason,
    minutesVersions: minutes
      .filter(({ meeting_id: of }) => of === meeting.id)
      .map(({ version, text, written_by_name: writtenBy, at }) => ({
        version,
        text,
        writtenBy,
        at: at.toString(),
      })),
    trial: trial ? { state: trial.state, samples: trial.samples } : null,
    allowed: allowedMeetingCommands(meeting.state, meetingFacts(room, meeting, trial)),
  };
}

/** The meetings to come by time, and then the others, the latest first. */
function inOrder(meetings: readonly MeetingRecord[]): MeetingRecord[] {
  const isToCome = ({ state }: MeetingRecord) => state === 'planned';
  return [...meetings.filter(isToCome), ...meetings.filter((each) => !isToCome(each)).toReversed()];
}

/** The meetings as the room's person sees them [G13]. */
export async function meetingsSeen(room: MeetingRoom): Promise<MeetingsView> {
  const { tx, exam, parts } = room;
  const meetings = await meetingsOf(tx, exam.id);
  const ids = room.readsMinutes ? meetings.map(({ id }) => id) : [];
  const minutes = await minutesOf(tx, ids);
  const commissions = await commissionsToCall(tx, exam.id);
  const numbers = new Map(commissions.map(({ commissionId, number }) => [commissionId, number]));
  const mayChoose = mayCallMeeting(parts) || meetings.some(({ leader_id: by }) => by === room.actor.personId);
  const views: MeetingView[] = [];
  for (const meeting of inOrder(meetings)) views.push(await viewOf(room, meeting, minutes, numbers));
  return {
    meetings: views,
    mayCall: mayCallMeeting(parts) && isMeetingTime(exam.state),
    leaders: mayChoose ? await possibleLeaders(room) : [],
    commissions: mayChoose ? commissions : [],
  };
}
