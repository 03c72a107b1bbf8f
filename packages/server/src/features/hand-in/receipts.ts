import type { Receipt } from '@karakter/contract/hand-in/routes';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../platform/database/db.ts';
import { examHeading } from '../sitting/store.ts';
import { type ReopenedHandIn, reopenedOf } from './reopened.ts';
import { handInsOf } from './store.ts';

type Asked = { readonly candidacyId: string; readonly language: Language };

/** The receipts of these hand-ins, each in its own language; undefined where nothing is handed in [S1]. */
export async function receiptsOf(tx: Tx, asked: readonly Asked[]): Promise<(Receipt | undefined)[]> {
  const candidacyIds = asked.map(({ candidacyId }) => candidacyId);
  const handIns = await handInsOf(tx, candidacyIds);
  const reopened = Map.groupBy(await reopenedOf(tx, candidacyIds), ({ candidacyId }) => candidacyId);
  const byCandidacy = new Map(handIns.map((handIn) => [handIn.candidacy_id, handIn]));
  const headings = new Map<string, Awaited<ReturnType<typeof examHeading>>>();
  const receipts: (Receipt | undefined)[] = [];
  for (const { candidacyId, language } of asked) {
    const handIn = byCandidacy.get(candidacyId);
    const key = `${handIn?.exam_id}:${language}`;
    const heading = headings.get(key) ?? (handIn && (await examHeading(tx, handIn.exam_id, language)));
    if (heading) headings.set(key, heading);
    const earlier = reopened.get(candidacyId) ?? [];
    receipts.push(handIn && heading && receiptFrom(handIn, heading, earlier));
  }
  return receipts;
}

type HandIn = Awaited<ReturnType<typeof handInsOf>>[number];

function receiptFrom(
  handIn: HandIn,
  heading: Awaited<ReturnType<typeof examHeading>>,
  earlier: readonly ReopenedHandIn[],
): Receipt {
  return {
    ...heading,
    examId: handIn.exam_id,
    candidateNumber: handIn.candidate_number,
    handedInAt: handIn.at.toString(),
    kind: handIn.kind === 'candidate' ? 'candidate' : 'automatic',
    words: handIn.words,
    sha256: handIn.sha256,
    receiptCode: handIn.receipt_code,
    pdfReady: handIn.pdf_file_id !== null,
    pdfDelayed: handIn.pdf_file_id === null && handIn.pdf_delayed_at !== null,
    pdfSha256: handIn.pdf_sha256,
    earlier: earlier.map(({ at, receiptCode }) => ({ handedInAt: at.toString(), receiptCode })),
  };
}
