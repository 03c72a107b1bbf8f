import { createHash } from 'node:crypto';
import {
  type ExamTime,
  faultsInNewTime,
  hasBegun,
  isMoved,
  movedDeadlines,
  type OwnChange,
  ownChanges,
} from '@karakter/domain/after-publishing/time-change';
import type { ExamFacts } from '@karakter/domain/exam/exam';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { factsText } from '../exam/exam-view.ts';
import { timeEventsOf } from '../exam/moved-times.ts';
import type { ExamRecord } from '../exam/store.ts';
import { rulesOfPlanned } from '../planning/making/make-exam.ts';
import { publishingOf } from '../planning/publishing/publishing-facts.ts';
import type { Sitting } from '../sitting/store.ts';
import { staffConcerned } from './staff-concerned.ts';

type OwnTimes = OwnChange & { readonly extraMinutes: number };

/** Whether one of the candidates has begun. */
export function someoneHasBegun(sittings: readonly Sitting[], now: Temporal.Instant): boolean {
  return sittings.some(({ state, plan }) => hasBegun(state, plan, now));
}

/** Each candidate's own times before and after; a candidate who has withdrawn has none. */
async function ownTimesOf(
  tx: Tx,
  exam: ExamTime,
  asked: ExamTime,
  sittings: readonly Sitting[],
): Promise<OwnTimes[]> {
  const sitting = sittings.filter(({ state }) => state.kind !== 'withdrawn');
  const ids = sitting.map(({ candidacyId }) => candidacyId);
  const events = await timeEventsOf(tx, ids);
  const extra = new Map(sitting.map(({ candidacyId, plan }) => [candidacyId, plan.extraMinutes]));
  const extraOf = (candidacyId: string) => extra.get(candidacyId) ?? 0;
  const candidates = ids.map((candidacyId) => ({
    candidacyId,
    extraMinutes: extraOf(candidacyId),
    events: events.get(candidacyId) ?? [],
  }));
  return ownChanges(exam, asked, candidates).map((own) => ({
    ...own,
    extraMinutes: extraOf(own.candidacyId),
  }));
}

/** The exam with its new time: the rules of its new day, and the end of its last candidate. */
async function examMovedTo(tx: Tx, exam: ExamRecord, asked: ExamTime, now: Temporal.Instant) {
  const facts: ExamFacts = { ...exam, ...asked };
  const rules = await rulesOfPlanned(tx, exam.unitId, { startsAt: asked.startsAt, now });
  const faults = faultsInNewTime(exam, facts, { now, rules });
  if (faults.length > 0) refuse('examFactsFaulty', { faults });
  return { ...exam, ...asked, rules };
}

function latestOf(exam: ExamTime, own: readonly OwnTimes[]): Temporal.Instant {
  const ends = own.map(({ after }) => after.endsAt).sort(Temporal.Instant.compare);
  return ends.at(-1) ?? exam.startsAt.add({ minutes: exam.durationMinutes });
}

const ownText = ({ candidacyId, before, after }: OwnTimes) =>
  [candidacyId, before.startsAt, before.endsAt, after.startsAt, after.endsAt, after.pausedSince].join(' ');

type Changed = { readonly exam: ExamRecord; readonly asked: ExamTime; readonly sittings: readonly Sitting[] };

/**
 * What another time would do to whom, computed once for the page and for the command [P14]. Refused where the time is
 * not possible, or is the exam's time already.
 */
export async function timeChangeOf(tx: Tx, { exam, asked, sittings }: Changed, now: Temporal.Instant) {
  if (exam.startsAt.equals(asked.startsAt) && exam.durationMinutes === asked.durationMinutes)
    refuse('changeChangesNothing');
  const withRules = await examMovedTo(tx, exam, asked, now);
  const own = await ownTimesOf(tx, exam, asked, sittings);
  const moved: ExamRecord = { ...withRules, endsAt: latestOf(withRules, own) };
  const publishing = await publishingOf(tx, moved, now);
  const deadlines = movedDeadlines(exam, moved);
  const staff = await staffConcerned(tx, exam.id, {
    graders: deadlines.some(({ what }) => what === 'grades') ? publishing.graders : [],
  });
  const seen = {
    from: factsText(exam),
    to: publishing.seen,
    own: own.map(ownText).sort(),
    staff: staff.map(({ personId }) => personId),
  };
  return {
    moved,
    own,
    reached: own.filter(isMoved),
    publishing,
    deadlines,
    staff,
    seen: createHash('sha256').update(canonicalJson(seen)).digest('hex'),
  };
}
export type TimeChange = Awaited<ReturnType<typeof timeChangeOf>>;
