import { messagesRoutes } from '@karakter/contract/messages/routes';
import { decideCorrection } from '@karakter/domain/papers/paper-correction';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Call, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { type ExamRecord, lockExam } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';
import { hasImages } from '../papers/images/store.ts';
import { paperOf } from '../papers/store.ts';
import type { PaperKey } from '../papers/vault.ts';
import { isSomeonePaused } from '../sitting/store.ts';
import { examToSpeakIn } from './access.ts';
import { isSameCorrection, saveCorrection } from './corrections.ts';
import { sendToAll } from './send-to-all.ts';
import { isMessageOf, isSameMessage } from './store.ts';

type Asked = Call<typeof messagesRoutes.correctPaper>;

/** The paper before and after the correction; otherwise the request ends with the reason. */
async function correctedOrRefuse({ tx, now, body }: Asked, secret: string, exam: ExamRecord) {
  const paper = await paperOf(tx, secret, exam.id);
  if (paper.version !== body.version) refuse('changedMeanwhile', { version: paper.version });
  const endsAt = (await isSomeonePaused(tx, exam.id)) ? null : exam.endsAt;
  const facts = { isApproved: paper.state === 'approved', now, endsAt };
  const decision = decideCorrection(paper.content, body.questions, facts);
  if (decision.kind === 'refused') refuse(decision.code);
  if (!(await hasImages(tx, exam.id, decision.event.content))) refuse('paperImageUnknown');
  return { paper, content: decision.event.content };
}

/**
 * Stores the correction and publishes it. Before the start no candidate has seen the paper, so no candidate is
 * notified.
 */
async function correct(call: Asked, secret: string, exam: ExamRecord): Promise<void> {
  const { tx, actor, now, params, body } = call;
  const { examId, messageId } = params;
  const { paper, content } = await correctedOrRefuse(call, secret, exam);
  const by = actor.personId;
  const isMet = Temporal.Instant.compare(now, exam.startsAt) >= 0;
  const message = { id: messageId, examId, kind: 'correction' as const, texts: body.note, by, at: now };
  // A correction whose message was not sent must not be stored: this id is another exam's.
  if (isMet) orNotFound(await sendToAll(tx, message));
  const version = paper.version + 1;
  const kept = { secret, examId, version, by, at: now, before: paper.content, after: content };
  await saveCorrection(tx, { ...kept, messageId: isMet ? messageId : null });
  const data = { version, questions: body.questions.map(({ id }) => id) };
  await recordEvent(tx, { examId, kind: 'paperCorrected', actorId: by, at: now, data });
  await publishExamDayChange(tx, { examId, candidacyIds: null, what: 'paper' });
  const { approvedBy } = paper;
  if (approvedBy !== null && approvedBy !== by)
    await notify(tx, { to: approvedBy, examId, kind: 'paperCorrected', facts: {}, at: now });
}

/** Refuses a request that differs from the correction with this id. */
async function sameOrRefuse(
  tx: Tx,
  key: PaperKey,
  asked: Asked['body'] & { messageId: string },
): Promise<void> {
  const message = { id: asked.messageId, kind: 'correction' as const, texts: asked.note };
  const isSame = (await isSameMessage(tx, message)) && (await isSameCorrection(tx, key, asked));
  if (!isSame) refuse('doneOtherwise');
}

/**
 * Corrects the approved paper's words [A10]. It does not wait for a second person's approval: the log names the person
 * who corrected it, and the person who approved the paper is notified.
 */
export function mountCorrections(mount: Mount, { secret }: { secret: string }): void {
  mount(messagesRoutes.correctPaper, async (call) => {
    const { tx, actor, now, params, body } = call;
    const { examId, messageId } = params;
    await lockExam(tx, examId);
    const { exam, isCorrector, maySend } = await examToSpeakIn(tx, actor, examId, now);
    orNotFound(isCorrector);
    if (await isMessageOf(tx, examId, messageId)) {
      await sameOrRefuse(tx, { secret, examId }, { ...body, messageId });
      return accepted;
    }
    if (!maySend) refuse('messagesNotOpen');
    await correct(call, secret, exam);
    return accepted;
  });
}
