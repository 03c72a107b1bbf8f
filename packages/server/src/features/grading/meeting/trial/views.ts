import type { SpreadView, TrialView } from '@karakter/contract/grading/meeting/trial-views';
import type { ExamScale } from '@karakter/domain/exam/exam';
import {
  markedQuestions,
  type Scoring,
  type ScoringFacts,
  scoreWith,
} from '@karakter/domain/grading/scoring';
import { gradeSpread, questionSpreads, rangeOf } from '@karakter/domain/grading/trial/spread';
import { allowedTrialCommands } from '@karakter/domain/grading/trial/trial';
import { orNotFound } from '../../../../platform/http/actor.ts';
import { refuse } from '../../../../platform/http/refusals.ts';
import type { MeetingRoom } from '../room.ts';
import { type MeetingRecord, meetingOf } from '../store.ts';
import { abandonedTrials } from './abandoned.ts';
import { areAnswersIn, ownSamples, trialFacts } from './commands.ts';
import {
  excusesIn,
  givenIn,
  hasGiven,
  participantsOf,
  possibleAnswers,
  type StoredSample,
  trialOf,
  trialOrNext,
} from './store.ts';

export const meetingSeen = async ({ tx, exam }: MeetingRoom, meetingId: string): Promise<MeetingRecord> =>
  orNotFound(await meetingOf(tx, exam.id, meetingId));

/** The trial as the room's person sees it: nothing in it depends on what others have done before it is shown [G2]. */
export async function trialSeen(room: MeetingRoom, meetingId: string): Promise<TrialView> {
  const { tx, actor } = room;
  const meeting = await meetingSeen(room, meetingId);
  const trial = await trialOrNext(tx, meetingId);
  const facts = await trialFacts(room, meeting, trial);
  const isPreparing = trial.state === 'preparing';
  return {
    ...trial,
    own: isPreparing ? [] : await ownSamples(room, meetingId),
    hasGiven: !isPreparing && (await hasGiven(tx, meetingId, actor.personId)),
    allowed: allowedTrialCommands(trial.state, facts),
    abandoned: await abandonedTrials(tx, meetingId, actor.personId),
    possible:
      facts.mayRun && isPreparing && (await areAnswersIn(room))
        ? (await possibleAnswers(tx, meetingId)).length
        : null,
    participants: facts.mayRun ? await participantsOf(tx, meetingId) : [],
  };
}

type Paper = Pick<ScoringFacts, 'questions'> & { readonly scoring: Scoring };
type Titled = Paper['questions'][number] & { readonly title: { readonly nb: string; readonly nn: string } };

function samplesOf(
  scale: ExamScale,
  places: number,
  entries: readonly StoredSample[],
  names: ReadonlyMap<string, string>,
  me: string,
  isNamed: boolean,
) {
  return Array.from({ length: places }, (_, index) => {
    const place = index + 1;
    const given = entries.flatMap((entry) =>
      entry.place === place && entry.grade !== null ? [{ ...entry, grade: entry.grade }] : [],
    );
    const values = given
      .map(({ personId, grade, sum, comment }) => ({
        isMe: personId === me,
        name: isNamed ? (names.get(personId) ?? '') : null,
        grade,
        sum,
        comment,
      }))
      .toSorted((a, b) => b.sum - a.sum || (a.grade < b.grade ? -1 : 1) || (a.comment < b.comment ? -1 : 1));
    return {
      place,
      sums: rangeOf(given.map(({ sum }) => sum)),
      ...gradeSpread(
        scale,
        given.map(({ grade }) => grade),
      ),
      values,
    };
  });
}

/** What all gave; refuses before the trial is shown [G2]. */
export async function spreadSeen(room: MeetingRoom, meetingId: string, paper: Paper): Promise<SpreadView> {
  const { tx, actor, exam } = room;
  await meetingSeen(room, meetingId);
  const trial = await trialOf(tx, meetingId);
  if (trial?.state !== 'shown' && trial?.state !== 'closed') refuse('trialNotShown');
  const { graders, entries } = await givenIn(tx, meetingId);
  const names = new Map(graders.map(({ personId, name }) => [personId, name]));
  const { scale } = exam;
  const all = paper.questions as readonly Titled[];
  const questions = markedQuestions(paper);
  const values = entries.map(({ place: sample, grade, sum, points }) => ({ sample, grade, sum, points }));
  const spreads = questionSpreads(questions, trial.samples, values);
  const shown = spreads.flatMap(({ questionId, share, samples }) => {
    const number = all.findIndex(({ id }) => id === questionId) + 1;
    const question = all[number - 1];
    if (!question || samples.every((range) => range === null)) return [];
    const { nb, nn } = question.title;
    const most = questions.find(({ id }) => id === questionId)?.points ?? question.points;
    return [{ number, title: { nb, nn }, most, share, samples: [...samples] }];
  });
  return {
    isNamed: trial.isNamed,
    graders: graders.length,
    excused: await excusesIn(tx, meetingId),
    most: scoreWith({ ...paper, scale }, { points: {}, choices: {} }).most,
    scale,
    samples: samplesOf(scale, trial.samples, entries, names, actor.personId, trial.isNamed),
    questions: shown,
  };
}
