import { transcriptRoutes } from '@karakter/contract/appeal/transcript';
import { decideLifting } from '@karakter/domain/appeal/transcript-block';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { supplementArchive } from '../../exam/supplement.ts';
import { appealToHandle } from '../access.ts';
import { liftBlock } from './store.ts';

/** Lifts what an appeal has set on a transcript, which nothing does automatically [K5]. */
export function mountTranscriptBlocks(mount: Mount): void {
  mount(transcriptRoutes.liftTranscriptBlock, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await appealToHandle(tx, actor, params.appealId);
    const { number, reason } = body;
    const by = actor.personId;
    const decision = decideLifting(await liftBlock(tx, record.id, { number, reason, by, at: now }));
    if (decision.kind === 'refused') refuse(decision.code);
    const data = { appealId: record.id, candidateNumber: record.candidateNumber, number };
    await recordEvent(tx, { examId: exam.id, kind: decision.event.kind, actorId: by, at: now, data });
    await supplementArchive(tx, exam.id);
    return accepted;
  });
}
