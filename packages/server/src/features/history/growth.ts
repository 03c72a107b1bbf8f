import type { AnswerAt } from '@karakter/contract/history/routes';
import type { CandidatePaper, CandidateQuestion } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { answerOfKind, type CanonicalAnswer } from '@karakter/domain/sitting/answer';
import { soundWrittenAt } from '@karakter/domain/sitting/answer-arrival';
import type { Tx } from '../../platform/database/db.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import type { Sitting } from '../sitting/store.ts';
import { replay } from './replay.ts';
import { entryCounts } from './store.ts';

/** The number of places at which the words are counted: enough for a curve, and to step through. */
const mostStops = 80;
const longestBreakMs = 5 * 60_000;

const instantOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString();
type Stretch = { from: number; to: number; updates: number };

/** Adds a moment of writing to the current period, or begins another. */
function wroteAt(stretches: Stretch[], at: number): void {
  const last = stretches.at(-1);
  if (last && at - last.to <= longestBreakMs) {
    last.to = Math.max(last.to, at);
    last.updates += 1;
  } else stretches.push({ from: at, to: at, updates: 1 });
}

type Reading = {
  readonly tx: Tx;
  readonly sitting: Sitting;
  readonly paper: CandidatePaper;
  readonly merger: AnswerMerger;
};

/** The answer after each of the given numbers of updates; computed where a limit of time can end it. */
async function answersAfter(
  { sitting, paper, merger }: Reading,
  contents: readonly Uint8Array[],
  places: readonly number[],
): Promise<ReadonlyMap<number, CanonicalAnswer>> {
  const { attemptId, examId, candidateNumber } = sitting;
  const after = [...new Set(places)].toSorted((a, b) => a - b);
  const answers = { paper, of: { examId, candidateNumber }, after };
  const made = (await merger.merge(`history ${attemptId}`, { contents, answers })).answers;
  return new Map(after.flatMap((place, index) => (made[index] ? [[place, made[index]] as const] : [])));
}

/** One pass over an answer's chain: whether it is whole, when it was written, and how it grew [D3, Q3]. */
export async function growthOf(reading: Reading) {
  const { tx, sitting } = reading;
  const { last, updates } = await entryCounts(tx, sitting.attemptId);
  const every = Math.max(1, Math.ceil(updates / mostStops));
  const stops: { sequence: number; at: string; written: number }[] = [];
  const handIns: { sequence: number; at: string }[] = [];
  const stretches: Stretch[] = [];
  const startsAt = sitting.plan.startsAt.epochMilliseconds;
  let seen = 0;
  const { contents, ...chain } = await replay(tx, sitting, last, (entry, written) => {
    const at = instantOf(entry.receivedAt);
    if (entry.kind === 'handIn') handIns.push({ sequence: entry.sequence, at });
    if (entry.kind !== 'update' && entry.kind !== 'branch') return;
    seen += 1;
    if (entry.kind === 'update') wroteAt(stretches, soundWrittenAt(entry, startsAt));
    if (seen % every === 0 || seen === updates) stops.push({ sequence: entry.sequence, at, written });
  });
  const made = await answersAfter(
    reading,
    contents,
    stops.map(({ written }) => written),
  );
  const growth = stops.map(({ sequence, at, written }) => ({
    sequence,
    at,
    words: made.get(written)?.words ?? 0,
  }));
  const writing = stretches.map(({ from, to, updates: count }) => ({
    from: instantOf(from),
    to: instantOf(to),
    updates: count,
  }));
  return { chain: { ...chain, updates }, growth, handIns, writing };
}

/** The answer at these places of its chain, in their order, in one pass. */
export async function answersAt(reading: Reading, places: readonly number[]) {
  const { tx, sitting, paper } = reading;
  const wanted = new Map<number, number>();
  const { contents } = await replay(tx, sitting, Math.max(0, ...places), (entry, written) => {
    if (places.includes(entry.sequence)) wanted.set(entry.sequence, written);
  });
  const found = await answersAfter(reading, contents, [...wanted.values()]);
  return places.flatMap((sequence) => {
    const made = found.get(wanted.get(sequence) ?? -1);
    if (!made) return [];
    const questions = paper.questions.map((question, index) => {
      const head = { number: index + 1, title: question.title, text: null, chosen: null };
      const given = made.answer.questions[index];
      return byQuestionKind<CandidateQuestion, AnswerAt['questions'][number]>(question, {
        essay: ({ kind }) => ({ ...head, text: answerOfKind(kind, given)?.text ?? null }),
        multipleChoice: ({ kind, options }) => {
          const option = options.find(({ id }) => id === answerOfKind(kind, given)?.chosen);
          return { ...head, chosen: option?.text ?? null };
        },
      });
    });
    return [{ sequence, words: made.words, questions }];
  });
}
