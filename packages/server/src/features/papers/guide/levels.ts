import { withQuestionIds } from '@karakter/domain/papers/grading-guide';
import type { PaperContent } from '@karakter/domain/papers/paper';
import type { Tx } from '../../../platform/database/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { guideOf, saveGuide } from '../store.ts';

/**
 * Gives the guide's levels the ids of their questions before the paper's questions move: by the paper as it was, and
 * those of a number that only now has a question by the new one. Levels that have their ids stay with them.
 */
export async function keepLevelsWithQuestions(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Temporal.Instant },
  examId: string,
  papers: readonly Pick<PaperContent, 'questions'>[],
): Promise<void> {
  const guide = await guideOf(tx, examId);
  const { rubric = [] } = guide.content;
  if (rubric.every(({ questionId }) => questionId !== undefined)) return;
  const kept = papers.reduce((content, { questions }) => withQuestionIds(content, questions), guide.content);
  if (kept.rubric?.every(({ questionId }, index) => questionId === rubric[index]?.questionId)) return;
  const version = guide.version + 1;
  await saveGuide(tx, kept, { examId, version, by: actor.personId, at: now });
  await recordEvent(tx, { examId, kind: 'guideSaved', actorId: actor.personId, at: now, data: { version } });
}
