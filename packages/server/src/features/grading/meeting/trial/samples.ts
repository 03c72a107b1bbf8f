import type { SampleView, sampleEntry } from '@karakter/contract/grading/meeting/trial-views';
import type { Grade } from '@karakter/domain/exam/grades';
import { emptyAssessment, faultIn, reasonsThatCount } from '@karakter/domain/grading/assessment';
import { areAutomaticPointsHidden } from '@karakter/domain/grading/desk/reading';
import { scoreWith } from '@karakter/domain/grading/scoring';
import { type SampleEntry, trialRefusalIn } from '@karakter/domain/grading/trial/trial';
import { choicesOfWork, readHandedInAnswer } from '@karakter/domain/sitting/answer';
import type { z } from 'zod';
import { orNotFound } from '../../../../platform/http/actor.ts';
import { refuse } from '../../../../platform/http/refusals.ts';
import { factsFor, type MarkingFacts } from '../../access.ts';
import type { GradedPaper } from '../../graded-papers.ts';
import type { CommissionRecord } from '../../store.ts';
import type { MeetingRoom } from '../room.ts';
import { holdMeetingOpen } from '../store.ts';
import { hasGiven, ownEntries, type SampleAnswer, sampleAnswers, trialOrNext } from './store.ts';
import { meetingSeen } from './views.ts';

type At = { readonly meetingId: string; readonly place: number };
type Open = { readonly commission: CommissionRecord; readonly paper: GradedPaper };

const nothing: SampleEntry = { ...emptyAssessment, standsAside: false };

const scoreOn = (sample: SampleAnswer, points: SampleEntry['points'], facts: MarkingFacts) =>
  scoreWith(facts, { points, choices: choicesOfWork(sample) });

async function sampleToRead(room: MeetingRoom, { meetingId, place }: At): Promise<SampleAnswer> {
  await meetingSeen(room, meetingId);
  return orNotFound((await sampleAnswers(room.tx, meetingId, place))[0]);
}

/** One sample with the grader's own entry. */
export async function sampleSeen(
  room: MeetingRoom,
  at: At,
  { commission, paper }: Open,
): Promise<SampleView> {
  const { tx, actor } = room;
  const sample = await sampleToRead(room, at);
  const facts = factsFor(commission, paper);
  const own = (await ownEntries(tx, at.meetingId, actor.personId)).get(at.place);
  const { points, comment, grade, reasons, standsAside } = own ?? nothing;
  const answer = readHandedInAnswer(sample.answer);
  const trial = await trialOrNext(tx, at.meetingId);
  const isOver = trial.state !== 'open';
  const isGiven = await hasGiven(tx, at.meetingId, actor.personId);
  // As at the desk: where the commission wishes, automatic points colour no judgement.
  const isHidden = areAutomaticPointsHidden(facts, {
    way: facts.automaticPoints,
    hasRead: false,
    ownPoints: points,
    isConfirmed: isGiven,
    isRevealed: isOver,
    predecessorStands: false,
  });
  return {
    trial: trial.number,
    place: at.place,
    language: answer.language,
    words: sample.words,
    answers: answer.questions,
    suggested: isHidden ? {} : scoreOn(sample, points, facts).suggested,
    own: {
      points,
      comment,
      grade,
      reasons: reasons ?? {},
      standsAside,
      version: own?.version ?? 0,
      savedAt: own?.savedAt.toString() ?? null,
    },
    readOnly: isOver || isGiven,
  };
}

/** Saves what was typed on top of `version`; refuses with `changedMeanwhile` when another window was quicker. */
export async function saveSample(
  room: MeetingRoom,
  at: At,
  { commission, paper }: Open,
  {
    trial: readIn,
    version: seen,
    ...typed
  }: z.output<typeof sampleEntry> & { trial: number; version: number },
): Promise<{ version: number; savedAt: string }> {
  const { tx, actor, now } = room;
  await holdMeetingOpen(tx, at.meetingId);
  await meetingSeen(room, at.meetingId);
  const trial = await trialOrNext(tx, at.meetingId);
  if (readIn < trial.number) refuse('trialWasAbandoned');
  const sample = await sampleToRead(room, at);
  if (trial.state !== 'open') refuse(trialRefusalIn(trial.state, 'give'));
  if (await hasGiven(tx, at.meetingId, actor.personId)) refuse('trialGivenAlready');
  const facts = factsFor(commission, paper);
  const entry = { ...typed, grade: typed.grade as Grade | null };
  const fault = faultIn(entry, facts.questions, facts.scale);
  if (fault) refuse(fault);
  const version = seen + 1;
  const saved = {
    points: JSON.stringify(entry.points),
    comment: entry.comment,
    grade: entry.grade,
    reasons: JSON.stringify(reasonsThatCount(entry, facts.questions)),
    stands_aside: entry.standsAside,
    sum: scoreOn(sample, entry.points, facts).sum,
    version,
    updated_at: now,
  };
  const key = { meeting_id: at.meetingId, place: at.place, person_id: actor.personId };
  const result =
    seen === 0
      ? await tx
          .insertInto('trial_entry')
          .values({ ...key, ...saved })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('trial_entry')
          .set(saved)
          .where((e) => e.and({ ...key, version: seen }))
          .executeTakeFirst();
  const count =
    'numInsertedOrUpdatedRows' in result ? result.numInsertedOrUpdatedRows : result.numUpdatedRows;
  if (count !== 1n) refuse('changedMeanwhile');
  return { version, savedAt: now.toString() };
}
