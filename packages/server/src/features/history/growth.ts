import { canonicalAnswer } from '@karakter/domain/answer';
import type { CandidatePaper } from '@karakter/domain/paper';
import type { Tx } from '../../platform/db.ts';
import { answerContent } from '../sitting/answer-document.ts';
import type { Sitting } from '../sitting/store.ts';
import { replay } from './replay.ts';
import { entryCounts } from './store.ts';

/** Places on the way that are counted: enough for a curve, and to step through. */
const mostStops = 80;
const longestBreakMs = 5 * 60_000;

const instantOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString();
type Stretch = { from: number; to: number; updates: number };

/** Counts a moment of writing into the stretch that is going on, or begins another. */
function wroteAt(stretches: Stretch[], at: number): void {
  const last = stretches.at(-1);
  if (last && at - last.to <= longestBreakMs) {
    last.to = Math.max(last.to, at);
    last.updates += 1;
  } else stretches.push({ from: at, to: at, updates: 1 });
}

/** One pass over an answer's chain: whether it is whole, when it was written, and how it grew [D3, Q3]. */
export async function growthOf(tx: Tx, sitting: Sitting, paper: CandidatePaper) {
  const { last, updates } = await entryCounts(tx, sitting.attempt);
  const every = Math.max(1, Math.ceil(updates / mostStops));
  const growth: { sequence: number; at: string; words: number }[] = [];
  const handIns: { sequence: number; at: string }[] = [];
  const stretches: Stretch[] = [];
  let seen = 0;
  const replayed = await replay(tx, sitting, last, (entry, doc) => {
    const at = instantOf(entry.receivedAt);
    if (entry.kind === 'handIn') handIns.push({ sequence: entry.sequence, at });
    if (entry.kind !== 'update' && entry.kind !== 'branch') return;
    seen += 1;
    if (entry.kind === 'update') wroteAt(stretches, entry.writtenAt);
    if (seen % every !== 0 && seen !== updates) return;
    const { words } = canonicalAnswer(paper, answerContent(doc, paper), sitting);
    growth.push({ sequence: entry.sequence, at, words });
  });
  const writing = stretches.map(({ from, to, updates: count }) => ({
    from: instantOf(from),
    to: instantOf(to),
    updates: count,
  }));
  return { chain: { ...replayed, updates }, growth, handIns, writing };
}

/** The answer as it stood at these places of its chain, in their order, in one pass. */
export async function answersAt(tx: Tx, sitting: Sitting, paper: CandidatePaper, places: readonly number[]) {
  const wanted = new Set(places);
  const found = new Map<number, ReturnType<typeof canonicalAnswer>>();
  await replay(tx, sitting, Math.max(0, ...places), (entry, doc) => {
    if (wanted.has(entry.sequence))
      found.set(entry.sequence, canonicalAnswer(paper, answerContent(doc, paper), sitting));
  });
  return places.flatMap((sequence) => {
    const made = found.get(sequence);
    if (!made) return [];
    const questions = paper.questions.map((question, index) => {
      const given = made.answer.questions[index];
      const option =
        question.kind === 'multipleChoice' && given?.kind === 'multipleChoice'
          ? question.options.find(({ id }) => id === given.chosen)
          : undefined;
      const text = given?.kind === 'essay' ? given.text : null;
      return { number: index + 1, title: question.title, text, chosen: option?.text ?? null };
    });
    return [{ sequence, words: made.words, questions }];
  });
}
