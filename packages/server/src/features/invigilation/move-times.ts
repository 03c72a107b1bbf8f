import { isSameTimeChange } from '@karakter/domain/invigilation/time-change';
import { decideTime, isLateStart, type TimeRefusal } from '@karakter/domain/sitting/time-command';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { scheduleExam } from '../exam/exam-times.ts';
import { recomputeTimes } from '../exam/moved-times.ts';
import type { ExamRecord } from '../exam/store.ts';
import { lockSittings, type Sitting, type SittingsWithin } from '../sitting/store.ts';
import {
  changeMadeBefore,
  insertChange,
  type MadeBefore,
  type Reached,
  type TimeChange,
  type TimeReach,
} from './time-store.ts';

type HeldExam = Pick<ExamRecord, 'id' | 'startsAt'>;

const eventKinds = {
  extension: 'timeExtended',
  pause: 'timePaused',
  resume: 'timeResumed',
  lateStart: 'startMoved',
} as const;

/** The sittings that a change of time is for. */
export function within(reach: TimeReach): SittingsWithin {
  if (reach.scope === 'exam') return {};
  if (reach.scope === 'room') return { room: reach.room };
  return { candidacyIds: reach.scope === 'candidate' ? [reach.candidacyId] : reach.candidacyIds };
}

/**
 * The candidates whom the change affects; refused where there are none, with the reason if it is the same for all.
 */
function reachedOf(sittings: readonly Sitting[], { command, at: now }: TimeChange): Sitting[] {
  const reached: Sitting[] = [];
  const reasons = new Set<TimeRefusal>();
  for (const sitting of sittings) {
    const decision = decideTime(sitting.state, command, { ...sitting.plan, now });
    if (decision.kind === 'accepted') reached.push(sitting);
    else reasons.add(decision.code);
  }
  if (reached.length > 0) return reached;
  const [reason, another] = [...reasons];
  refuse(reason !== undefined && another === undefined ? reason : 'nobodyReached');
}

/**
 * The log's record of the change: numbers and ids. The reason is stored beside the change, since it can name a person.
 */
function loggedChange({ id, command, reach }: TimeChange, counts: Reached) {
  return {
    id,
    scope: reach.scope,
    ...(reach.scope === 'candidate' && { candidacyId: reach.candidacyId }),
    ...(command.kind === 'extension' && { minutes: command.minutes }),
    ...(command.kind === 'lateStart' && { startsAt: command.startsAt.toString() }),
    ...counts,
  };
}

/** The result of the change when it was made; refused where a different change has the same id. */
function answerAsBefore(made: MadeBefore, change: TimeChange): Reached {
  if (!isSameTimeChange(made, change)) refuse('doneOtherwise');
  return { reached: made.reached, skipped: made.skipped };
}

/**
 * Moves the time of every candidate it reaches [D7]: the change is stored, each candidate's start and end are computed
 * again from all changes, timers at an end are set again, and every open window receives its times when the transaction
 * commits. Candidates who have handed in, were absent or have withdrawn are passed over and counted. A change with the
 * same id is the same change: it returns the same result, also when it would now be too late for it, and is refused
 * with `doneOtherwise` where it asks for something else. The exam must be locked (examToChange), so that changes come
 * one by one.
 */
export async function moveTimes(tx: Tx, exam: HeldExam, change: TimeChange): Promise<Reached> {
  const examId = exam.id;
  const before = await changeMadeBefore(tx, change.id);
  if (before) return answerAsBefore(orNotFound(before.examId === examId && before), change);
  const { command, by, at } = change;
  if (
    command.kind === 'lateStart' &&
    !isLateStart(command.startsAt, { plannedStart: exam.startsAt, now: at })
  )
    refuse('lateStartOutside');
  const sittings = await lockSittings(tx, examId, within(change.reach));
  const reached = reachedOf(sittings, change);
  const candidacyIds = reached.map(({ candidacyId }) => candidacyId);
  const counts = { reached: reached.length, skipped: sittings.length - reached.length };
  await insertChange(tx, examId, change, { candidacyIds, skipped: counts.skipped });
  await recomputeTimes(tx, exam, candidacyIds);
  await scheduleExam(tx, examId);
  const data = loggedChange(change, counts);
  await recordEvent(tx, { examId, kind: eventKinds[command.kind], actorId: by, at, data });
  await publishExamDayChange(tx, { examId, candidacyIds, what: 'times' });
  return counts;
}
