import type { Receipt } from '@karakter/contract/hand-in/routes';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../platform/database/db.ts';
import { examHeading } from '../sitting/store.ts';
import { handInsOf } from './store.ts';

type Asked = { readonly candidacyId: string; readonly language: Language };

/** The receipts of these hand-ins, each in its own language; undefined where nothing is handed in [S1]. */
export async function receiptsOf(tx: Tx, asked: readonly Asked[]): Promise<(Receipt | undefined)[]> {
  const handIns = await handInsOf(
    tx,
    asked.map(({ candidacyId }) => candidacyId),
  );
  const byCandidacy = new Map(handIns.map((handIn) => [handIn.candidacy_id, handIn]));
  const headings = new Map<string, Awaited<ReturnType<typeof examHeading>>>();
  const receipts: (Receipt | undefined)[] = [];
  for (const { candidacyId, language } of asked) {
    const handIn = byCandidacy.get(candidacyId);
    const key = `${handIn?.exam_id}:${language}`;
    const heading = headings.get(key) ?? (handIn && (await examHeading(tx, handIn.exam_id, language)));
    if (heading) headings.set(key, heading);
    receipts.push(handIn && heading && receiptFrom(handIn, heading));
  }
  return receipts;
}

type HandIn = Awaited<ReturnType<typeof handInsOf>>[number];

function receiptFrom(handIn: HandIn, heading: Awaited<ReturnType<typeof examHeading>>): Receipt {
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
  };
}
