import { randomInt } from 'node:crypto';
import type { samplesBody } from '@karakter/contract/grading/meeting/trial-views';
import { mayRunMeeting } from '@karakter/domain/grading/meeting/meeting';
import { pickSamples } from '@karakter/domain/grading/trial/samples';
import {
  applyTrial,
  areSamplesDone,
  decideTrial,
  sampleStateOf,
  type TrialCommand,
  type TrialEvent,
  type TrialFacts,
  trialSamples,
} from '@karakter/domain/grading/trial/trial';
import type { z } from 'zod';
import { orNotFound } from '../../../../platform/http/actor.ts';
import { refuse } from '../../../../platform/http/refusals.ts';
import { isSomeoneSitting } from '../../../sitting/store.ts';
import type { MeetingRoom } from '../room.ts';
import { lockMeeting, type MeetingRecord } from '../store.ts';
import { putAside } from './abandoned.ts';
import { log, moveTrial, showTrial } from './moving.ts';
import {
  hasGiven,
  isWaiting,
  ownEntries,
  participantsOf,
  possibleAnswers,
  readablePlaces,
  type TrialRecord,
  trialOrNext,
} from './store.ts';

/** The states of the grader's samples, in their order. */
export async function ownSamples({ tx, actor, commissionId }: MeetingRoom, meetingId: string) {
  if (commissionId === null) return [];
  const entries = await ownEntries(tx, meetingId, actor.personId);
  const places = await readablePlaces(tx, meetingId);
  return places.map((place) => ({ place, state: sampleStateOf(entries.get(place)) }));
}

/** What a command depends on, but for whether others are waited for, which only a command may ask [G2]. */
export async function trialFacts(
  room: MeetingRoom,
  meeting: MeetingRecord,
  trial: TrialRecord,
): Promise<TrialFacts> {
  const { tx, actor, parts, commissionId } = room;
  const { personId: by } = actor;
  const takesPart = commissionId !== null && trial.state !== 'preparing';
  const samples = takesPart ? await ownSamples(room, meeting.id) : [];
  return {
    mayRun: mayRunMeeting({ by, parts, leaderId: meeting.leader_id }),
    isMeetingPlanned: meeting.state === 'planned',
    samples: trial.samples,
    isWaitedFor: takesPart && !(await hasGiven(tx, meeting.id, by)),
    isDone: areSamplesDone(samples.map(({ state }) => state)),
    isAnotherWaitedFor: true,
  };
}

/** The meeting and its trial, with the meeting locked: commands on a trial come one after the other. */
async function lockedTrial(room: MeetingRoom, meetingId: string) {
  const meeting = orNotFound(await lockMeeting(room.tx, room.exam.id, meetingId));
  const trial = await trialOrNext(room.tx, meetingId);
  return { meeting, trial };
}

/**
 * Decides a command with the meeting locked, so that of the last two who give at the same moment the second one knows of
 * the first. `besides`: the person who is waited for no longer, where the command is about one.
 */
async function decidedOn(
  room: MeetingRoom,
  meetingId: string,
  command: TrialCommand,
  besides: string | null = null,
) {
  const { meeting, trial } = await lockedTrial(room, meetingId);
  const asks = besides !== null && trial.state === 'open';
  const isAnotherWaitedFor = asks && (await isWaiting(room.tx, meetingId, besides));
  const facts = { ...(await trialFacts(room, meeting, trial)), isAnotherWaitedFor };
  const decision = decideTrial(trial.state, command, facts);
  if (decision.kind === 'refused') refuse(decision.code);
  return { trial, event: decision.event };
}

type Asked = z.output<typeof samplesBody>;

/** Numbers of chance from 0 up to 1. */
const chances = (count: number) => Array.from({ length: count }, () => randomInt(2 ** 32) / 2 ** 32);

async function pickedOrRefuse({ tx }: MeetingRoom, meetingId: string, { chosen }: Asked): Promise<string[]> {
  const possible = await possibleAnswers(tx, meetingId);
  if (chosen.by === 'chance') return pickSamples(possible, chosen.count, chances(2 * trialSamples.most));
  const byNumber = new Map(
    possible.map(({ candidateNumber, candidacyId }) => [candidateNumber, candidacyId]),
  );
  const numbers = [...new Set(chosen.candidateNumbers)];
  return numbers.map((number) => byNumber.get(number) ?? refuse('trialSampleImpossible'));
}

/** While answers may still come, how many there are is not known, and early ones are not a fair choice [U4]. */
export async function areAnswersIn({ tx, exam, now }: MeetingRoom): Promise<boolean> {
  return Temporal.Instant.compare(now, exam.endsAt) >= 0 && !(await isSomeoneSitting(tx, exam.id));
}

/** Chooses the samples in place of those that were chosen before; until the trial opens [G13]. */
export async function chooseSamples(
  room: MeetingRoom,
  meetingId: string,
  asked: Asked,
): Promise<{ samples: number }> {
  const { tx } = room;
  const { event } = await decidedOn(room, meetingId, 'choose');
  if (!(await areAnswersIn(room))) refuse('trialTooEarly');
  const picked = await pickedOrRefuse(room, meetingId, asked);
  if (picked.length < trialSamples.least) refuse('trialTooFewSamples');
  const { isNamed } = asked;
  await tx
    .insertInto('grading_trial')
    .values({ meeting_id: meetingId, state: 'preparing', is_named: isNamed })
    .onConflict((c) => c.column('meeting_id').doUpdateSet({ is_named: isNamed }))
    .execute();
  await tx.deleteFrom('trial_sample').where('meeting_id', '=', meetingId).execute();
  const rows = picked.map((id, index) => ({ meeting_id: meetingId, place: index + 1, candidacy_id: id }));
  await tx.insertInto('trial_sample').values(rows).execute();
  await log(room, event.kind, { meetingId, samples: picked.length });
  return { samples: picked.length };
}

/** Opens the trial: the meeting's graders can read the samples, and are told. */
export async function openTrial(room: MeetingRoom, meetingId: string): Promise<void> {
  const { trial, event } = await decidedOn(room, meetingId, 'open');
  await moveTrial(room.tx, meetingId, { state: applyTrial(trial.state, event), opened_at: room.now });
  await log(room, event.kind, { meetingId, samples: trial.samples }, 'tells');
}

async function showIfAll(room: MeetingRoom, meetingId: string, event: TrialEvent): Promise<void> {
  if ('shows' in event && event.shows)
    await showTrial(room.tx, { examId: room.exam.id, meetingId, at: room.now });
}

/**
 * Gives the grader's own, and with the last one shows the spread. That it is given is in no log: when and by whom is
 * nobody's to know before all have [G2].
 */
export async function giveTrial(room: MeetingRoom, meetingId: string): Promise<void> {
  const { tx, actor, name, now } = room;
  const { event } = await decidedOn(room, meetingId, 'give', actor.personId);
  await tx
    .insertInto('trial_given')
    .values({ meeting_id: meetingId, person_id: actor.personId, name, at: now })
    .execute();
  await showIfAll(room, meetingId, event);
}

/** Waits no longer for one who takes part; where everyone else has given theirs, the spread is shown. */
export async function excuse(
  room: MeetingRoom,
  meetingId: string,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  const { tx, actor, now } = room;
  const { event } = await decidedOn(room, meetingId, 'excuse', personId);
  const participants = await participantsOf(tx, meetingId);
  orNotFound(participants.find((each) => each.personId === personId && each.excusedFor === null));
  const row = { meeting_id: meetingId, person_id: personId, reason, excused_by: actor.personId, at: now };
  await tx.insertInto('trial_excused').values(row).execute();
  await log(room, event.kind, { meetingId, personId });
  await showIfAll(room, meetingId, event);
}

/** Abandons the trial: what was written is put aside with the reason, and another can be prepared [G13]. */
export async function abandonTrial(room: MeetingRoom, meetingId: string, reason: string): Promise<void> {
  const { trial, event } = await decidedOn(room, meetingId, 'abandon');
  await putAside(room.tx, meetingId, { reason, by: room.actor.personId, at: room.now });
  await log(room, event.kind, { meetingId, trial: trial.number }, 'tells');
}

/** Closes the trial: the samples can no longer be read, and the spread stays. */
export async function closeTrial(room: MeetingRoom, meetingId: string): Promise<void> {
  const { trial, event } = await decidedOn(room, meetingId, 'close');
  await moveTrial(room.tx, meetingId, { state: applyTrial(trial.state, event), closed_at: room.now });
  await log(room, event.kind, { meetingId });
}
