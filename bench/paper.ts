/**
 * What it costs to write in one question of a large paper: what the page does for each key, what the server does for
 * each save, and the bytes that are sent; one line of JSON. `node bench/paper.ts [questions]`
 */
import type { PaperContent, Question } from '@karakter/domain/papers/paper';
import { paperFaults } from '@karakter/domain/papers/paper-approval';
import { paperJoining } from '@karakter/domain/papers/paper-merge';
import { savedPaper, sentPaper } from '@karakter/domain/papers/paper-saving';
import type { RichText } from '@karakter/domain/text/rich-text';
import { openPaper, sealPaper } from '../packages/server/src/features/papers/vault.ts';
import { isSettled, withContent } from '../packages/web/src/kept-writing/document/joined-versions.ts';

const questions = Number(process.argv[2] ?? 40);
const rounds = 200;
const key = { secret: 'the secret of a benchmark', examId: 'exam' };
const sentence = 'Når myndighetene innfører en avgift, flyttes tilbudskurven oppover, og prisen stiger. ';

const text = (words: string): RichText => ({
  type: 'doc',
  content: Array.from({ length: 4 }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: words }],
  })),
});
const both = <T>(value: T) => ({ nb: value, nn: value });
const question = (number: number): Question => ({
  id: `q${number}`,
  kind: 'essay',
  title: both(`Oppgave ${number}`),
  text: both(text(`${number}. ${sentence.repeat(3)}`)),
  points: 10,
});

const base: PaperContent = {
  aids: both('Ingen'),
  questions: Array.from({ length: questions }, (_, index) => question(index)),
};
const typed = (place: number, round: number): PaperContent => ({
  ...base,
  questions: base.questions.with(place, { ...question(place), title: both(`Skrevet ${round}`) }),
});

/** The median time of a piece of work, in milliseconds. */
function timeOf(work: (round: number) => unknown): number {
  const times = Array.from({ length: rounds }, (_, round) => {
    const from = performance.now();
    work(round);
    return performance.now() - from;
  });
  return Math.round((times.toSorted((a, b) => a - b)[rounds / 2] ?? 0) * 100) / 100;
}

const written = { base: { version: 1, content: base }, content: base, disputed: [] };
const theirs = typed(questions - 1, 0);
const stored = sealPaper(key, theirs);
const bytes = (body: unknown) => JSON.stringify(body).length;
process.stdout.write(
  `${JSON.stringify({
    bench: 'paper',
    questions,
    wholeBytes: bytes(base),
    sentBytes: bytes(sentPaper(base, typed(0, 0))),
    keyMs: timeOf((round) => {
      isSettled(paperJoining, withContent(paperJoining, written, typed(0, round)));
      paperFaults(typed(0, round), true);
    }),
    sendMs: timeOf((round) => sentPaper(base, typed(0, round))),
    mergeAndSealMs: timeOf((round) => {
      const save = savedPaper(base, sentPaper(base, typed(0, round)), openPaper(key, stored));
      if (save.kind !== 'saved') throw new Error(`two questions are merged, not ${save.kind}`);
      sealPaper(key, save.content);
    }),
  })}\n`,
);
