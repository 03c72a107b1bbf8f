import { handinRoutes } from '@karakter/contract/handin';
import type { Language } from '@karakter/domain/language';
import { decideSitting } from '@karakter/domain/sitting';
import { orNotFound } from '../../platform/actor.ts';
import type { Tx } from '../../platform/db.ts';
import type { Mount } from '../../platform/mount.ts';
import { refuse } from '../../platform/refusals.ts';
import { ownSitting, ownSittingToChange } from '../sitting/access.ts';
import { lastNumberOf } from '../sitting/answer-store.ts';
import { examHeading } from '../sitting/store.ts';
import { handInAnswer } from './hand-in.ts';
import { answerPdfOf, handInOf } from './store.ts';

async function receiptOf(tx: Tx, candidacyId: string, language: Language) {
  const handIn = orNotFound(await handInOf(tx, candidacyId));
  return {
    ...(await examHeading(tx, handIn.exam_id, language)),
    examId: handIn.exam_id,
    candidateNumber: handIn.candidate_number,
    handedInAt: handIn.at.toString(),
    kind: handIn.kind === 'candidate' ? ('candidate' as const) : ('automatic' as const),
    words: handIn.words,
    sha256: handIn.sha256,
    receiptCode: handIn.receipt_code,
    pdfReady: handIn.pdf_file_id !== null,
    pdfSha256: handIn.pdf_sha256,
  };
}

type LastUpdate = { writer: string; number: number } | null;

/** Whether the last update the window has made is stored, and with it all before. */
async function isSaved(tx: Tx, attempt: number, last: LastUpdate): Promise<boolean> {
  return last === null || (await lastNumberOf(tx, attempt, last.writer)) >= last.number;
}

/** Handing in, and what the candidate keeps of it [S1, S2]. */
export function mountHandin(mount: Mount, { secret }: { secret: string }): void {
  mount(handinRoutes.handIn, async ({ tx, actor, params, body, now, language }) => {
    const sitting = await ownSittingToChange(tx, actor, params.candidacyId);
    const decision = decideSitting(sitting.state, 'handIn', { ...sitting.plan, now, paperReady: true });
    if (decision.kind === 'refused') refuse(decision.code);
    if (decision.kind === 'accepted' && decision.event.kind === 'answerHandedIn') {
      const closesAt = sitting.plan.endsAt.add({ seconds: sitting.graceSeconds });
      // After the end, too: within the grace period what is on its way still counts.
      const mayWait = !body.evenIfUnsaved && Temporal.Instant.compare(now, closesAt) < 0;
      if (mayWait && !(await isSaved(tx, sitting.attempt, body.lastUpdate))) refuse('unsavedChanges');
      await handInAnswer(tx, sitting, decision.event, { secret, actorId: actor.personId, now });
    }
    return receiptOf(tx, sitting.candidacyId, language);
  });

  mount(handinRoutes.viewReceipt, async ({ tx, actor, params, language }) => {
    const { candidacyId } = await ownSitting(tx, actor, params.candidacyId);
    return receiptOf(tx, candidacyId, language);
  });

  mount(handinRoutes.ownAnswerPdf, async ({ tx, actor, params }) => {
    const { candidacyId } = await ownSitting(tx, actor, params.candidacyId);
    return orNotFound(await answerPdfOf(tx, candidacyId));
  });
}
