import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { type AnsweredQuestion, answerOfKind } from '@karakter/domain/sitting/answer';
import { emptyRichText, plainText } from '@karakter/domain/text/rich-text';
import type { Tx } from '../../platform/database/db.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { answerContents } from '../sitting/answer/answer-store.ts';
import { approvedPaper } from '../sitting/paper.ts';
import type { Sitting } from '../sitting/store.ts';
import { quarantinedContents } from './store.ts';

const wordsOf = (question: CandidateQuestion, given: AnsweredQuestion | undefined) =>
  byQuestionKind<CandidateQuestion, string>(question, {
    essay: ({ kind }) => plainText(answerOfKind(kind, given)?.text ?? emptyRichText),
    multipleChoice: ({ kind, options }) =>
      options.find(({ id }) => id === answerOfKind(kind, given)?.chosen)?.text ?? '',
  });

/** What quarantined updates would change in the answer as it is now [D5, D7]; null where the two cannot be merged. */
export async function differenceOf(
  tx: Tx,
  sitting: Sitting,
  quarantineId: string,
  { secret, merger }: { secret: string; merger: AnswerMerger },
) {
  const paper = await approvedPaper(tx, secret, sitting);
  const { contents } = await answerContents(tx, sitting.attemptId);
  const all = [...contents, ...(await quarantinedContents(tx, quarantineId))];
  const { examId, candidateNumber } = sitting;
  const answers = { paper, of: { examId, candidateNumber }, after: [contents.length, all.length] };
  const merged = await merger.merge(`quarantined ${quarantineId}`, { contents: all, answers });
  const [now, after] = merged.answers;
  if (!now || !after || merged.left.length > 0) return null;
  const changes = paper.questions.flatMap((question, index) => {
    const [before, then] = [now, after].map(({ answer }) => wordsOf(question, answer.questions[index]));
    if (JSON.stringify(now.answer.questions[index]) === JSON.stringify(after.answer.questions[index]))
      return [];
    return [{ number: index + 1, title: question.title, now: before ?? '', after: then ?? '' }];
  });
  return { changes, wordsNow: now.words, wordsAfter: after.words };
}
