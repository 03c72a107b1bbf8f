import { paperCommentRoutes } from '@karakter/contract/papers/comments';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { openText, sealText } from '../../platform/log/sealed-text.ts';
import { isAuthor, paperToList, paperToSee } from './access.ts';

type Key = { readonly secret: string; readonly examId: string };
const sealOf = ({ secret, examId }: Key) => ({ secret, purpose: 'karakter paper comment', bound: examId });

const commentsOf = (tx: Tx, examId: string) =>
  tx.selectFrom('paper_comment as c').selectAll('c').where('c.exam_id', '=', examId);

async function listComments(tx: Tx, key: Key) {
  const rows = await commentsOf(tx, key.examId)
    .innerJoin('person as p', 'p.id', 'c.written_by')
    .leftJoin('person as d', 'd.id', 'c.done_by')
    .select(['p.name as by', 'd.name as doneBy'])
    .orderBy('c.written_at')
    .orderBy('c.id')
    .execute();
  return rows.map(({ id, question_id, content, by, written_at, doneBy }) => ({
    id,
    question: question_id,
    text: openText(sealOf(key), content),
    by,
    at: written_at.toString(),
    doneBy,
  }));
}

/** Comments on a paper; all who may see the paper may comment on it, and its authors mark a comment as done [A9]. */
export function mountPaperComments(mount: Mount, secret: string): void {
  mount(paperCommentRoutes.listPaperComments, async (call) => {
    const { exam, paper } = await paperToList(secret, call);
    const comments = await listComments(call.tx, { secret, examId: exam.id });
    return { comments, mayComment: paper.state !== 'approved', mayMark: isAuthor(call.actor, exam) };
  });

  mount(paperCommentRoutes.commentOnPaper, async (call) => {
    const { tx, actor, now, params, body } = call;
    const { exam, paper } = await paperToSee(secret, call);
    if (paper.state === 'approved') refuse('paperNotOpenForThis', { state: paper.state });
    const key = { secret, examId: exam.id };
    const { commentId: id } = params;
    const comment = { id, exam_id: exam.id, question_id: body.question, written_by: actor.personId };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('paper_comment')
      .values({ ...comment, content: sealText(sealOf(key), body.text), written_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      const isSame = (await listComments(tx, key)).some((each) => each.id === id && each.text === body.text);
      if (!isSame) refuse('doneOtherwise');
      return accepted;
    }
    const data = { commentId: id, question: body.question };
    await recordEvent(tx, {
      examId: exam.id,
      kind: 'paperCommented',
      actorId: actor.personId,
      at: now,
      data,
    });
    return accepted;
  });

  mount(paperCommentRoutes.markPaperComment, async (call) => {
    const { tx, actor, now, params, body } = call;
    const { exam } = await paperToSee(secret, call);
    orNotFound(isAuthor(actor, exam));
    const { commentId: id } = params;
    const comment = orNotFound(await commentsOf(tx, exam.id).where('c.id', '=', id).executeTakeFirst());
    if ((comment.done_at !== null) === body.isDone) return accepted;
    const by = actor.personId;
    const done = body.isDone ? { done_by: by, done_at: now } : { done_by: null, done_at: null };
    await tx.updateTable('paper_comment').set(done).where('id', '=', id).execute();
    const kind = body.isDone ? 'paperCommentDone' : 'paperCommentReopened';
    await recordEvent(tx, { examId: exam.id, kind, actorId: by, at: now, data: { commentId: id } });
    return accepted;
  });
}
